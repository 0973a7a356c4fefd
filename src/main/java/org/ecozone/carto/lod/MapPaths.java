package org.ecozone.carto.lod;

import org.ecozone.carto.pixel.PixelGrid;
import org.ecozone.carto.pixel.StepPath;

/**
 * Paths of the features of a layer, every vertex or only those that matter at some scale. Feature f
 * has the paths from {@code firstPath(f)} up to {@code firstPath(f + 1)}.
 *
 * <p>Threads: immutable.
 */
public interface MapPaths {
  /** Also for the number of features: the number of all paths. */
  int firstPath(int feature);

  /** Dimension of a path: 0 points, 1 a line, 2 a ring (closed: its last vertex is its first). */
  int kind(int path);

  /** Puts a path on a pixel grid, every vertex. */
  void load(int path, PixelGrid grid, StepPath into);

  /**
   * The same, passing over vertices that make no difference to what the grid shows of the path, be
   * it filled or drawn without dashes.
   *
   * @param marginPx how far a stroke may reach beyond the path, device pixels
   */
  default void loadSeen(int path, PixelGrid grid, double marginPx, StepPath into) {
    load(path, grid, into);
  }
}
