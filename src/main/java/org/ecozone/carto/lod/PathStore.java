package org.ecozone.carto.lod;

import org.ecozone.carto.pixel.PixelGrid;
import org.ecozone.carto.pixel.StepPath;

/**
 * Geometries of many features as arrays of coordinates: feature f has the paths from {@code
 * firstPath(f)} up to {@code firstPath(f + 1)}.
 *
 * <p>Immutable; the arrays are shared and never changed.
 */
public final class PathStore implements MapPaths {
  /** Vertices nearer than this to the one before are not drawn: a third of a pixel. */
  private static final int LEAST_STEPS = 80;

  private final double[][] paths;

  /** Per path: 0 points, 1 a line, 2 a shell, 3 a hole. */
  private final byte[] kinds;

  private final int[] firstPaths;

  /** minX, minY, maxX, maxY per feature; minX above maxX for none. */
  private final double[] boxes;

  private final float[] fillShares;
  private final MapPaths thinned = new Thinned();
  private final RunBoxes runBoxes = new RunBoxes();

  /**
   * Takes the arrays as they are.
   *
   * @param kinds per path: 0 points, 1 a line, 2 a shell, 3 a hole
   * @param firstPaths one more than there are features
   */
  public PathStore(double[][] paths, byte[] kinds, int[] firstPaths) {
    this.paths = paths;
    this.kinds = kinds;
    this.firstPaths = firstPaths;
    this.boxes = new double[4 * (firstPaths.length - 1)];
    this.fillShares = new float[firstPaths.length - 1];
    for (int feature = 0; feature < size(); feature++) {
      fillBox(feature);
      fillShares[feature] = workedFillShare(feature);
    }
  }

  private float workedFillShare(int feature) {
    double sum = 0;
    for (int path = firstPaths[feature]; path < firstPaths[feature + 1]; path++) {
      if (kinds[path] >= 2) {
        double ring = Math.abs(twiceArea(paths[path]));
        sum += isHole(path) ? -ring : ring;
      }
    }
    double box =
        (boxes[4 * feature + 2] - boxes[4 * feature])
            * (boxes[4 * feature + 3] - boxes[4 * feature + 1]);
    return box > 0 ? (float) Math.max(0, Math.min(1, sum / 2 / box)) : 0;
  }

  private boolean isHole(int path) {
    return kinds[path] == 3;
  }

  private static double twiceArea(double[] xy) {
    double sum = 0;
    for (int i = 2; i + 3 < xy.length; i += 2) {
      sum += (xy[i] - xy[0]) * (xy[i + 3] - xy[1]) - (xy[i + 2] - xy[0]) * (xy[i + 1] - xy[1]);
    }
    return sum;
  }

  private void fillBox(int feature) {
    double minX = Double.POSITIVE_INFINITY;
    double minY = Double.POSITIVE_INFINITY;
    double maxX = Double.NEGATIVE_INFINITY;
    double maxY = Double.NEGATIVE_INFINITY;
    for (int path = firstPaths[feature]; path < firstPaths[feature + 1]; path++) {
      double[] xy = paths[path];
      for (int i = 0; i < xy.length; i += 2) {
        minX = Math.min(minX, xy[i]);
        maxX = Math.max(maxX, xy[i]);
        minY = Math.min(minY, xy[i + 1]);
        maxY = Math.max(maxY, xy[i + 1]);
      }
    }
    boxes[4 * feature] = minX;
    boxes[4 * feature + 1] = minY;
    boxes[4 * feature + 2] = maxX;
    boxes[4 * feature + 3] = maxY;
  }

  @Override
  public void load(int path, PixelGrid grid, StepPath into) {
    into.addAll(paths[path], 0, paths[path].length, grid);
  }

  @Override
  public void loadSeen(int path, PixelGrid grid, double marginPx, StepPath into) {
    double[] xy = paths[path];
    int count = xy.length / 2;
    if (count < RunBoxes.LONG) {
      into.addAll(xy, 0, xy.length, grid);
    } else {
      runBoxes.takeSeen(path, count, vertices(xy, grid, into), grid, marginPx);
    }
  }

  private static RunBoxes.Vertices vertices(double[] xy, PixelGrid grid, StepPath into) {
    return new RunBoxes.Vertices() {
      @Override
      public double x(int vertex) {
        return xy[2 * vertex];
      }

      @Override
      public double y(int vertex) {
        return xy[2 * vertex + 1];
      }

      @Override
      public void take(int from, int to) {
        into.addAll(xy, 2 * from, 2 * to, grid);
      }
    };
  }

  /**
   * Paths for a first picture, before there are levels: vertices that a pixel would hide are passed
   * over as they come, so that neighbours may part by a third of a pixel.
   */
  public MapPaths thinned() {
    return thinned;
  }

  /** minX, minY, maxX, maxY of all features; minX above maxX if there are none. */
  public double[] box() {
    double[] box = {
      Double.POSITIVE_INFINITY,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    for (int at = 0; at < boxes.length; at += 4) {
      box[0] = Math.min(box[0], boxes[at]);
      box[1] = Math.min(box[1], boxes[at + 1]);
      box[2] = Math.max(box[2], boxes[at + 2]);
      box[3] = Math.max(box[3], boxes[at + 3]);
    }
    return box;
  }

  /** Of a ring, whichever way it turns. */
  static double area(double[] ring) {
    return Math.abs(twiceArea(ring)) / 2;
  }

  /** Area of a feature as a share of its box; 0 for what has none. */
  public double fillShare(int feature) {
    return fillShares[feature];
  }

  /** Number of features. */
  public int size() {
    return firstPaths.length - 1;
  }

  @Override
  public int firstPath(int feature) {
    return firstPaths[feature];
  }

  /** x, y, x, y, ...; not to be changed. */
  public double[] path(int path) {
    return paths[path];
  }

  @Override
  public int kind(int path) {
    return Math.min(2, kinds[path]);
  }

  /** Four numbers per feature: minX, minY, maxX, maxY; not to be changed. */
  public double[] featureBoxes() {
    return boxes;
  }

  public double minX(int feature) {
    return boxes[4 * feature];
  }

  public double minY(int feature) {
    return boxes[4 * feature + 1];
  }

  public double maxX(int feature) {
    return boxes[4 * feature + 2];
  }

  public double maxY(int feature) {
    return boxes[4 * feature + 3];
  }

  /** Of all features. */
  public long vertexCount() {
    long sum = 0;
    for (double[] path : paths) {
      sum += path.length / 2;
    }
    return sum;
  }

  private final class Thinned implements MapPaths {
    @Override
    public int firstPath(int feature) {
      return PathStore.this.firstPath(feature);
    }

    @Override
    public int kind(int path) {
      return PathStore.this.kind(path);
    }

    @Override
    public void load(int path, PixelGrid grid, StepPath into) {
      into.addThinned(paths[path], grid, LEAST_STEPS);
    }
  }
}
