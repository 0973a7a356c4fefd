package org.ecozone.carto.lod;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.carto.pixel.PixelGrid;

/**
 * Boxes over runs of vertices of long paths, so that a tile need not look at all of them.
 *
 * <p>A run of which the tile sees nothing is passed over but for its first and last two vertices: a
 * stretch that lies wholly on one side of a tile covers of it just what its chord does.
 *
 * <p>Any number of threads; boxes are made when a path is first asked for.
 */
final class RunBoxes {
  /** Vertices in a run. */
  static final int RUN = 32;

  /** Paths of fewer vertices are quicker looked at than looked up. */
  static final int LONG = 8 * RUN;

  private final Map<Integer, double[]> boxes = new ConcurrentHashMap<>();

  /** x and y of a vertex by its number in the path. */
  interface Vertices {
    double x(int vertex);

    double y(int vertex);
  }

  /** minX, minY, maxX, maxY of each run, the first vertex of the next one included. */
  double[] of(int path, int count, Vertices vertices) {
    double[] known = boxes.get(path);
    if (known == null) {
      known = made(count, vertices);
      boxes.put(path, known);
    }
    return known;
  }

  private static double[] made(int count, Vertices vertices) {
    int runs = (count + RUN - 1) / RUN;
    double[] made = new double[4 * runs];
    for (int run = 0; run < runs; run++) {
      double minX = Double.POSITIVE_INFINITY;
      double minY = Double.POSITIVE_INFINITY;
      double maxX = Double.NEGATIVE_INFINITY;
      double maxY = Double.NEGATIVE_INFINITY;
      int last = Math.min(count - 1, (run + 1) * RUN);
      for (int i = run * RUN; i <= last; i++) {
        minX = Math.min(minX, vertices.x(i));
        maxX = Math.max(maxX, vertices.x(i));
        minY = Math.min(minY, vertices.y(i));
        maxY = Math.max(maxY, vertices.y(i));
      }
      made[4 * run] = minX;
      made[4 * run + 1] = minY;
      made[4 * run + 2] = maxX;
      made[4 * run + 3] = maxY;
    }
    return made;
  }

  /** True if a run lies wholly on one side of a part of the grid and so many pixels around it. */
  static boolean isOff(double[] boxes, int run, PixelGrid grid, double marginPx) {
    double margin = marginPx * grid.unitsPerPixel();
    return boxes[4 * run] > grid.maxX() + margin
        || boxes[4 * run + 2] < grid.minX() - margin
        || boxes[4 * run + 1] > grid.maxY() + margin
        || boxes[4 * run + 3] < grid.minY() - margin;
  }
}
