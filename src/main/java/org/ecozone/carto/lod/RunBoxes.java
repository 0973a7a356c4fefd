package org.ecozone.carto.lod;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.carto.pixel.PixelGrid;

/**
 * Boxes over runs of vertices of long paths and over stretches of runs, so that a tile need not
 * look at all of them.
 *
 * <p>What the tile sees nothing of is passed over but for its first and last two vertices: a run
 * that lies wholly on one side of a tile covers of it just what its chord does.
 *
 * <p>Any number of threads; boxes are made when a path is first asked for.
 */
final class RunBoxes {
  /** Vertices in a run. */
  static final int RUN = 32;

  /** Paths of fewer vertices are quicker looked at than looked up. */
  static final int LONG = 8 * RUN;

  /** Runs in a stretch. */
  private static final int STRETCH = 16;

  private final Map<Integer, double[]> boxes = new ConcurrentHashMap<>();

  /** The vertices of a path by their number. */
  interface Vertices {
    double x(int vertex);

    double y(int vertex);

    /** Takes vertices over into what is painted. */
    void take(int from, int to);
  }

  /** Takes what a part of the grid, and so many pixels around it, sees of a path. */
  void takeSeen(int path, int count, Vertices vertices, PixelGrid grid, double marginPx) {
    double[] known = boxes.get(path);
    if (known == null) {
      known = made(count, vertices);
      boxes.put(path, known);
    }
    double margin = marginPx * grid.unitsPerPixel();
    double[] seen = {
      grid.minX() - margin, grid.minY() - margin, grid.maxX() + margin, grid.maxY() + margin
    };
    int runs = runs(count);
    for (int first = 0; first < runs; first += STRETCH) {
      int last = Math.min(first + STRETCH, runs);
      if (isOff(known, runs + first / STRETCH, seen)) {
        ends(first * RUN, Math.min(last * RUN, count), vertices);
        continue;
      }
      for (int run = first; run < last; run++) {
        int from = run * RUN;
        int to = Math.min(from + RUN, count);
        if (isOff(known, run, seen)) {
          ends(from, to, vertices);
        } else {
          vertices.take(from, to);
        }
      }
    }
  }

  private static void ends(int from, int to, Vertices vertices) {
    if (to - from > 4) {
      vertices.take(from, from + 2);
      vertices.take(to - 2, to);
    } else {
      vertices.take(from, to);
    }
  }

  private static int runs(int count) {
    return (count + RUN - 1) / RUN;
  }

  /** minX, minY, maxX, maxY of each run, its border to the next one included, then of stretches. */
  private static double[] made(int count, Vertices vertices) {
    int runs = runs(count);
    int stretches = (runs + STRETCH - 1) / STRETCH;
    double[] made = new double[4 * (runs + stretches)];
    for (int box = 0; box < runs + stretches; box++) {
      made[4 * box] = Double.POSITIVE_INFINITY;
      made[4 * box + 1] = Double.POSITIVE_INFINITY;
      made[4 * box + 2] = Double.NEGATIVE_INFINITY;
      made[4 * box + 3] = Double.NEGATIVE_INFINITY;
    }
    for (int run = 0; run < runs; run++) {
      int last = Math.min(count - 1, (run + 1) * RUN);
      for (int i = run * RUN; i <= last; i++) {
        grow(made, run, vertices.x(i), vertices.y(i));
      }
      int stretch = runs + run / STRETCH;
      grow(made, stretch, made[4 * run], made[4 * run + 1]);
      grow(made, stretch, made[4 * run + 2], made[4 * run + 3]);
    }
    return made;
  }

  private static void grow(double[] boxes, int box, double x, double y) {
    boxes[4 * box] = Math.min(boxes[4 * box], x);
    boxes[4 * box + 1] = Math.min(boxes[4 * box + 1], y);
    boxes[4 * box + 2] = Math.max(boxes[4 * box + 2], x);
    boxes[4 * box + 3] = Math.max(boxes[4 * box + 3], y);
  }

  /** True if a box lies wholly on one side of what is seen. */
  private static boolean isOff(double[] boxes, int box, double[] seen) {
    return boxes[4 * box] > seen[2]
        || boxes[4 * box + 2] < seen[0]
        || boxes[4 * box + 1] > seen[3]
        || boxes[4 * box + 3] < seen[1];
  }
}
