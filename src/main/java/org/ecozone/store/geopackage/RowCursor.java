package org.ecozone.store.geopackage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.geopackage.TableEntry.FidKind;
import org.ecozone.store.geopackage.file.DatabaseFile;
import org.ecozone.store.geopackage.file.QueryGuard;
import org.ecozone.store.geopackage.file.SafeConnection;

/**
 * Streams the rows of a feature table in batches, ordered by fid (a view: as it comes).
 *
 * <p>Threads: one at a time. Only one cursor per connection at a time, because the budget is the
 * connection's.
 *
 * <p>Fails: {@link RowFailure} when the database cannot go on.
 */
public final class RowCursor implements Iterator<List<RowCursor.Row>>, AutoCloseable {
  private static final int BATCH = 64;
  private static final long BATCH_BYTES = 1 << 20;

  /** A view may hand out the same geometry again and again; beyond this it is stopped. */
  private static final long BYTES_OF_A_VIEW = 1L << 31;

  /**
   * One row.
   *
   * @param fid feature id
   * @param blob bytes of the geometry column, null if NULL
   * @param values null, Long, Double, String, or byte[] in a raw column, in the order asked for
   * @param textProblems for each value what was wrong with its text, null if nothing; null if there
   *     is none at all
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Row(long fid, byte[] blob, Object[] values, StoreIssue[] textProblems) {}

  /** Whether the geometry is read. */
  public enum Content {
    ALL,
    /** The blob of every row is null. */
    WITHOUT_GEOMETRY
  }

  /** The database stopped in the middle of a table. */
  public static final class RowFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final StoreIssue issue;

    RowFailure(StoreIssue issue, String reason, SQLException cause) {
      super(reason, cause);
      this.issue = issue;
    }

