package org.ecozone.geo.near;

import org.ecozone.geo.packed.Orient2d;
import org.ecozone.geo.packed.PackedGeometry;

/** Whether a point lies in a packed polygon, at the cost of the boxes that a ray meets. */
final class PackedInside {
  private static final int RUN = PackedGeometry.RUN_EDGES;

  private PackedInside() {}

  /** True inside; on the boundary either, since the distance to an edge is 0 there. */
  static boolean contains(PackedGeometry polygon, double x, double y) {
    double[] boxes = polygon.boxes();
    if (boxes.length == 0 || !isOnRay(boxes, 0, x, y) || x < boxes[0]) {
      return false;
    }
    boolean inside = false;
    for (int path = 0; path < polygon.pathCount(); path++) {
      if (!isOnRay(boxes, polygon.pathBox(path), x, y)) {
        continue;
      }
      int stretchBox = polygon.stretchBox(path);
      int runs = polygon.runCount(path);
      for (int stretch = 0; stretch < polygon.stretchCount(path); stretch++) {
        if (!isOnRay(boxes, stretchBox + 4 * stretch, x, y)) {
          continue;
        }
        int end = Math.min((stretch + 1) * RUN, runs);
        for (int run = stretch * RUN; run < end; run++) {
          if (isOnRay(boxes, polygon.runBox(path) + 4 * run, x, y)) {
            inside ^= isCrossedOdd(polygon, path, run, x, y);
          }
        }
      }
    }
    return inside;
  }

  /** A ray to the east. */
  private static boolean isOnRay(double[] boxes, int at, double x, double y) {
    return y >= boxes[at + 1] && y <= boxes[at + 3] && x <= boxes[at + 2];
  }

  private static boolean isCrossedOdd(
      PackedGeometry polygon, int path, int run, double x, double y) {
    double[] xy = polygon.path(path);
    int end = Math.min((run + 1) * RUN, polygon.edgeCount(path));
    boolean odd = false;
    for (int edge = run * RUN; edge < end; edge++) {
      double ay = xy[2 * edge + 1];
      double by = xy[2 * edge + 3];
      if (ay > y != by > y) {
        int side = Orient2d.sign(xy[2 * edge], ay, xy[2 * edge + 2], by, x, y);
        odd ^= by > ay ? side > 0 : side < 0;
      }
    }
    return odd;
  }
}
