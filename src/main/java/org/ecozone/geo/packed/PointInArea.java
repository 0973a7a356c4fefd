package org.ecozone.geo.packed;

import org.locationtech.jts.geom.Location;

/**
 * Whether a point lies in a polygonal geometry, exactly, looking only at runs that a ray to the
 * east may meet. The geometry is taken to be valid; ring orientation does not matter.
 *
 * <p>A point may also be thought shifted by (e, e²) or (-e, -e²) with an e smaller than anything
 * the coordinates can say ({@code shift} 1 or -1): it is then never on the boundary. Two geometries
 * of which one is shifted so meet in proper crossings only.
 */
public final class PointInArea {
  private static final int ON_BOUNDARY = -1;

  private PointInArea() {}

  /** {@link Location#INTERIOR}, {@link Location#BOUNDARY} or {@link Location#EXTERIOR}. */
  public static int locate(PackedGeometry area, double x, double y) {
    int crossings = count(area, x, y, 0);
    if (crossings == ON_BOUNDARY) {
      return Location.BOUNDARY;
    }
    return (crossings & 1) == 1 ? Location.INTERIOR : Location.EXTERIOR;
  }

  /**
   * True if the shifted point lies inside.
   *
   * @param shift 1 or -1
   */
  public static boolean containsShifted(PackedGeometry area, double x, double y, int shift) {
    return (count(area, x, y, shift) & 1) == 1;
  }

  private static int count(PackedGeometry area, double x, double y, int shift) {
    double[] boxes = area.boxes();
    int crossings = 0;
    if (boxes.length == 0 || !holds(boxes, 0, x, y)) {
      return 0;
    }
    for (int path = 0; path < area.pathCount(); path++) {
      if (!holds(boxes, area.pathBox(path), x, y)) {
        continue;
      }
      int found = ring(area, path, x, y, shift);
      if (found == ON_BOUNDARY) {
        return ON_BOUNDARY;
      }
      crossings += found;
    }
    return crossings;
  }

  /** Closed; a ring that does not hold the point is crossed an even number of times. */
  private static boolean holds(double[] boxes, int at, double x, double y) {
    return boxes[at] <= x && x <= boxes[at + 2] && boxes[at + 1] <= y && y <= boxes[at + 3];
  }

  private static int ring(PackedGeometry area, int path, double x, double y, int shift) {
    double[] boxes = area.boxes();
    double[] xy = area.path(path);
    int edges = area.edgeCount(path);
    int runs = area.runCount(path);
    int stretches = area.stretchCount(path);
    int stretchBox = area.stretchBox(path);
    int crossings = 0;
    for (int stretch = 0; stretch < stretches; stretch++, stretchBox += 4) {
      if (misses(boxes, stretchBox, x, y)) {
        continue;
      }
      int first = stretch * PackedGeometry.RUN_EDGES;
      int last = Math.min(first + PackedGeometry.RUN_EDGES, runs);
      if (boxes[stretchBox] > x) {
        int end = Math.min(last * PackedGeometry.RUN_EDGES, edges);
        crossings += straddles(xy, first * PackedGeometry.RUN_EDGES, end, y, shift);
        continue;
      }
      int box = area.runBox(path) + 4 * first;
      for (int run = first; run < last; run++, box += 4) {
        if (misses(boxes, box, x, y)) {
          continue;
        }
        int from = run * PackedGeometry.RUN_EDGES;
        int to = Math.min(from + PackedGeometry.RUN_EDGES, edges);
        int found =
            boxes[box] > x ? straddles(xy, from, to, y, shift) : edges(xy, from, to, x, y, shift);
        if (found == ON_BOUNDARY) {
          return ON_BOUNDARY;
        }
        crossings += found;
      }
    }
    return crossings;
  }

  private static boolean misses(double[] boxes, int at, double x, double y) {
    return boxes[at + 2] < x || boxes[at + 1] > y || boxes[at + 3] < y;
  }

  /** What lies wholly east is crossed an odd number of times if its ends part at the ray. */
  private static int straddles(double[] xy, int from, int to, double y, int shift) {
    return above(xy[2 * from + 1], y, shift) != above(xy[2 * to + 1], y, shift) ? 1 : 0;
  }

  private static boolean above(double vertexY, double y, int shift) {
    return shift < 0 ? vertexY >= y : vertexY > y;
  }

  private static int edges(double[] xy, int from, int to, double x, double y, int shift) {
    int crossings = 0;
    double ax = xy[2 * from];
    double ay = xy[2 * from + 1];
    for (int edge = from; edge < to; edge++) {
      double bx = xy[2 * edge + 2];
      double by = xy[2 * edge + 3];
      boolean up = above(by, y, shift);
      if (above(ay, y, shift) != up) {
        int side = side(ax, ay, bx, by, x, y, shift);
        if (side == 0) {
          return ON_BOUNDARY;
        }
        if (side > 0 == up) {
          crossings++;
        }
      } else if (shift == 0 && ay <= y && by <= y && touches(ax, ay, bx, by, x, y)) {
        return ON_BOUNDARY;
      }
      ax = bx;
      ay = by;
    }
    return crossings;
  }

  /** For an edge not above the ray at either end: it may lie on the ray, or end there. */
  private static boolean touches(double ax, double ay, double bx, double by, double x, double y) {
    if (ay == y && by == y) {
      return Math.min(ax, bx) <= x && x <= Math.max(ax, bx);
    }
    return ay == y && ax == x || by == y && bx == x;
  }

  /** Of the shifted point beside a directed edge that is not horizontal. */
  private static int side(
      double ax, double ay, double bx, double by, double x, double y, int shift) {
    int side = Orient2d.sign(ax, ay, bx, by, x, y);
    // cross(b - a, (e, e²)) = (bx - ax) e² - (by - ay) e, and by is not ay
    return side != 0 || shift == 0 ? side : by > ay == shift > 0 ? -1 : 1;
  }
}
