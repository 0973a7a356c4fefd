package org.ecozone.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.imageio.ImageIO;
import org.sqlite.SQLiteConfig;

/** Writes small files of raster tiles by bare SQL, with every fault one may want. */
public final class TileFiles implements AutoCloseable {
  private final Connection db;

  private TileFiles(Connection db) {
    this.db = db;
  }

  /** Colour of a pixel: 0xAARRGGBB. */
  @FunctionalInterface
  public interface Colour {
    int at(int column, int row);
  }

  /** A GeoPackage with the four tables of tile pyramids and no pyramid. */
  public static TileFiles geoPackage(Path path) throws SQLException, IOException {
    TileFiles file = open(path);
    file.sql("PRAGMA application_id = 1196444487");
    file.sql("PRAGMA user_version = 10300");
    file.sql(
        "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY,"
            + " organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition"
            + " TEXT NOT NULL, description TEXT)");
    file.sql(
        "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,"
            + " identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME, min_x"
            + " DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER)");
    file.sql(
        "CREATE TABLE gpkg_tile_matrix_set (table_name TEXT NOT NULL PRIMARY KEY, srs_id INTEGER"
            + " NOT NULL, min_x DOUBLE NOT NULL, min_y DOUBLE NOT NULL, max_x DOUBLE NOT NULL,"
            + " max_y DOUBLE NOT NULL)");
    file.sql(
        "CREATE TABLE gpkg_tile_matrix (table_name TEXT NOT NULL, zoom_level INTEGER NOT NULL,"
            + " matrix_width INTEGER NOT NULL, matrix_height INTEGER NOT NULL, tile_width INTEGER"
            + " NOT NULL, tile_height INTEGER NOT NULL, pixel_x_size DOUBLE NOT NULL, pixel_y_size"
            + " DOUBLE NOT NULL)");
    for (int code : new int[] {3857, 4544, 4490, 4326}) {
      file.insert(
          "INSERT INTO gpkg_spatial_ref_sys VALUES ('srs', ?, 'EPSG', ?, '', '')", code, code);
    }
    return file;
  }

  /** An MBTiles without a tile. */
  public static TileFiles mbTiles(Path path) throws SQLException, IOException {
    TileFiles file = open(path);
    file.sql("CREATE TABLE metadata (name TEXT, value TEXT)");
    file.sql(
        "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data"
            + " BLOB)");
    file.sql("CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row)");
    return file;
  }

  private static TileFiles open(Path path) throws SQLException, IOException {
    Files.deleteIfExists(path);
    String uri = "file:" + path.toAbsolutePath().toUri().getRawPath();
    TileFiles file =
        new TileFiles(
            org.sqlite.JDBC.createConnection(
                "jdbc:sqlite:" + uri, new SQLiteConfig().toProperties()));
    file.sql("PRAGMA synchronous = OFF");
    return file;
  }

  /** Registers a pyramid with the given bounds; levels follow. */
  public TileFiles pyramid(
      String table, int srsId, double minX, double minY, double maxX, double maxY)
      throws SQLException {
    sql(
        "CREATE TABLE \""
            + table.replace("\"", "\"\"")
            + "\" (id INTEGER PRIMARY KEY, zoom_level INTEGER NOT NULL, tile_column INTEGER NOT"
            + " NULL, tile_row INTEGER NOT NULL, tile_data BLOB NOT NULL, UNIQUE (zoom_level,"
            + " tile_column, tile_row))");
    insert(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, min_x, min_y, max_x, max_y,"
            + " srs_id) VALUES (?, 'tiles', ?, ?, ?, ?, ?, ?)",
        table,
        table,
        minX,
        minY,
        maxX,
        maxY,
        srsId);
    return insert(
        "INSERT INTO gpkg_tile_matrix_set VALUES (?, ?, ?, ?, ?, ?)",
        table,
        srsId,
        minX,
        minY,
        maxX,
        maxY);
  }

  /** A level of square pixels and square tiles. */
  public TileFiles level(
      String table, int zoom, int columns, int rows, int tilePx, double unitsPerPixel)
      throws SQLException {
    return insert(
        "INSERT INTO gpkg_tile_matrix VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        table,
        zoom,
        columns,
        rows,
        tilePx,
        tilePx,
        unitsPerPixel,
        unitsPerPixel);
  }

  /** A tile, its row as the file counts it. */
  public TileFiles tile(String table, int zoom, int column, int row, byte[] bytes)
      throws SQLException {
    return insert(
        "INSERT INTO \""
            + table.replace("\"", "\"\"")
            + "\" (zoom_level, tile_column, tile_row, tile_data) VALUES (?, ?, ?, ?)",
        zoom,
        column,
        row,
        bytes);
  }

  public TileFiles metadata(String name, String value) throws SQLException {
    return insert("INSERT INTO metadata VALUES (?, ?)", name, value);
  }

  public TileFiles sql(String sql) throws SQLException {
    try (Statement statement = db.createStatement()) {
      statement.execute(sql);
    }
    return this;
  }

  private TileFiles insert(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = db.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
    return this;
  }

  /** PNG of a square picture. */
  public static byte[] png(int sidePx, Colour colour) {
    return encoded("png", sidePx, BufferedImage.TYPE_INT_ARGB, colour);
  }

  /** JPEG of a square picture. */
  public static byte[] jpeg(int sidePx, Colour colour) {
    return encoded("jpg", sidePx, BufferedImage.TYPE_INT_RGB, colour);
  }

  private static byte[] encoded(String format, int sidePx, int type, Colour colour) {
    BufferedImage image = new BufferedImage(sidePx, sidePx, type);
    for (int row = 0; row < sidePx; row++) {
      for (int column = 0; column < sidePx; column++) {
        image.setRGB(column, row, colour.at(column, row));
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Override
  public void close() throws SQLException {
    db.close();
  }
}
