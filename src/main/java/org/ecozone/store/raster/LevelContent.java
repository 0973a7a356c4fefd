package org.ecozone.store.raster;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.ecozone.store.geopackage.Sql;
import org.locationtech.jts.geom.Envelope;

/** Which levels of a table hold tiles, and where. */
final class LevelContent {
  /** Tiles that are looked at to find where there are any; a county at 1 m has fewer. */
  private static final int TILES_LOOKED_AT = 200_000;

  private final Connection jdbc;
  private final String table;

  LevelContent(Connection jdbc, String table) {
    this.jdbc = jdbc;
    this.table = Sql.quote(table);
  }

  boolean hasTiles(int zoom) throws SQLException {
    return !Sql.rows(jdbc, "SELECT 1 FROM " + table + " WHERE zoom_level = ? LIMIT 1", zoom)
        .isEmpty();
  }

  /**
   * Where the finest level has tiles that can be looked through; the null envelope if none can.
   *
   * @param levels that hold tiles, the coarsest first
   */
  Envelope extent(List<TileMatrix> levels, TileSchema schema) throws SQLException {
    for (int i = levels.size() - 1; i >= 0; i--) {
      TileMatrix level = levels.get(i);
      Object[] range =
          Sql.rows(
                  jdbc,
                  "SELECT count(*), min(tile_column), max(tile_column), min(tile_row),"
                      + " max(tile_row) FROM (SELECT tile_column, tile_row FROM "
                      + table
                      + " WHERE zoom_level = ? LIMIT "
                      + (TILES_LOOKED_AT + 1)
                      + ")",
                  level.zoom())
              .get(0);
      if ((Long) range[0] <= TILES_LOOKED_AT && isRange(range)) {
        return extent(level, schema, range);
      }
    }
    return new Envelope();
  }

  private static boolean isRange(Object[] range) {
    for (Object bound : range) {
      if (!(bound instanceof Long number) || number < 0 || number > 1L << 32) {
        return false;
      }
    }
    return true;
  }

  private static Envelope extent(TileMatrix level, TileSchema schema, Object[] range) {
    long rowA =
        schema.storedRow(level, (Long) range[3]); // counting from the other side is its own inverse
    long rowB = schema.storedRow(level, (Long) range[4]);
    double width = level.pixelWidth() * level.tileWidthPx();
    double height = level.pixelHeight() * level.tileHeightPx();
    return new Envelope(
        level.left() + (Long) range[1] * width,
        level.left() + ((Long) range[2] + 1) * width,
        level.top() - (Math.max(rowA, rowB) + 1) * height,
        level.top() - Math.min(rowA, rowB) * height);
  }
}
