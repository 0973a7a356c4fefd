package org.ecozone.geo.near;

import org.ecozone.geo.packed.PackedGeometry;

/**
 * Edges and lone points of a geometry in metres of a {@link PlaneMetric}, in boxes of sixteen. A
 * point, and the last vertex of an open line, is an edge without length: every vertex begins an
 * edge.
 */
final class LocalEdges {
  static final int RUN = 16;

  /** Shorter edges, m2, are points. */
  static final double LEAST_SQUARED = 1e-100;

  final int count;

  /** Beginnings. */
  final double[] x;

  final double[] y;

  /** Vectors to the ends. */
  final double[] dx;

  final double[] dy;

  /** One over the square of the length; 0 for points. */
  final double[] perSquare;

  /** Beginnings and ends in the CRS. */
  final double[] source;

  /** minX, minY, maxX, maxY of each run; then of all. */
  final double[] boxes;

  final int runs;

  private LocalEdges(double[] source, int count, PlaneMetric metric) {
    this.source = source;
    this.count = count;
    this.x = new double[count];
    this.y = new double[count];
    this.dx = new double[count];
    this.dy = new double[count];
    this.perSquare = new double[count];
    this.runs = (count + RUN - 1) / RUN;
    this.boxes = new double[4 * runs + 4];
    clear(4 * runs);
    for (int i = 0; i < count; i++) {
      x[i] = (source[4 * i] - metric.originX()) * metric.x();
      y[i] = (source[4 * i + 1] - metric.originY()) * metric.y();
      double endX = (source[4 * i + 2] - metric.originX()) * metric.x();
      double endY = (source[4 * i + 3] - metric.originY()) * metric.y();
      dx[i] = endX - x[i];
      dy[i] = endY - y[i];
      double squared = dx[i] * dx[i] + dy[i] * dy[i];
      perSquare[i] = squared > LEAST_SQUARED ? 1 / squared : 0;
      if (i % RUN == 0) {
        clear(i / RUN * 4);
      }
      grow(i / RUN * 4, endX, endY, i);
      grow(4 * runs, endX, endY, i);
    }
  }

  static LocalEdges of(PackedGeometry geometry, PlaneMetric metric) {
    int count = 0;
    for (int path = 0; path < geometry.pathCount(); path++) {
      count += geometry.edgeCount(path) + (geometry.isAreal() ? 0 : 1);
    }
    double[] source = new double[4 * count];
    int at = 0;
    for (int path = 0; path < geometry.pathCount(); path++) {
      double[] xy = geometry.path(path);
      for (int edge = 0; edge < geometry.edgeCount(path); edge++) {
        System.arraycopy(xy, 2 * edge, source, at, 4);
        at += 4;
      }
      if (!geometry.isAreal()) {
        System.arraycopy(xy, xy.length - 2, source, at, 2);
        System.arraycopy(xy, xy.length - 2, source, at + 2, 2);
        at += 4;
      }
    }
    return new LocalEdges(source, count, metric);
  }

  static LocalEdges ofPoints(double[] points, PlaneMetric metric) {
    double[] source = new double[2 * points.length];
    for (int i = 0; i < points.length; i += 2) {
      System.arraycopy(points, i, source, 2 * i, 2);
      System.arraycopy(points, i, source, 2 * i + 2, 2);
    }
    return new LocalEdges(source, points.length / 2, metric);
  }

  private void clear(int at) {
    boxes[at] = Double.POSITIVE_INFINITY;
    boxes[at + 1] = Double.POSITIVE_INFINITY;
    boxes[at + 2] = Double.NEGATIVE_INFINITY;
    boxes[at + 3] = Double.NEGATIVE_INFINITY;
  }

  private void grow(int at, double endX, double endY, int i) {
    boxes[at] = Math.min(boxes[at], Math.min(x[i], endX));
    boxes[at + 1] = Math.min(boxes[at + 1], Math.min(y[i], endY));
    boxes[at + 2] = Math.max(boxes[at + 2], Math.max(x[i], endX));
    boxes[at + 3] = Math.max(boxes[at + 3], Math.max(y[i], endY));
  }

  /** Square of the distance of a box from one of these boxes. */
  double squaredFrom(int at, double minX, double minY, double maxX, double maxY) {
    double gapX = Math.max(0, Math.max(minX - boxes[at + 2], boxes[at] - maxX));
    double gapY = Math.max(0, Math.max(minY - boxes[at + 3], boxes[at + 1] - maxY));
    return gapX * gapX + gapY * gapY;
  }
}
