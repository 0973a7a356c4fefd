package org.ecozone.store.raster;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.geopackage.BrokenTable;
import org.ecozone.store.geopackage.CrsChoice;
import org.ecozone.store.geopackage.Sql;
import org.ecozone.store.geopackage.SrsEntry;
import org.ecozone.store.geopackage.SrsTable;
import org.ecozone.store.geopackage.file.DatabaseFile;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Envelope;

/**
 * Tile pyramids of a GeoPackage, in any CRS. Row 0 is the uppermost.
 *
 * <p>Source: OGC 12-128r18, 2.2.
 */
final class GeoPackageTiles implements TileSchema {
  private static final List<String> REQUIRED =
      List.of("gpkg_contents", "gpkg_spatial_ref_sys", "gpkg_tile_matrix_set", "gpkg_tile_matrix");

  private final DatabaseFile file;
  private final Connection jdbc;
  private final Progress progress;
  private final List<Issue> issues = new ArrayList<>();

  GeoPackageTiles(DatabaseFile file, Progress progress) {
    this.file = file;
    this.jdbc = file.connection().jdbc();
    this.progress = progress;
  }

  @Override
  public String tileQuery(TileTable table) {
    return "SELECT length(tile_data), CASE WHEN length(tile_data) <= ? THEN tile_data END FROM "
        + Sql.quote(table.name())
        + " WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?";
  }

  @Override
  public long storedRow(TileMatrix level, long rowFromTop) {
    return rowFromTop;
  }

  @Override
  public Contents read() throws SQLException, StoreException {
    for (String table : REQUIRED) {
      if (!exists(table)) {
        boolean any = exists("gpkg_contents");
        Issue why =
            any
                ? Issue.of(RasterFileIssue.NO_TILES, file.name(), "")
                : Issue.of(StoreIssue.NOT_GEOPACKAGE, file.name(), "", table);
        throw new StoreException(why, null);
      }
    }
    List<TileTable> tables = new ArrayList<>();
    List<BrokenTable> broken = new ArrayList<>();
    Map<Long, SrsEntry> srs = SrsTable.read(jdbc);
    for (Object[] row :
        Sql.rows(
            jdbc,
            "SELECT table_name, data_type, identifier, min_x, min_y, max_x, max_y FROM"
                + " gpkg_contents ORDER BY rowid")) {
      progress.checkCancelled();
      String type = Sql.text(row[1]).strip().toLowerCase(Locale.ROOT);
      if (type.equals("tiles") || type.equals("2d-gridded-coverage")) {
        readTable(row, type, srs, tables, broken);
      }
    }
    if (tables.isEmpty() && broken.isEmpty()) {
      throw new StoreException(Issue.of(RasterFileIssue.NO_TILES, file.name(), ""), null);
    }
    return new Contents(tables, broken, issues);
  }

  private void readTable(
      Object[] contents,
      String type,
      Map<Long, SrsEntry> srs,
      List<TileTable> tables,
      List<BrokenTable> broken) {
    String table = Sql.text(contents[0]);
    String title = Sql.text(contents[2]);
    try {
      if (!type.equals("tiles")) {
        throw refuse(RasterFileIssue.GRIDDED_COVERAGE, table);
      }
      if (!exists(table)) {
        throw refuse(RasterFileIssue.TILES_TABLE_MISSING, table);
      }
      tables.add(probe(table, title, contents, srs));
    } catch (StoreException e) {
      broken.add(new BrokenTable(table, title, e.issue()));
    } catch (SQLException e) {
      SQLException cause = file.connection().explain(e, progress);
      broken.add(
          new BrokenTable(
              table,
              title,
              Issue.of(
                  StoreIssue.TABLE_UNREADABLE, file.name(), table, DatabaseFile.reason(cause))));
    }
  }

