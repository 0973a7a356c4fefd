package org.ecozone.store.raster;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.geopackage.BrokenTable;
import org.ecozone.store.geopackage.Sql;
import org.ecozone.store.geopackage.file.DatabaseFile;
import org.ecozone.store.geopackage.file.QueryGuard;
import org.ecozone.store.geopackage.file.SafeConnection;
import org.ecozone.zone.Issue;

/**
 * A GeoPackage or MBTiles opened for its tiles. Its bytes, its folder and its times stay as they
 * are. Not hashed and not checked page by page: base maps have many gigabytes, and nothing is
 * judged by them.
 *
 * <p>Threads: any; tiles are read one at a time.
 *
 * <p>Fails: {@link StoreException} if nothing of the file can be used. A table that cannot be read
 * is listed in {@link #broken()}.
 */
public final class TileFile implements AutoCloseable {
  /** Bytes of a tile that are taken; a picture of 4096 x 4096 without any compression has 64 MB. */
  private static final int LARGEST_TILE_BYTES = 64 << 20;

  private final DatabaseFile database;
  private final TileSchema schema;
  private final TileSchema.Contents contents;
  private boolean closed;

  private TileFile(DatabaseFile database, TileSchema schema, TileSchema.Contents contents) {
    this.database = database;
    this.schema = schema;
    this.contents = contents;
  }

  public static TileFile open(Path path, Progress progress) throws StoreException {
    DatabaseFile database = DatabaseFile.openUnverified(path, progress);
    boolean done = false;
    try {
      SafeConnection connection = database.connection();
      connection.begin(progress, QueryGuard.STEPS_OF_A_VIEW);
      TileSchema schema =
          MbTiles.isMbTiles(connection.jdbc())
              ? new MbTiles(database, progress)
              : new GeoPackageTiles(database, progress);
      TileFile file = new TileFile(database, schema, schema.read());
      done = true;
      return file;
    } catch (SQLException e) {
      SQLException cause = database.connection().explain(e, progress);
      throw new StoreException(
          Issue.of(StoreIssue.DATABASE_DAMAGED, database.name(), "", DatabaseFile.reason(cause)),
          cause);
    } finally {
      if (!done) {
        database.close();
      }
    }
  }

  /** File name without folder. */
  public String name() {
    return database.name();
  }

  /** Tables whose tiles can be asked for. */
  public List<TileTable> tables() {
    return contents.tables();
  }

  /** Tables of tiles that the file registers and that cannot be read, with the reason. */
  public List<BrokenTable> broken() {
    return contents.broken();
  }

  /** What was odd on opening. */
  public List<Issue> issues() {
    List<Issue> all = new ArrayList<>(database.issues());
    all.addAll(contents.issues());
    return all;
  }

  /** An issue CHANGED_WHILE_READING if somebody wrote to the file since it was opened. */
  public Optional<Issue> verifyUnchanged() {
    return database.verifyUnchanged();
  }

  /**
   * The bytes of a tile; empty where the file has none, and once it is closed.
   *
   * <p>Fails: {@link StoreException} with TILE_UNREADABLE or TILE_TOO_LONG; other tiles may still
   * be well.
   */
  public synchronized Optional<byte[]> tile(
      TileTable table, TileMatrix level, long column, long row, Progress progress)
      throws StoreException {
    if (closed) {
      return Optional.empty();
    }
    SafeConnection connection = database.connection();
    connection.begin(progress, QueryGuard.STEPS_OF_A_VIEW);
    try (PreparedStatement statement =
        connection.jdbc().prepareStatement(schema.tileQuery(table))) {
      statement.setInt(1, LARGEST_TILE_BYTES);
      statement.setInt(2, level.zoom());
      statement.setLong(3, column);
      statement.setLong(4, schema.storedRow(level, row));
      try (ResultSet found = statement.executeQuery()) {
        if (!found.next() || found.getLong(1) == 0) {
          return Optional.empty();
        }
        byte[] bytes = found.getBytes(2);
        if (bytes == null) {
          throw failure(RasterFileIssue.TILE_TOO_LONG, table, level, column, row, null);
        }
        return Optional.of(bytes);
      }
    } catch (SQLException e) {
      SQLException cause = connection.explain(e, progress);
      throw failure(RasterFileIssue.TILE_UNREADABLE, table, level, column, row, cause);
    }
  }

  /** The bytes of any tile of the table, which tell the format; empty if none can be read. */
  public synchronized Optional<byte[]> anyTile(TileTable table, Progress progress)
      throws StoreException {
    SafeConnection connection = database.connection();
    connection.begin(progress, QueryGuard.STEPS_OF_A_VIEW);
    try {
      List<Object[]> rows =
          Sql.rows(
              connection.jdbc(),
              "SELECT tile_data FROM "
                  + Sql.quote(table.name())
                  + " WHERE length(tile_data) BETWEEN 1 AND ? LIMIT 1",
              LARGEST_TILE_BYTES);
      return rows.isEmpty() || !(rows.get(0)[0] instanceof byte[] bytes)
          ? Optional.empty()
          : Optional.of(bytes);
    } catch (SQLException e) {
      SQLException cause = connection.explain(e, progress);
      throw new StoreException(
          Issue.of(StoreIssue.TABLE_UNREADABLE, name(), table.name(), DatabaseFile.reason(cause)),
          cause);
    }
  }

  private StoreException failure(
      RasterFileIssue code,
      TileTable table,
      TileMatrix level,
      long column,
      long row,
      SQLException cause) {
    return new StoreException(
        Issue.of(
            code,
            name(),
            table.name(),
            level.zoom(),
            column,
            row,
            cause == null ? "" : DatabaseFile.reason(cause)),
        cause);
  }

  @Override
  public synchronized void close() throws StoreException {
    if (!closed) {
      closed = true;
      database.close();
    }
  }
}
