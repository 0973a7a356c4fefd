package org.ecozone.store.geopackage.file;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Properties;
import org.ecozone.job.CancelledException;
import org.ecozone.job.Progress;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteOpenMode;

/**
 * A connection to a database that came from a stranger.
 *
 * <p>Read-only; {@code immutable=1} in place, so that SQLite takes no lock, makes no -shm and
 * ignores any -wal. Schema not trusted, cells checked, no extension, no memory map, nothing to
 * attach, limits on lengths and depths. SQLite's "defensive" switch cannot be reached through JDBC;
 * it guards against writes, and nothing can be written here.
 *
 * <p>Threads: one at a time.
 */
public final class SafeConnection implements AutoCloseable {
  /** Largest text or blob, in bytes; the largest real geometry seen has 29 MB. */
  private static final int LARGEST_VALUE = 512 << 20;

  private final Connection connection;
  private final QueryGuard guard;
  private String encoding;

  private SafeConnection(Connection connection, QueryGuard guard) {
    this.connection = connection;
    this.guard = guard;
  }

  /** Opens the file where it lies; it must have no pending -wal or -journal. */
  static SafeConnection inPlace(Path path) throws SQLException {
    SQLiteConfig config = config();
    config.setReadOnly(true);
    return open(uri(path) + "?mode=ro&immutable=1", config.toProperties());
  }

  /**
   * Opens a private copy, which SQLite may recover: its -wal is replayed, its -journal rolled back.
   */
  static SafeConnection ofCopy(Path path) throws SQLException {
    return open(uri(path) + "?mode=rw", config().toProperties());
  }

  /** An empty database in memory. */
  static SafeConnection ofNothing() throws SQLException {
    return open(":memory:", config().toProperties());
  }

  private static SafeConnection open(String uri, Properties properties) throws SQLException {
    Connection connection = JDBC.createConnection("jdbc:sqlite:" + uri, properties);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA trusted_schema = OFF");
      statement.execute("PRAGMA cell_size_check = ON");
      statement.execute("PRAGMA mmap_size = 0");
      statement.execute("PRAGMA query_only = ON");
      return new SafeConnection(connection, QueryGuard.on(connection));
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.enableLoadExtension(false);
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.setBusyTimeout(0);
    config.setPragma(Pragma.LIMIT_LENGTH, String.valueOf(LARGEST_VALUE));
    config.setPragma(Pragma.LIMIT_SQL_LENGTH, "1000000");
    config.setPragma(Pragma.LIMIT_COLUMN, "4096");
    config.setPragma(Pragma.LIMIT_EXPR_DEPTH, "200");
    config.setPragma(Pragma.LIMIT_COMPOUND_SELECT, "100");
    config.setPragma(Pragma.LIMIT_VDBE_OP, "1000000");
    config.setPragma(Pragma.LIMIT_ATTACHED, "0");
    config.setPragma(Pragma.LIMIT_LIKE_PATTERN_LENGTH, "1000");
    config.setPragma(Pragma.LIMIT_TRIGGER_DEPTH, "10");
    config.setPragma(Pragma.LIMIT_WORKER_THREADS, "0");
    return config;
  }

  /**
   * A {@code file:} URI, every byte but letters, digits and {@code / . - _} percent-encoded; a
   * server is part of the path.
   */
  static String uri(Path path) {
    URI encoded = path.toAbsolutePath().toUri();
    String server = encoded.getRawAuthority();
    String raw = (server == null ? "" : "////" + server) + encoded.getRawPath();
    StringBuilder uri = new StringBuilder("file:");
    for (byte b : raw.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          b >= 'a' && b <= 'z'
              || b >= 'A' && b <= 'Z'
              || b >= '0' && b <= '9'
              || "/.-_%".indexOf(b) >= 0;
      uri.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b));
    }
    return uri.toString();
  }

  /** Begins work under a budget of steps; every statement until the next call counts against it. */
  public void begin(Progress progress, long steps) {
    guard.begin(progress, steps);
  }

  /** False if the database stores its texts in UTF-16. */
  public boolean isUtf8() throws SQLException {
    if (encoding == null) {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("PRAGMA encoding")) {
        encoding = row.next() ? row.getString(1) : "";
      }
    }
    return encoding.equals("UTF-8");
  }

  public QueryGuard guard() {
    return guard;
  }

  public Connection jdbc() {
    return connection;
  }

  /**
   * What a failed statement means: the user's cancel is thrown on, the rest is the caller's to
   * report.
   */
  public SQLException explain(SQLException e, Progress progress) {
    if (progress.isCancelled()) {
      throw new CancelledException();
    }
    return e;
  }

  /**
   * First column of the first row as a number; {@code fallback} if there is no row or the value is
   * NULL.
   */
  public long number(String sql, long fallback) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      if (!row.next()) {
        return fallback;
      }
      long value = row.getLong(1);
      return row.wasNull() ? fallback : value;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
