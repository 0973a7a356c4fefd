package org.ecozone.store.geopackage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.geopackage.TableEntry.FidKind;
import org.ecozone.store.geopackage.file.DatabaseFile;
import org.ecozone.store.geopackage.file.QueryGuard;
import org.ecozone.store.geopackage.file.SafeConnection;
import org.ecozone.zone.Issue;

/**
 * Looks at one registered feature table: what it is, its key, columns, counts and index. One probe
 * per table.
 */
final class TableProbe {
  private static final List<String> FID_OF_VIEWS = List.of("fid", "ogc_fid", "id", "objectid");

  private final String file;
  private final SafeConnection connection;
  private final Connection jdbc;
  private final Progress progress;
  private final List<Issue> issues = new ArrayList<>();

  private record Column(String name, String type, long key, boolean hidden) {}

  private record Fid(FidKind kind, String column) {}

  TableProbe(String file, SafeConnection connection, Progress progress) {
    this.file = file;
    this.connection = connection;
    this.jdbc = connection.jdbc();
    this.progress = progress;
  }

  List<Issue> issues() {
    return issues;
  }

  /** Rows are those that {@link Catalogue} selects. Fails if the table cannot be used. */
  TableEntry probe(Object[] contents, List<Object[]> geometryColumns, Map<Long, SrsEntry> srs)
      throws StoreException {
    String name = Sql.text(contents[0]);
    if (contents[0] instanceof String text && TextDecoder.isDoubtful(text)) {
      throw refuse(StoreIssue.TABLE_NAME_UNREADABLE, name);
    }
    try {
      return look(name, contents, geometryColumns, srs);
    } catch (SQLException e) {
      SQLException cause = connection.explain(e, progress);
      if (connection.guard().isExhausted()) {
        throw refuse(StoreIssue.QUERY_TOO_LONG, name);
      }
      throw refuse(StoreIssue.TABLE_UNREADABLE, name, DatabaseFile.reason(cause));
    }
  }

  private TableEntry look(
      String name, Object[] contents, List<Object[]> geometryColumns, Map<Long, SrsEntry> srs)
      throws SQLException, StoreException {
    connection.begin(progress, QueryGuard.STEPS_OF_A_VIEW);
    List<Object[]> kind =
        Sql.rows(
            jdbc,
            "SELECT type, wr FROM pragma_table_list WHERE schema = 'main' AND name = ? COLLATE"
                + " NOCASE",
            name);
    if (kind.isEmpty()) {
      throw refuse(StoreIssue.TABLE_MISSING, name);
    }
    List<Column> columns = columns(name);
    Object[] registered = registered(name, contents, geometryColumns, columns);
    String geometryColumn = actual(columns, Sql.text(registered[1]));
    boolean bounded = "table".equals(kind.get(0)[0]);
    if (bounded) {
      connection.begin(progress, QueryGuard.UNBOUNDED);
    }
    long[] counts = counts(name, geometryColumn);
    Fid fid = fid(name, columns, bounded, Long.valueOf(1).equals(kind.get(0)[1]), counts[0]);
    String rtree = rtree(name, geometryColumn);
    boolean indexed = rtree != null && indexIsWhole(name, geometryColumn, rtree, counts[1]);
    long srsId = registered[3] instanceof Long id ? id : 0;
    FeatureTable table =
        new FeatureTable(
            name,
            Sql.text(contents[2]),
            Sql.text(contents[3]),
            geometryColumn,
            Sql.text(registered[2]).strip().toUpperCase(Locale.ROOT),
            (int) srsId,
            fid.kind() == FidKind.COLUMN ? fid.column() : "",
            attributeColumns(columns, geometryColumn, fid),
            indexed,
            counts[0]);
    return new TableEntry(
        table,
        srs.getOrDefault(srsId, SrsEntry.unregistered((int) srsId)),
        Catalogue.extent(contents[4], contents[5], contents[6], contents[7]),
        rtree,
        fid.kind(),
        counts[1],
        bounded);
  }

  /**
   * A name whose bytes are no text finds no column: SQLite would take it for a constant and give
   * the name as the value of every row. Such a column is left out and said.
   */
  private List<Column> columns(String name) throws SQLException {
    List<Column> columns = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    for (Object[] row :
        Sql.rows(jdbc, "SELECT name, type, pk, hidden FROM pragma_table_xinfo(?)", name)) {
      if (isBroken(name, Sql.text(row[0]))) {
        broken.add(Sql.text(row[0]));
        continue;
      }
      columns.add(
          new Column(
              Sql.text(row[0]),
              Sql.text(row[1]).toUpperCase(Locale.ROOT),
              (Long) row[2],
              row[3].equals(1L)));
    }
    if (!broken.isEmpty()) {
      issues.add(Issue.of(StoreIssue.COLUMN_NAMES_BROKEN, file, name, String.join(";", broken)));
    }
    return columns;
  }

  private boolean isBroken(String table, String column) throws SQLException {
    return column.indexOf('\uFFFD') >= 0
        && Sql.rows(jdbc, "SELECT 1 FROM pragma_table_xinfo(?) WHERE name = ?", table, column)
            .isEmpty();
  }

