package org.ecozone.carto.raster;

import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.locationtech.jts.geom.Envelope;

/**
 * A raster that can be asked for decoded tiles.
 *
 * <p>Threads: any.
 */
interface RasterSource extends AutoCloseable {
  /** File name without folder. */
  String file();

  /** Table in the file, empty for a file that is one picture. */
  String table();

  Crs crs();

  /** Where there is something to show, in its CRS. */
  Envelope extent();

  /** The finest first; never empty. */
  List<RasterLevel> levels();

  /**
   * A tile, of at most the level's tile size divided by {@code 1 << halvings} (rounded up), in the
   * order of the level's pixels.
   *
   * @param halvings 0 for all pixels, 1 for every second one or the mean of four ...
   */
  PixelTile read(int level, long column, long row, int halvings, Progress progress)
      throws RasterException;

  /** Tiles that are asked for afterwards are missing. */
  @Override
  void close();
}
