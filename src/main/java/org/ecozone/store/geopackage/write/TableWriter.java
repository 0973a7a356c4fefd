package org.ecozone.store.geopackage.write;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.ecozone.store.TableSpec;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * One table being written: rows go to the table and to its R-tree; triggers and registration come
 * at the end.
 */
public final class TableWriter implements AutoCloseable {
  private static final String NO_GEOMETRY = "";

  private final Connection db;
  private final String table;
  private final String identifier;
  private final String description;
  private final String geometryType;
  private String declaredType;
  private final int srsId;
  private final List<TableSpec.Column> columns;
  private final boolean indexed;
  private final String fidColumn;
  private final String geometryColumn;
  private final Envelope extent = new Envelope();
  private PreparedStatement insertRow;
  private PreparedStatement insertBox;
  private long nextFid = 1;
  private long rows;
  private boolean anyZ;
  private boolean anyM;

  private TableWriter(
      Connection db,
      String table,
      String identifier,
      String description,
      String geometryType,
      int srsId,
      List<TableSpec.Column> columns,
      boolean indexed) {
    this.db = db;
    this.table = table;
    this.identifier = identifier.isEmpty() ? table : identifier;
    this.description = description;
    this.geometryType = geometryType;
    this.declaredType = geometryType;
    this.srsId = srsId;
    this.columns = columns;
    this.indexed = indexed;
    this.fidColumn = free("fid");
    this.geometryColumn = isFeatures() ? free("geom") : NO_GEOMETRY;
  }

  public static TableWriter features(Connection db, TableSpec spec, int srsId) throws SQLException {
    TableWriter writer =
        new TableWriter(
            db,
            spec.name(),
            spec.identifier(),
            spec.description(),
            spec.geometryType().toUpperCase(Locale.ROOT),
            srsId,
            spec.columns(),
            spec.indexed());
    writer.open();
    return writer;
  }

  public static TableWriter attributes(Connection db, String name, List<TableSpec.Column> columns)
      throws SQLException {
    TableWriter writer =
        new TableWriter(db, name, name, "", NO_GEOMETRY, 0, List.copyOf(columns), false);
    writer.open();
    return writer;
  }

  public boolean isFeatures() {
    return !geometryType.isEmpty();
  }

  /** The name, or the name with a number where a column of the caller's has it already. */
  private String free(String wanted) {
    Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    columns.forEach(column -> taken.add(column.name()));
    String name = wanted;
    for (int n = 1; taken.contains(name); n++) {
      name = wanted + "_" + n;
    }
    return name;
  }

  private void open() throws SQLException {
    List<String> parts = new ArrayList<>();
    List<String> names = new ArrayList<>();
    parts.add(GeoPackageSchema.quoted(fidColumn) + " INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL");
    names.add(GeoPackageSchema.quoted(fidColumn));
    if (isFeatures()) {
      parts.add(GeoPackageSchema.quoted(geometryColumn) + " " + geometryType);
      names.add(GeoPackageSchema.quoted(geometryColumn));
    }
    for (TableSpec.Column column : columns) {
      parts.add(GeoPackageSchema.quoted(column.name()) + " " + column.type().name());
      names.add(GeoPackageSchema.quoted(column.name()));
    }
    String t = GeoPackageSchema.quoted(table);
    Statements.execute(db, "CREATE TABLE " + t + " (" + String.join(", ", parts) + ")");
    String marks = String.join(",", Collections.nCopies(names.size(), "?"));
    insertRow =
        db.prepareStatement(
            "INSERT INTO " + t + " (" + String.join(",", names) + ") VALUES (" + marks + ")");
    if (indexed && isFeatures()) {
      Statements.execute(db, GeoPackageSchema.createRtree(table, geometryColumn));
      insertBox =
          db.prepareStatement(
              "INSERT INTO "
                  + GeoPackageSchema.quoted(GeoPackageSchema.rtreeName(table, geometryColumn))
                  + " VALUES (?,?,?,?,?)");
    }
  }

  /** The geometry type that is registered, where it is narrower than that of the table. */
  public void declareType(String type) {
    declaredType = type;
  }

  public long nextFid() {
    return nextFid;
  }

  public void row(long fid, Geometry geometry, List<Object> values) throws SQLException {
    byte[] bytes = null;
    if (geometry != null) {
      GeometryBlobWriter.Blob blob = GeometryBlobWriter.encode(conforming(geometry), srsId);
      bytes = blob.bytes();
      anyZ |= blob.z();
      anyM |= blob.m();
    }
    insert(fid, bytes, values);
    if (geometry != null && !geometry.isEmpty()) {
      box(fid, geometry.getEnvelopeInternal());
    }
  }

  public void rawRow(long fid, byte[] blob, List<Object> values) throws SQLException {
    insert(fid, blob, values);
    Envelope stated = statedEnvelope(blob);
    if (stated != null) {
      box(fid, stated);
    }
  }

