package org.ecozone.carto;

/**
 * Geometries of many features as arrays of coordinates: feature f has the paths from {@code
 * firstPath(f)} up to {@code firstPath(f + 1)}.
 *
 * <p>Immutable; the arrays are shared and never changed.
 */
public final class PathStore {
  private final double[][] paths;

  /** Per path: 0 points, 1 a line, 2 a ring (closed: the last vertex is the first). */
  private final byte[] kinds;

  private final int[] firstPaths;

  /** minX, minY, maxX, maxY per feature; minX above maxX for none. */
  private final double[] boxes;

  PathStore(double[][] paths, byte[] kinds, int[] firstPaths) {
    this.paths = paths;
    this.kinds = kinds;
    this.firstPaths = firstPaths;
    this.boxes = new double[4 * (firstPaths.length - 1)];
    for (int feature = 0; feature < size(); feature++) {
      fillBox(feature);
    }
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

  /** Number of features. */
  public int size() {
    return firstPaths.length - 1;
  }

  /** Also for {@code size()}: the number of all paths. */
  public int firstPath(int feature) {
    return firstPaths[feature];
  }

  /** x, y, x, y, ...; not to be changed. */
  public double[] path(int path) {
    return paths[path];
  }

  /** Dimension of a path: 0 points, 1 a line, 2 a ring. */
  public int kind(int path) {
    return kinds[path];
  }

  /** Four numbers per feature: minX, minY, maxX, maxY; not to be changed. */
  double[] featureBoxes() {
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
}
