package org.ecozone.app.raster;

import java.util.List;
import java.util.Optional;
import org.ecozone.carto.raster.PixelGrid;
import org.ecozone.carto.raster.RasterException;
import org.ecozone.carto.raster.RasterLevel;
import org.ecozone.carto.raster.TileBytes;
import org.ecozone.carto.raster.TileSet;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.raster.TileFile;
import org.ecozone.store.raster.TileMatrix;
import org.ecozone.store.raster.TileTable;

/** Hands the tiles of a file to the map. */
final class FileTiles implements TileBytes {
  private final TileFile file;
  private final TileTable table;
  private final List<TileMatrix> levels;

  /** The finest level first. */
  FileTiles(TileFile file, TileTable table, List<TileMatrix> levels) {
    this.file = file;
    this.table = table;
    this.levels = List.copyOf(levels);
  }

  static TileSet describe(String file, TileTable table, List<TileMatrix> levels) {
    return new TileSet(
        file,
        table.name(),
        table.crs(),
        table.content(),
        levels.stream().map(FileTiles::level).toList());
  }

  private static RasterLevel level(TileMatrix matrix) {
    return new RasterLevel(
        String.valueOf(matrix.zoom()),
        PixelGrid.northUp(matrix.left(), matrix.top(), matrix.pixelWidth(), matrix.pixelHeight()),
        matrix.columns() * matrix.tileWidthPx(),
        matrix.rows() * matrix.tileHeightPx(),
        matrix.tileWidthPx(),
        matrix.tileHeightPx());
  }

  @Override
  public Optional<byte[]> tile(int level, long column, long row, Progress progress)
      throws RasterException {
    try {
      return file.tile(table, levels.get(level), column, row, progress);
    } catch (StoreException e) {
      throw new RasterException(e.issue(), e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (StoreException e) {
      System.getLogger(FileTiles.class.getName()).log(System.Logger.Level.DEBUG, "close failed", e);
    }
  }
}
