package org.ecozone.carto.raster;

import java.util.Optional;
import org.ecozone.job.Progress;

/**
 * Hands over the encoded tiles of a file.
 *
 * <p>Threads: called by several at a time.
 */
public interface TileBytes extends AutoCloseable {
  /**
   * PNG or JPEG bytes; empty where the file has no tile.
   *
   * @param level index in the list of levels
   * @param column from the left
   * @param row from the top
   */
  Optional<byte[]> tile(int level, long column, long row, Progress progress) throws RasterException;

  /** Closes the file; tiles that are asked for afterwards are empty. */
  @Override
  void close();
}