  /** The row of gpkg_geometry_columns; the first by name if there are several. */
  private Object[] registered(
      String name, Object[] contents, List<Object[]> geometryColumns, List<Column> columns)
      throws StoreException {
    if (geometryColumns == null) {
      throw refuse(StoreIssue.GEOMETRY_COLUMN_MISSING, name, "");
    }
    if (geometryColumns.size() > 1) {
      issues.add(
          Issue.of(
              StoreIssue.GEOMETRY_COLUMN_SEVERAL,
              file,
              name,
              Sql.text(geometryColumns.get(0)[1]),
              geometryColumns.size()));
    }
    Object[] first = geometryColumns.get(0);
    if (contents[8] != null && first[3] != null && !contents[8].equals(first[3])) {
      issues.add(Issue.of(StoreIssue.SRS_IDS_DIFFER, file, name, contents[8], first[3]));
    }
    if (actual(columns, Sql.text(first[1])) == null) {
      throw refuse(StoreIssue.GEOMETRY_COLUMN_MISSING, name, Sql.text(first[1]));
    }
    return first;
  }

  private static String actual(List<Column> columns, String wanted) {
    for (Column column : columns) {
      if (column.name().equalsIgnoreCase(wanted)) {
        return column.name();
      }
    }
    return null;
  }

  private long[] counts(String name, String geometryColumn) throws SQLException {
    Object[] row =
        Sql.rows(
                jdbc,
                "SELECT count(*), count(" + Sql.quote(geometryColumn) + ") FROM " + Sql.quote(name))
            .get(0);
    return new long[] {(Long) row[0], (Long) row[1]};
  }

  private Fid fid(String name, List<Column> columns, boolean table, boolean withoutRowid, long rows)
      throws SQLException {
    List<Column> keys = columns.stream().filter(column -> column.key() > 0).toList();
    if (table && !withoutRowid) {
      if (keys.size() == 1 && keys.get(0).type().equals("INTEGER")) {
        return new Fid(FidKind.COLUMN, keys.get(0).name());
      }
      for (String alias : List.of("rowid", "_rowid_", "oid")) {
        if (actual(columns, alias) == null) {
          issues.add(Issue.of(StoreIssue.ROWID_AS_FID, file, name));
          return new Fid(FidKind.ROWID, alias);
        }
      }
    }
    String column = withoutRowid && keys.size() == 1 ? keys.get(0).name() : fidOfView(columns);
    if (column != null) {
      if (isKey(name, column, rows)) {
        return new Fid(FidKind.COLUMN, column);
      }
      issues.add(Issue.of(StoreIssue.FID_NOT_UNIQUE, file, name, column));
    } else {
      issues.add(Issue.of(StoreIssue.ROW_NUMBER_AS_FID, file, name));
    }
    return new Fid(FidKind.ROW_NUMBER, "");
  }

  private static String fidOfView(List<Column> columns) {
    for (String name : FID_OF_VIEWS) {
      String column = actual(columns, name);
      if (column != null) {
        return column;
      }
    }
    return null;
  }

  private boolean isKey(String name, String column, long rows) throws SQLException {
    String quoted = Sql.quote(column);
    Object[] row =
        Sql.rows(
                jdbc,
                "SELECT count(DISTINCT "
                    + quoted
                    + "), sum(typeof("
                    + quoted
                    + ") = 'integer') FROM "
                    + Sql.quote(name))
            .get(0);
    return rows == 0 || Long.valueOf(rows).equals(row[0]) && Long.valueOf(rows).equals(row[1]);
  }

  private String rtree(String name, String geometryColumn) throws SQLException {
    List<Object[]> found =
        Sql.rows(
            jdbc,
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name = ? COLLATE NOCASE AND"
                + " sql LIKE '%using rtree%'",
            "rtree_" + name + "_" + geometryColumn);
    if (found.isEmpty()) {
      issues.add(Issue.of(StoreIssue.RTREE_MISSING, file, name));
      return null;
    }
    return Sql.text(found.get(0)[0]);
  }

  /**
   * Compares the index with the rows that belong into it: those whose geometry is neither NULL nor
   * flagged empty.
   */
  private boolean indexIsWhole(
      String name, String geometryColumn, String rtree, long geometryRows) {
    try {
      long indexed = connection.number("SELECT count(*) FROM " + Sql.quote(rtree), -1);
      if (indexed == geometryRows) {
        return true;
      }
      String geometry = Sql.quote(geometryColumn);
      long flaggedEmpty =
          connection.number(
              "SELECT count(*) FROM "
                  + Sql.quote(name)
                  + " WHERE "
                  + geometry
                  + " IS NOT NULL AND substr(hex(substr("
                  + geometry
                  + ", 4, 1)), 1, 1)"
                  + " IN ('1', '3', '5', '7', '9', 'B', 'D', 'F')",
              0);
      if (indexed == geometryRows - flaggedEmpty) {
        return true;
      }
      issues.add(
          Issue.of(StoreIssue.RTREE_INCOMPLETE, file, name, indexed, geometryRows - flaggedEmpty));
    } catch (SQLException e) {
      SQLException cause = connection.explain(e, progress);
      issues.add(Issue.of(StoreIssue.RTREE_DAMAGED, file, name, DatabaseFile.reason(cause)));
    }
    return false;
  }

  private static List<String> attributeColumns(
      List<Column> columns, String geometryColumn, Fid fid) {
    return columns.stream()
        .filter(column -> !column.hidden())
        .map(Column::name)
        .filter(column -> !column.equals(geometryColumn))
        .filter(column -> fid.kind() != FidKind.COLUMN || !column.equals(fid.column()))
        .toList();
  }

  private StoreException refuse(StoreIssue issue, String name, Object... args) {
    return new StoreException(Issue.of(issue, file, name, args), null);
  }
}
