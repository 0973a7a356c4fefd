package org.ecozone.bench.world;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Features of a GeoPackage, read by plain SQL and the WKB reader of JTS, row by row. */
public final class Features {
  private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

  private Features() {}

  /**
   * A row as stored.
   *
   * @param id column site_id, empty if the table has none
   * @param wkb geometry without the header of GeoPackage, little endian
   */
  public record Row(String table, long fid, String id, byte[] wkb) {
    /** Geometry as stored, whether valid or not; coordinates packed in one array per ring. */
    public Geometry geometry() {
      GeometryFactory factory = new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);
      try {
        return new WKBReader(factory).read(wkb);
      } catch (ParseException e) {
        throw new IllegalStateException(table + " " + fid, e);
      }
    }
  }

  /** Is handed one row after the other. */
  @FunctionalInterface
  public interface Visitor {
    void row(Row row) throws Exception;
  }

  /** The CRS code of the first feature table. */
  public static int epsg(Path file) throws SQLException {
    try (Connection db = connect(file);
        Statement statement = db.createStatement();
        ResultSet rows = statement.executeQuery("SELECT srs_id FROM gpkg_geometry_columns")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /** Visits every row of every feature table, by table and fid. */
  public static void each(Path file, Visitor visitor) throws Exception {
    try (Connection db = connect(file);
        Statement statement = db.createStatement()) {
      for (String table : tables(statement)) {
        boolean named = hasSiteId(statement, table);
        String columns = "fid,geom" + (named ? ",site_id" : "");
        try (ResultSet rows =
            statement.executeQuery("SELECT " + columns + " FROM \"" + table + "\" ORDER BY fid")) {
          while (rows.next()) {
            byte[] blob = rows.getBytes(2);
            int header = 8 + ENVELOPE_BYTES[blob[3] >> 1 & 7];
            byte[] wkb = Arrays.copyOfRange(blob, header, blob.length);
            visitor.row(new Row(table, rows.getLong(1), named ? rows.getString(3) : "", wkb));
          }
        }
      }
    }
  }

  /**
   * True for one row in n, scattered and the same every time: every tenth site of a province has
   * much in common.
   *
   * @param at number of the row, from 0
   */
  public static boolean isDrawn(long at, int n) {
    return (at * 0x9E3779B97F4A7C15L >>> 33) % n == 0;
  }

  private static Connection connect(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery("SELECT table_name FROM gpkg_geometry_columns ORDER BY 1")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private static boolean hasSiteId(Statement statement, String table) throws SQLException {
    try (ResultSet rows = statement.executeQuery("PRAGMA table_info(\"" + table + "\")")) {
      while (rows.next()) {
        if (rows.getString("name").equals("site_id")) {
          return true;
        }
      }
    }
    return false;
  }
}
