package org.ecozone.support;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;
import org.sqlite.SQLiteConfig;

/**
 * Writes GeoPackages by bare SQL, with every fault one may want. Closing leaves one file in
 * rollback mode.
 */
public final class RawGeoPackage implements AutoCloseable {
  private final Path path;
  private final Connection db;

  private RawGeoPackage(Path path, Connection db) {
    this.path = path;
    this.db = db;
  }

  /** A GeoPackage without tables; registers EPSG:4490, 4523, 4326 and the two undefined systems. */
  public static RawGeoPackage create(Path path) throws SQLException, IOException {
    Files.deleteIfExists(path);
    String uri = "file:" + path.toAbsolutePath().toUri().getRawPath();
    RawGeoPackage raw =
        new RawGeoPackage(
            path,
            org.sqlite.JDBC.createConnection(
                "jdbc:sqlite:" + uri, new SQLiteConfig().toProperties()));
    raw.sql("PRAGMA synchronous = OFF");
    raw.sql("PRAGMA application_id = 1196444487");
    raw.sql("PRAGMA user_version = 10300");
    raw.sql(
        "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT"
            + " NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)");
    raw.sql(
        "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT"
            + " UNIQUE, description TEXT DEFAULT '', last_change DATETIME, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE,"
            + " max_y DOUBLE, srs_id INTEGER)");
    raw.sql(
        "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name"
            + " TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL)");
    raw.srs(-1, "NONE", -1, "undefined");
    raw.srs(0, "NONE", 0, "undefined");
    raw.srs(4490, "EPSG", 4490, "");
    raw.srs(4523, "EPSG", 4523, "");
    raw.srs(4544, "EPSG", 4544, "");
    raw.srs(4326, "EPSG", 4326, "");
    return raw;
  }

  public RawGeoPackage srs(int id, String organization, int code, String definition)
      throws SQLException {
    return insert(
        "INSERT OR REPLACE INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, '')",
        "srs " + id,
        id,
        organization,
        code,
        definition);
  }

  /** Registers a table that may or may not exist. */
  public RawGeoPackage register(String table, String column, String type, int srsId)
      throws SQLException {
    insert(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES (?, 'features', ?, ?)",
        table,
        table,
        srsId);
    return insert(
        "INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)", table, column, type, srsId);
  }

  /** A registered table with fid, geom and text columns. */
  public RawGeoPackage table(String name, String type, int srsId, String... columns)
      throws SQLException {
    StringBuilder sql =
        new StringBuilder(
            "CREATE TABLE " + quote(name) + " (fid INTEGER PRIMARY KEY, geom " + type);
    for (String column : columns) {
      sql.append(", ").append(quote(column)).append(" TEXT");
    }
    sql(sql.append(")").toString());
    return register(name, "geom", type, srsId);
  }

  /** A row: fid, geometry (WKT, bytes or null), then the columns. */
  public RawGeoPackage row(String table, long fid, Object geometry, Object... values)
      throws SQLException {
    Object[] all = new Object[values.length + 2];
    all[0] = fid;
    all[1] = geometry instanceof String wkt ? blob(wkt, srsOf(table)) : geometry;
    System.arraycopy(values, 0, all, 2, values.length);
    String marks = "?, ".repeat(all.length - 1) + "?";
    return insert("INSERT INTO " + quote(table) + " VALUES (" + marks + ")", all);
  }

  private int srsOf(String table) throws SQLException {
    try (PreparedStatement statement =
        db.prepareStatement("SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = ?")) {
      statement.setString(1, table);
      try (var row = statement.executeQuery()) {
        return row.next() ? row.getInt(1) : 0;
      }
    }
  }

  /** An R-tree with an entry for every row of the table, filled from the WKB. */
  public RawGeoPackage rtree(String table) throws SQLException, ParseException {
    String name = quote("rtree_" + table + "_geom");
    sql("CREATE VIRTUAL TABLE " + name + " USING rtree(id, minx, maxx, miny, maxy)");
    try (Statement statement = db.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT fid, geom FROM " + quote(table) + " WHERE geom IS NOT NULL")) {
      while (rows.next()) {
        byte[] blob = rows.getBytes(2);
        Geometry geometry =
            new org.locationtech.jts.io.WKBReader().read(Arrays.copyOfRange(blob, 40, blob.length));
        Envelope e = geometry.getEnvelopeInternal();
        insert(
            "INSERT INTO " + name + " VALUES (?, ?, ?, ?, ?)",
            rows.getLong(1),
            e.getMinX(),
            e.getMaxX(),
            e.getMinY(),
            e.getMaxY());
      }
    }
    return this;
  }

  public RawGeoPackage sql(String sql) throws SQLException {
    try (Statement statement = db.createStatement()) {
      statement.execute(sql);
    }
    return this;
  }

  public RawGeoPackage insert(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = db.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
    return this;
  }

  public Path path() {
    return path;
  }

  /** A standard blob: little endian, with envelope, then WKB. */
  public static byte[] blob(String wkt, int srsId) {
    try {
      Geometry geometry = new WKTReader().read(wkt);
      Envelope e = geometry.getEnvelopeInternal();
      return blob(
          srsId, new double[] {e.getMinX(), e.getMaxX(), e.getMinY(), e.getMaxY()}, wkb(wkt));
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A blob with any envelope (minX, maxX, minY, maxY; null for none) and any body. */
  public static byte[] blob(int srsId, double[] envelope, byte[] body) {
    ByteBuffer out =
        ByteBuffer.allocate(8 + (envelope == null ? 0 : 32) + body.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 'G')
        .put((byte) 'P')
        .put((byte) 0)
        .put((byte) (envelope == null ? 1 : 3))
        .putInt(srsId);
    if (envelope != null) {
      for (double value : envelope) {
        out.putDouble(value);
      }
    }
    return out.put(body).array();
  }

  public static byte[] wkb(String wkt) {
    try {
      return new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(new WKTReader().read(wkt));
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() throws SQLException {
    db.close();
  }
}
