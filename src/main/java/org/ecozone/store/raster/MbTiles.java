package org.ecozone.store.raster;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.geopackage.Sql;
import org.ecozone.store.geopackage.file.DatabaseFile;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Envelope;

/**
 * MBTiles: one pyramid in EPSG:3857 over the whole world. Row 0 of the file is the lowest (TMS).
 *
 * <p>Source: MBTiles specification 1.3.
 */
final class MbTiles implements TileSchema {
  /** Half the side of the world's square, metres: pi times the semi-major axis of WGS 84. */
  private static final double HALF_WORLD_M = Math.PI * 6378137.0;

  private static final int DEEPEST_ZOOM = 30;

  private static final int TILE_PX = 256;

  /** Latitude at which the square ends. */
  private static final double LARGEST_LATITUDE_DEG = 85.0511287798066;

  private static final String TABLE = "tiles";

  private final DatabaseFile file;
  private final Connection jdbc;
  private final Progress progress;

  MbTiles(DatabaseFile file, Progress progress) {
    this.file = file;
    this.jdbc = file.connection().jdbc();
    this.progress = progress;
  }

  /** A GeoPackage with a table of that name is none. */
  static boolean isMbTiles(Connection jdbc) throws SQLException {
    Set<String> names = new HashSet<>();
    for (Object[] row : Sql.rows(jdbc, "SELECT name FROM sqlite_master")) {
      names.add(Sql.text(row[0]).toLowerCase(Locale.ROOT));
    }
    return names.contains(TABLE) && names.contains("metadata") && !names.contains("gpkg_contents");
  }

  @Override
  public String tileQuery(TileTable table) {
    return "SELECT length(tile_data), CASE WHEN length(tile_data) <= ? THEN tile_data END FROM"
        + " tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?";
  }

  @Override
  public long storedRow(TileMatrix level, long rowFromTop) {
    return level.rows() - 1 - rowFromTop;
  }

  @Override
  public Contents read() throws SQLException, StoreException {
    Map<String, String> metadata = metadata();
    String format = metadata.getOrDefault("format", "").strip().toLowerCase(Locale.ROOT);
    if (format.equals("pbf") || format.equals("mvt")) {
      throw new StoreException(Issue.of(RasterFileIssue.VECTOR_TILES, file.name(), ""), null);
    }
    LevelContent content = new LevelContent(jdbc, TABLE);
    List<TileMatrix> levels = new ArrayList<>();
    for (int zoom = 0; zoom <= DEEPEST_ZOOM; zoom++) {
      progress.checkCancelled();
      if (content.hasTiles(zoom)) {
        levels.add(level(zoom));
      }
    }
    if (levels.isEmpty()) {
      throw new StoreException(Issue.of(RasterFileIssue.TILES_EMPTY, file.name(), TABLE), null);
    }
    Envelope world = new Envelope(-HALF_WORLD_M, HALF_WORLD_M, -HALF_WORLD_M, HALF_WORLD_M);
    Envelope extent =
        TileExtents.narrower(
            world, bounds(metadata.getOrDefault("bounds", "")), content.extent(levels, this));
    TileTable table =
        new TileTable(TABLE, metadata.getOrDefault("name", "").strip(), crs(), extent, levels);
    return new Contents(List.of(table), List.of(), List.of());
  }

  private Map<String, String> metadata() throws SQLException {
    Map<String, String> metadata = new HashMap<>();
    for (Object[] row : Sql.rows(jdbc, "SELECT name, value FROM metadata LIMIT 1000")) {
      metadata.put(Sql.text(row[0]).strip().toLowerCase(Locale.ROOT), Sql.text(row[1]));
    }
    return metadata;
  }

  private Crs crs() throws StoreException {
    try {
      return Crs.ofEpsg(3857);
    } catch (CrsException e) {
      throw new StoreException(
          Issue.of(StoreIssue.CRS_UNKNOWN, file.name(), TABLE, 3857, "EPSG:3857", "-", "-"), e);
    }
  }

  private static TileMatrix level(int zoom) {
    long tiles = 1L << zoom;
    double pixel = 2 * HALF_WORLD_M / tiles / TILE_PX;
    return new TileMatrix(
        zoom, -HALF_WORLD_M, HALF_WORLD_M, pixel, pixel, TILE_PX, TILE_PX, tiles, tiles);
  }

  /**
   * {@code left,bottom,right,top} in degrees as a box in EPSG:3857; the null envelope if it is no
   * such thing.
   */
  private static Envelope bounds(String text) {
    String[] parts = text.split(",");
    if (parts.length != 4) {
      return new Envelope();
    }
    double[] degrees = new double[4];
    for (int i = 0; i < 4; i++) {
      try {
        degrees[i] = Double.parseDouble(parts[i].strip());
      } catch (NumberFormatException e) {
        return new Envelope(); // the tiles themselves say where they are
      }
    }
    boolean box = degrees[0] < degrees[2] && degrees[1] < degrees[3];
    boolean world = Math.abs(degrees[0]) <= 180 && Math.abs(degrees[2]) <= 180;
    return box && world
        ? new Envelope(
            mercatorX(degrees[0]),
            mercatorX(degrees[2]),
            mercatorY(degrees[1]),
            mercatorY(degrees[3]))
        : new Envelope();
  }

  private static double mercatorX(double longitudeDeg) {
    return HALF_WORLD_M * longitudeDeg / 180;
  }

  private static double mercatorY(double latitudeDeg) {
    double latitude =
        Math.toRadians(
            Math.max(-LARGEST_LATITUDE_DEG, Math.min(LARGEST_LATITUDE_DEG, latitudeDeg)));
    return HALF_WORLD_M / Math.PI * Math.log(Math.tan(Math.PI / 4 + latitude / 2));
  }
}