  /**
   * A single part in a table of multi parts becomes a multi part of one; any other mismatch is the
   * caller's bug.
   */
  private Geometry conforming(Geometry geometry) {
    String actual = geometry.getGeometryType().toUpperCase(Locale.ROOT);
    if (actual.equals("LINEARRING")) {
      actual = "LINESTRING";
    }
    if (geometryType.equals("GEOMETRY")
        || geometryType.equals(actual)
        || (geometryType.equals("GEOMETRYCOLLECTION") && actual.startsWith("MULTI"))) {
      return geometry;
    }
    GeometryFactory factory = geometry.getFactory();
    if (geometryType.equals("MULTI" + actual)) {
      if (geometry instanceof Polygon polygon) {
        return factory.createMultiPolygon(
            polygon.isEmpty() ? new Polygon[0] : new Polygon[] {polygon});
      } else if (geometry instanceof LineString line) {
        return factory.createMultiLineString(
            line.isEmpty() ? new LineString[0] : new LineString[] {line});
      } else if (geometry instanceof Point point) {
        return factory.createMultiPoint(point.isEmpty() ? new Point[0] : new Point[] {point});
      }
    }
    throw new IllegalArgumentException(actual + " in a table of " + geometryType + ": " + table);
  }

  private void insert(long fid, byte[] blob, List<Object> values) throws SQLException {
    if (values.size() != columns.size()) {
      throw new IllegalArgumentException(
          table + " has " + columns.size() + " columns, row has " + values.size() + " values");
    }
    int at = 1;
    insertRow.setLong(at++, fid);
    if (isFeatures()) {
      insertRow.setBytes(at++, blob);
    }
    for (int i = 0; i < values.size(); i++) {
      insertRow.setObject(at++, stored(columns.get(i), values.get(i)));
    }
    insertRow.executeUpdate();
    rows++;
    nextFid = fid == Long.MAX_VALUE ? fid : Math.max(nextFid, fid + 1);
  }

  private static Object stored(TableSpec.Column column, Object value) {
    if (value == null) {
      return null;
    }
    return switch (column.type()) {
      case TEXT, DATE, DATETIME -> value.toString();
      case BOOLEAN -> value instanceof Boolean b ? (b ? 1 : 0) : ((Number) value).intValue();
      case INTEGER -> ((Number) value).longValue();
      case DOUBLE -> ((Number) value).doubleValue();
      case BLOB -> value;
    };
  }

  private void box(long fid, Envelope e) throws SQLException {
    extent.expandToInclude(e);
    if (insertBox != null) {
      insertBox.setLong(1, fid);
      insertBox.setDouble(2, e.getMinX());
      insertBox.setDouble(3, e.getMaxX());
      insertBox.setDouble(4, e.getMinY());
      insertBox.setDouble(5, e.getMaxY());
      insertBox.executeUpdate();
    }
  }

  /** Envelope in the header of a raw blob; null if there is none that an R-tree could hold. */
  private static Envelope statedEnvelope(byte[] blob) {
    if (blob == null
        || blob.length < 40
        || blob[0] != 'G'
        || blob[1] != 'P'
        || ((blob[3] >> 1) & 7) == 0) {
      return null;
    }
    ByteBuffer in = ByteBuffer.wrap(blob);
    in.order((blob[3] & 1) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN).position(8);
    double minX = in.getDouble();
    double maxX = in.getDouble();
    double minY = in.getDouble();
    double maxY = in.getDouble();
    boolean ordered = minX <= maxX && minY <= maxY;
    boolean finite =
        Double.isFinite(minX)
            && Double.isFinite(maxX)
            && Double.isFinite(minY)
            && Double.isFinite(maxY);
    return ordered && finite ? new Envelope(minX, maxX, minY, maxY) : null;
  }

  /** Triggers and registration. The metadata tables are the caller's business. */
  public void finish(String lastChange) throws SQLException {
    register(lastChange);
    if (insertBox != null) {
      for (String sql : GeoPackageSchema.rtreeTriggers(table, geometryColumn, fidColumn)) {
        Statements.execute(db, sql);
      }
      Statements.update(
          db,
          "INSERT INTO gpkg_extensions VALUES (?,?,'gpkg_rtree_index',?,'write-only')",
          table,
          geometryColumn,
          GeoPackageSchema.RTREE_DEFINITION);
    }
    Statements.update(db, "INSERT INTO gpkg_ogr_contents VALUES (?,?)", table, rows);
    for (String sql : GeoPackageSchema.countTriggers(table)) {
      Statements.execute(db, sql);
    }
  }

  private void register(String lastChange) throws SQLException {
    boolean none = extent.isNull();
    Statements.update(
        db,
        "INSERT INTO gpkg_contents (table_name,data_type,identifier,description,last_change,min_x,min_y,max_x,max_y,"
            + "srs_id) VALUES (?,?,?,?,?,?,?,?,?,?)",
        table,
        isFeatures() ? "features" : "attributes",
        identifier,
        description,
        lastChange,
        none ? null : extent.getMinX(),
        none ? null : extent.getMinY(),
        none ? null : extent.getMaxX(),
        none ? null : extent.getMaxY(),
        isFeatures() ? srsId : null);
    if (isFeatures()) {
      Statements.update(
          db,
          "INSERT INTO gpkg_geometry_columns VALUES (?,?,?,?,?,?)",
          table,
          geometryColumn,
          declaredType,
          srsId,
          anyZ ? 2 : 0,
          anyM ? 2 : 0);
    }
  }

  @Override
  public void close() throws SQLException {
    if (insertRow != null) {
      insertRow.close();
    }
    if (insertBox != null) {
      insertBox.close();
    }
  }
}
