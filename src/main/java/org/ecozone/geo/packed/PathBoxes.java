package org.ecozone.geo.packed;

/** Fills the boxes of a packed geometry from the bottom up. */
final class PathBoxes {
  private PathBoxes() {}

  static void fill(PackedGeometry geometry) {
    double[] boxes = geometry.boxes();
    for (int path = 0; path < geometry.pathCount(); path++) {
      runs(geometry, path);
      int runs = geometry.runCount(path);
      int stretches = geometry.stretchCount(path);
      int own = geometry.pathBox(path);
      if (stretches > 1) {
        join(boxes, geometry.runBox(path), runs, geometry.stretchBox(path), stretches);
        join(boxes, geometry.stretchBox(path), stretches, own);
      } else if (runs > 1) {
        join(boxes, geometry.runBox(path), runs, own);
      }
    }
    if (geometry.pathCount() != 1 && boxes.length > 0) {
      clear(boxes, 0);
      for (int path = 0; path < geometry.pathCount(); path++) {
        grow(boxes, 0, boxes, geometry.pathBox(path));
      }
    }
  }

  private static void runs(PackedGeometry geometry, int path) {
    double[] boxes = geometry.boxes();
    double[] xy = geometry.path(path);
    int edges = geometry.edgeCount(path);
    int box = geometry.runBox(path);
    for (int run = 0; run < geometry.runCount(path); run++, box += 4) {
      int from = run * PackedGeometry.RUN_EDGES;
      int to = Math.min(from + PackedGeometry.RUN_EDGES, edges);
      double minX = Double.POSITIVE_INFINITY;
      double minY = Double.POSITIVE_INFINITY;
      double maxX = Double.NEGATIVE_INFINITY;
      double maxY = Double.NEGATIVE_INFINITY;
      for (int i = 2 * from; i < xy.length && i <= 2 * to; i += 2) {
        double x = xy[i];
        double y = xy[i + 1];
        minX = Math.min(minX, x);
        maxX = Math.max(maxX, x);
        minY = Math.min(minY, y);
        maxY = Math.max(maxY, y);
      }
      boxes[box] = minX;
      boxes[box + 1] = minY;
      boxes[box + 2] = maxX;
      boxes[box + 3] = maxY;
    }
  }

  /** Each target takes up to 16 sources. */
  private static void join(double[] boxes, int source, int sources, int target, int targets) {
    for (int i = 0; i < targets; i++) {
      int first = i * PackedGeometry.RUN_EDGES;
      int count = Math.min(PackedGeometry.RUN_EDGES, sources - first);
      join(boxes, source + 4 * first, count, target + 4 * i);
    }
  }

  private static void join(double[] boxes, int source, int sources, int target) {
    clear(boxes, target);
    for (int i = 0; i < sources; i++) {
      grow(boxes, target, boxes, source + 4 * i);
    }
  }

  private static void clear(double[] boxes, int at) {
    boxes[at] = Double.POSITIVE_INFINITY;
    boxes[at + 1] = Double.POSITIVE_INFINITY;
    boxes[at + 2] = Double.NEGATIVE_INFINITY;
    boxes[at + 3] = Double.NEGATIVE_INFINITY;
  }

  private static void grow(double[] boxes, int at, double[] from, int source) {
    boxes[at] = Math.min(boxes[at], from[source]);
    boxes[at + 1] = Math.min(boxes[at + 1], from[source + 1]);
    boxes[at + 2] = Math.max(boxes[at + 2], from[source + 2]);
    boxes[at + 3] = Math.max(boxes[at + 3], from[source + 3]);
  }
}