  private TileTable probe(String table, String title, Object[] contents, Map<Long, SrsEntry> srs)
      throws SQLException, StoreException {
    List<Object[]> sets =
        Sql.rows(
            jdbc,
            "SELECT srs_id, min_x, min_y, max_x, max_y FROM gpkg_tile_matrix_set"
                + " WHERE table_name = ? COLLATE NOCASE",
            table);
    if (sets.isEmpty() || !(sets.get(0)[0] instanceof Long srsId)) {
      throw refuse(RasterFileIssue.MATRIX_MISSING, table);
    }
    Envelope bounds = box(sets.get(0), 1);
    if (bounds.isNull()) {
      throw refuse(RasterFileIssue.MATRIX_MISSING, table);
    }
    Envelope stated = box(contents, 3);
    CrsChoice choice =
        CrsChoice.of(
            SrsTable.entry(srs, srsId),
            file.name(),
            table,
            () -> stated.isNull() ? bounds : stated);
    issues.addAll(choice.issues());
    List<TileMatrix> levels = levels(table, bounds);
    Envelope found = new LevelContent(jdbc, table).extent(levels, this);
    return new TileTable(
        table, title, choice.crs(), TileExtents.narrower(bounds, stated, found), levels);
  }

  private List<TileMatrix> levels(String table, Envelope bounds)
      throws SQLException, StoreException {
    LevelContent content = new LevelContent(jdbc, table);
    List<TileMatrix> levels = new ArrayList<>();
    List<Object[]> rows =
        Sql.rows(
            jdbc,
            "SELECT zoom_level, pixel_x_size, pixel_y_size, tile_width, tile_height, matrix_width,"
                + " matrix_height FROM gpkg_tile_matrix WHERE table_name = ? COLLATE NOCASE",
            table);
    for (Object[] row : rows) {
      TileMatrix level = level(row, bounds);
      if (level == null) {
        issues.add(Issue.of(RasterFileIssue.MATRIX_UNUSABLE, file.name(), table, Sql.text(row[0])));
      } else if (content.hasTiles(level.zoom())) {
        levels.add(level);
      }
    }
    if (levels.isEmpty()) {
      throw refuse(
          rows.isEmpty() ? RasterFileIssue.MATRIX_MISSING : RasterFileIssue.TILES_EMPTY, table);
    }
    levels.sort(Comparator.comparingDouble(TileMatrix::pixelWidth).reversed());
    return levels;
  }

  /** Null if it makes no sense. */
  private static TileMatrix level(Object[] row, Envelope bounds) {
    for (Object value : row) {
      if (!(value instanceof Number)) {
        return null;
      }
    }
    TileMatrix level =
        new TileMatrix(
            ((Number) row[0]).intValue(),
            bounds.getMinX(),
            bounds.getMaxY(),
            ((Number) row[1]).doubleValue(),
            ((Number) row[2]).doubleValue(),
            ((Number) row[3]).intValue(),
            ((Number) row[4]).intValue(),
            ((Number) row[5]).longValue(),
            ((Number) row[6]).longValue());
    return level.isUsable() ? level : null;
  }

  /** The null envelope unless the four numbers are a box. */
  private static Envelope box(Object[] row, int first) {
    double[] bounds = new double[4];
    for (int i = 0; i < 4; i++) {
      if (!(row[first + i] instanceof Number number) || !Double.isFinite(number.doubleValue())) {
        return new Envelope();
      }
      bounds[i] = number.doubleValue();
    }
    return bounds[0] < bounds[2] && bounds[1] < bounds[3]
        ? new Envelope(bounds[0], bounds[2], bounds[1], bounds[3])
        : new Envelope();
  }

  private boolean exists(String table) throws SQLException {
    return !Sql.rows(jdbc, "SELECT 1 FROM sqlite_master WHERE name = ? COLLATE NOCASE", table)
        .isEmpty();
  }

  private StoreException refuse(RasterFileIssue code, String table) {
    return new StoreException(Issue.of(code, file.name(), table), null);
  }
}
