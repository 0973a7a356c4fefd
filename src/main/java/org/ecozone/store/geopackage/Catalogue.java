package org.ecozone.store.geopackage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.geopackage.file.DatabaseFile;
import org.ecozone.store.geopackage.file.QueryGuard;
import org.ecozone.store.geopackage.file.SafeConnection;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Envelope;

/**
 * The feature tables that a GeoPackage registers, as they really are.
 *
 * <p>Fails: {@link StoreException} if the file is no GeoPackage; a single table that cannot be used
 * is a {@link BrokenTable}, never left out.
 */
public final class Catalogue {
  private static final List<String> GEOMETRY_TYPES =
      List.of(
          "GEOMETRY",
          "POINT",
          "LINESTRING",
          "POLYGON",
          "MULTIPOINT",
          "MULTILINESTRING",
          "MULTIPOLYGON",
          "GEOMETRYCOLLECTION",
          "GEOMCOLLECTION",
          "CURVE",
          "SURFACE",
          "CURVEPOLYGON",
          "MULTICURVE",
          "MULTISURFACE");

  private final DatabaseFile file;
  private final SafeConnection connection;
  private final Connection jdbc;
  private final Progress progress;
  private final List<TableEntry> entries = new ArrayList<>();
  private final List<BrokenTable> broken = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();

  /** Lower-case names of the tables that are among the entries or broken. */
  private final Set<String> lookedAt = new HashSet<>();

  private Catalogue(DatabaseFile file, Progress progress) {
    this.file = file;
    this.connection = file.connection();
    this.jdbc = connection.jdbc();
    this.progress = progress;
  }

  public static Catalogue of(DatabaseFile file, Progress progress) throws StoreException {
    Catalogue catalogue = new Catalogue(file, progress);
    catalogue.connection.begin(progress, QueryGuard.STEPS_OF_A_VIEW);
    try {
      catalogue.requireGeoPackage();
      catalogue.read();
      catalogue.listUnregistered();
      if (catalogue.entries.isEmpty() && catalogue.broken.isEmpty()) {
        catalogue.issue(StoreIssue.NO_FEATURE_TABLE, "");
      }
    } catch (SQLException e) {
      SQLException cause = catalogue.connection.explain(e, progress);
      throw new StoreException(
          Issue.of(StoreIssue.DATABASE_DAMAGED, file.name(), "", DatabaseFile.reason(cause)),
          cause);
    }
    return catalogue;
  }

  public List<TableEntry> entries() {
    return List.copyOf(entries);
  }

  public List<BrokenTable> broken() {
    return List.copyOf(broken);
  }

  public List<Issue> issues() {
    return List.copyOf(issues);
  }

  private void requireGeoPackage() throws SQLException, StoreException {
    for (String table : List.of("gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys")) {
      if (Sql.rows(jdbc, "SELECT 1 FROM sqlite_master WHERE name = ? COLLATE NOCASE", table)
          .isEmpty()) {
        throw new StoreException(Issue.of(StoreIssue.NOT_GEOPACKAGE, file.name(), "", table), null);
      }
    }
    String id = file.header().applicationId();
    if (!id.startsWith("GP")) {
      issues.add(Issue.of(StoreIssue.GPKG_ID_UNUSUAL, file.name(), "", id));
    }
  }

  private void read() throws SQLException {
    Map<Long, SrsEntry> srs = SrsTable.read(jdbc);
    Map<String, List<Object[]>> columns = new HashMap<>();
    for (Object[] row :
        Sql.rows(
            jdbc,
            "SELECT table_name, column_name, geometry_type_name, srs_id FROM gpkg_geometry_columns"
                + " ORDER BY table_name, column_name")) {
      columns.computeIfAbsent(lower(row[0]), key -> new ArrayList<>()).add(row);
    }
    Map<String, Long> counts = featureCounts();
    for (Object[] row :
        Sql.rows(
            jdbc,
            "SELECT table_name, data_type, identifier, description, min_x, max_x, min_y, max_y,"
                + " srs_id FROM gpkg_contents ORDER BY rowid")) {
      List<Object[]> geometryColumns = columns.get(lower(row[0]));
      if (geometryColumns != null || "features".equals(lower(row[1]).strip())) {
        lookedAt.add(lower(row[0]));
        readTable(row, geometryColumns, srs, counts);
      }
    }
  }