    public StoreIssue issue() {
      return issue;
    }
  }

  private final TableEntry entry;
  private final SafeConnection connection;
  private final Progress progress;
  private final Statement statement;
  private final ResultSet rows;
  private final RowCells cells;
  private long bytes;
  private long read;
  private List<Row> next;

  /** Columns are actual column names of the table. */
  public RowCursor(
      SafeConnection connection, TableEntry entry, List<String> columns, Progress progress) {
    this(connection, entry, columns, Set.of(), progress);
  }

  /**
   * As above; bytes in the columns named {@code raw} stay bytes, elsewhere they are read as text.
   */
  public RowCursor(
      SafeConnection connection,
      TableEntry entry,
      List<String> columns,
      Set<String> raw,
      Progress progress) {
    this(connection, entry, columns, raw, Content.ALL, null, progress);
  }

  /** All rows, with or without geometry. */
  public static RowCursor of(
      SafeConnection connection,
      TableEntry entry,
      List<String> columns,
      Content content,
      Progress progress) {
    return new RowCursor(connection, entry, columns, Set.of(), content, null, progress);
  }

  /** All rows without geometry; bytes in the columns named {@code raw} stay bytes. */
  public static RowCursor ofValues(
      SafeConnection connection,
      TableEntry entry,
      List<String> columns,
      Set<String> raw,
      Progress progress) {
    return new RowCursor(connection, entry, columns, raw, Content.WITHOUT_GEOMETRY, null, progress);
  }

  /**
   * The rows with these fids, of a table whose fid is a key; beside another cursor on the table.
   */
  static RowCursor ofKeys(
      SafeConnection connection,
      TableEntry entry,
      List<String> columns,
      Content content,
      long[] fids,
      Progress progress) {
    StringBuilder condition = new StringBuilder(key(entry));
    for (int i = 0; i < fids.length; i++) {
      condition.append(i == 0 ? " IN (" : ", ").append(fids[i]);
    }
    condition.append(fids.length == 0 ? " IS NULL" : ")");
    return new RowCursor(
        connection, entry, columns, Set.of(), content, condition.toString(), progress);
  }

  /**
   * The row with this fid without its geometry, of a table whose fid is a key; bytes in the columns
   * named {@code raw} stay bytes.
   */
  public static RowCursor ofKey(
      SafeConnection connection,
      TableEntry entry,
      List<String> columns,
      Set<String> raw,
      long fid,
      Progress progress) {
    String condition = key(entry) + " = " + fid;
    return new RowCursor(
        connection, entry, columns, raw, Content.WITHOUT_GEOMETRY, condition, progress);
  }

  /**
   * The geometry of the rows whose fid lies in a range, of a table whose fid is a key; to read one
   * table on several connections.
   */
  public static RowCursor ofRange(
      SafeConnection connection, TableEntry entry, long first, long last, Progress progress) {
    String range = key(entry) + " BETWEEN " + first + " AND " + last;
    return new RowCursor(connection, entry, List.of(), Set.of(), Content.ALL, range, progress);
  }

  /** Smallest and largest fid of a table whose fid is a key; null if it has no rows. */
  public static long[] fidRange(SafeConnection connection, TableEntry entry) throws SQLException {
    String key = key(entry);
    String from = " FROM " + Sql.quote(entry.table().name());
    long first = connection.number("SELECT min(" + key + ")" + from, Long.MAX_VALUE);
    long last = connection.number("SELECT max(" + key + ")" + from, Long.MIN_VALUE);
    return first > last ? null : new long[] {first, last};
  }

  private RowCursor(
      SafeConnection connection,
      TableEntry entry,
      List<String> columns,
      Set<String> raw,
      Content content,
      String condition,
      Progress progress) {
    this.entry = entry;
    this.connection = connection;
    this.progress = progress;
    connection.begin(progress, entry.bounded() ? QueryGuard.UNBOUNDED : QueryGuard.STEPS_OF_A_VIEW);
    Statement created = null;
    try {
      created = connection.jdbc().createStatement();
      statement = created;
      rows = statement.executeQuery(select(columns, content, condition));
      cells = new RowCells(statement, columns, raw, connection.isUtf8());
      next = batch();
    } catch (SQLException e) {
      close(created);
      throw failure(e);
    }
  }

  private String select(List<String> columns, Content content, String condition) {
    StringBuilder sql = new StringBuilder("SELECT ");
    String key = key(entry);
    sql.append(key).append(", ");
    sql.append(content == Content.ALL ? Sql.quote(entry.table().geometryColumn()) : "NULL");
    columns.forEach(column -> sql.append(", ").append(Sql.quote(column)));
    sql.append(" FROM ").append(Sql.quote(entry.table().name()));
    if (condition != null) {
      sql.append(" WHERE ").append(condition);
    }
    if (entry.bounded() && entry.fidKind() != FidKind.ROW_NUMBER) {
      sql.append(" ORDER BY 1");
    }
    return sql.toString();
  }

  /** What gives the fid in SQL; 0 where it is the row's number. */
  static String key(TableEntry entry) {
    return switch (entry.fidKind()) {
      case COLUMN -> Sql.quote(entry.table().fidColumn());
      case ROWID -> rowidAlias(entry);
      case ROW_NUMBER -> "0";
    };
  }

  private static String rowidAlias(TableEntry entry) {
    for (String alias : List.of("rowid", "_rowid_", "oid")) {
      boolean taken = entry.table().geometryColumn().equalsIgnoreCase(alias);
      for (String column : entry.table().columns()) {
        taken |= column.equalsIgnoreCase(alias);
      }
      if (!taken) {
        return alias;
      }
    }
    throw new IllegalStateException("no rowid in " + entry.table().name());
  }

  @Override
  public boolean hasNext() {
    return !next.isEmpty();
  }

  @Override
  public List<Row> next() {
    if (next.isEmpty()) {
      throw new NoSuchElementException();
    }
    List<Row> result = next;
    try {
      next = batch();
    } catch (SQLException e) {
      throw failure(e);
    }
    return result;
  }

  private List<Row> batch() throws SQLException {
    List<Row> batch = new ArrayList<>(BATCH);
    long batchBytes = 0;
    while (batch.size() < BATCH && batchBytes < BATCH_BYTES && rows.next()) {
      read++;
      Row row = row();
      batch.add(row);
      batchBytes += row.blob() == null ? 0 : row.blob().length;
    }
    bytes += batchBytes;
    if (!entry.bounded() && bytes > BYTES_OF_A_VIEW) {
      throw new RowFailure(StoreIssue.QUERY_TOO_LONG, "", null);
    }
    progress.checkCancelled();
    progress.report(read, entry.table().rowCount());
    return batch;
  }

  private Row row() throws SQLException {
    Row row = cells.read();
    return entry.fidKind() == FidKind.ROW_NUMBER
        ? new Row(read, row.blob(), row.values(), row.textProblems())
        : row;
  }

  private RowFailure failure(SQLException e) {
    SQLException cause = connection.explain(e, progress);
    boolean tooLong = connection.guard().isExhausted();
    return new RowFailure(
        tooLong ? StoreIssue.QUERY_TOO_LONG : StoreIssue.TABLE_UNREADABLE,
        DatabaseFile.reason(cause),
        cause);
  }

  @Override
  public void close() {
    close(statement);
  }

  private static void close(Statement statement) {
    try {
      if (statement != null) {
        statement.close();
      }
    } catch (SQLException e) {
      System.getLogger(RowCursor.class.getName()).log(System.Logger.Level.DEBUG, "close failed", e);
    }
  }
}
