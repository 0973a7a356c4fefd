package org.ecozone.store.geopackage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ecozone.job.Progress;
import org.ecozone.store.geopackage.RowCursor.Content;
import org.ecozone.store.geopackage.file.SafeConnection;

/**
 * Rows of a table by their fids, between the rows that a {@link RowCursor} hands over.
 *
 * <p>Threads: that of the cursor.
 */
public final class KeyedRows {
  private static final int FIDS_PER_QUERY = 500;

  private final SafeConnection connection;
  private final TableEntry entry;
  private final List<String> columns;
  private final Progress progress;

  public KeyedRows(
      SafeConnection connection, TableEntry entry, List<String> columns, Progress progress) {
    this.connection = connection;
    this.entry = entry;
    this.columns = List.copyOf(columns);
    this.progress = Progress.silent(progress::isCancelled); // the work reports for itself
  }

  /**
   * True if the rows come in the order of their fids and one row is found by its fid without going
   * through the others; so for every ordinary table, not for a view.
   */
  public static boolean isKeyed(SafeConnection connection, TableEntry entry) {
    if (!entry.bounded() || entry.fidKind() == TableEntry.FidKind.ROW_NUMBER) {
      return false;
    }
    try {
      List<Object[]> plan =
          Sql.rows(
              connection.jdbc(),
              "EXPLAIN QUERY PLAN SELECT 1 FROM "
                  + Sql.quote(entry.table().name())
                  + " WHERE "
                  + RowCursor.key(entry)
                  + " = 1");
      return !plan.isEmpty()
          && plan.stream().allMatch(step -> String.valueOf(step[3]).startsWith("SEARCH"));
    } catch (SQLException e) {
      System.getLogger(KeyedRows.class.getName())
          .log(System.Logger.Level.DEBUG, "no query plan: not taken for a key", e);
      return false;
    }
  }

  /** The rows in the order of the fids, which ascend; fewer if some are not there. */
  public List<RowCursor.Row> list(long[] fids, Content content) {
    List<RowCursor.Row> rows = new ArrayList<>(fids.length);
    for (int from = 0; from < fids.length; from += FIDS_PER_QUERY) {
      long[] some = Arrays.copyOfRange(fids, from, Math.min(fids.length, from + FIDS_PER_QUERY));
      try (RowCursor cursor =
          RowCursor.ofKeys(connection, entry, columns, content, some, progress)) {
        cursor.forEachRemaining(rows::addAll);
      }
    }
    return rows;
  }
}