  private void readTable(
      Object[] contents,
      List<Object[]> geometryColumns,
      Map<Long, SrsEntry> srs,
      Map<String, Long> counts)
      throws SQLException {
    TableProbe probe = new TableProbe(file.name(), connection, progress);
    try {
      TableEntry entry = probe.probe(contents, geometryColumns, srs);
      entries.add(entry);
      issues.addAll(probe.issues());
      Long stated = counts.get(lower(contents[0]));
      if (stated != null && stated != entry.table().rowCount()) {
        issue(
            StoreIssue.FEATURE_COUNT_WRONG, entry.table().name(), stated, entry.table().rowCount());
      }
    } catch (StoreException e) {
      issues.addAll(probe.issues());
      broken.add(new BrokenTable(Sql.text(contents[0]), Sql.text(contents[2]), e.issue()));
    }
    connection.begin(progress, QueryGuard.STEPS_OF_A_VIEW);
  }

  private Map<String, Long> featureCounts() throws SQLException {
    Map<String, Long> counts = new HashMap<>();
    if (!Sql.rows(
            jdbc, "SELECT 1 FROM sqlite_master WHERE name = 'gpkg_ogr_contents' COLLATE NOCASE")
        .isEmpty()) {
      for (Object[] row :
          Sql.rows(jdbc, "SELECT table_name, feature_count FROM gpkg_ogr_contents")) {
        if (row[1] instanceof Long count) {
          counts.put(lower(row[0]), count);
        }
      }
    }
    return counts;
  }

  /**
   * Tables that hold a geometry, by their columns or by gpkg_geometry_columns, and that
   * gpkg_contents does not name as features: read by nobody, so it is said.
   */
  private void listUnregistered() throws SQLException {
    Map<String, String> tables = new TreeMap<>();
    for (Object[] row :
        Sql.rows(
            jdbc,
            "SELECT m.name, upper(x.type) FROM sqlite_master m JOIN pragma_table_xinfo(m.name) x"
                + " WHERE m.type = 'table' AND m.name NOT LIKE 'gpkg\\_%' ESCAPE '\\'"
                + " AND m.name NOT LIKE 'rtree\\_%' ESCAPE '\\'")) {
      if (GEOMETRY_TYPES.contains(Sql.text(row[1]))) {
        tables.put(lower(row[0]), Sql.text(row[0]));
      }
    }
    for (Object[] row : Sql.rows(jdbc, "SELECT table_name FROM gpkg_geometry_columns")) {
      tables.putIfAbsent(lower(row[0]), Sql.text(row[0]));
    }
    tables.keySet().removeAll(lookedAt);
    tables.values().forEach(name -> issue(StoreIssue.TABLE_UNREGISTERED, name, name));
  }

  private void issue(StoreIssue code, String table, Object... args) {
    issues.add(Issue.of(code, file.name(), table, args));
  }

  static String lower(Object value) {
    return Sql.text(value).toLowerCase(Locale.ROOT);
  }

  /** The stated extent; null if none is stated, a null envelope if the numbers are no extent. */
  static Envelope extent(Object minX, Object maxX, Object minY, Object maxY) {
    if (minX == null && maxX == null && minY == null && maxY == null) {
      return null;
    }
    Double[] n = {Sql.number(minX), Sql.number(maxX), Sql.number(minY), Sql.number(maxY)};
    for (Double value : n) {
      if (value == null || !Double.isFinite(value)) {
        return new Envelope();
      }
    }
    return n[0] > n[1] || n[2] > n[3] ? new Envelope() : new Envelope(n[0], n[1], n[2], n[3]);
  }
}
