package org.ecozone.carto;

import org.ecozone.carto.lod.PathStore;
import org.ecozone.geo.packed.Orient2d;
import org.locationtech.jts.geom.Envelope;

/** Whether a feature lies at a place, looking at all of its vertices. */
final class FeatureSearch {
  private FeatureSearch() {}

  static boolean isAt(PathStore paths, int feature, double x, double y, double tolerance) {
    double near = tolerance * tolerance;
    boolean inside = false;
    for (int path = paths.firstPath(feature); path < paths.firstPath(feature + 1); path++) {
      double[] xy = paths.path(path);
      if (isNear(xy, x, y, near)) {
        return true;
      }
      if (paths.kind(path) == 2) {
        inside ^= crossedOddly(xy, x, y);
      }
    }
    return inside;
  }

  private static boolean isNear(double[] xy, double x, double y, double nearSquared) {
    if (xy.length == 2) {
      return squared(xy[0] - x, xy[1] - y) <= nearSquared;
    }
    for (int i = 2; i < xy.length; i += 2) {
      if (toSegment(xy[i - 2], xy[i - 1], xy[i], xy[i + 1], x, y) <= nearSquared) {
        return true;
      }
    }
    return false;
  }

  private static double toSegment(double ax, double ay, double bx, double by, double x, double y) {
    double dx = bx - ax;
    double dy = by - ay;
    double length = dx * dx + dy * dy;
    double along = length == 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length;
    double t = Math.max(0, Math.min(1, along));
    return squared(ax + t * dx - x, ay + t * dy - y);
  }

  private static double squared(double dx, double dy) {
    return dx * dx + dy * dy;
  }

  /** By a ray to the east. */
  private static boolean crossedOddly(double[] xy, double x, double y) {
    boolean odd = false;
    for (int i = 2; i < xy.length; i += 2) {
      boolean up = xy[i + 1] > y;
      if (xy[i - 1] > y != up
          && Orient2d.sign(xy[i - 2], xy[i - 1], xy[i], xy[i + 1], x, y) > 0 == up) {
        odd = !odd;
      }
    }
    return odd;
  }

  static boolean meets(PathStore paths, int feature, Envelope box) {
    boolean inside = false;
    for (int path = paths.firstPath(feature); path < paths.firstPath(feature + 1); path++) {
      double[] xy = paths.path(path);
      if (hasPartIn(xy, box)) {
        return true;
      }
      if (paths.kind(path) == 2) {
        inside ^= crossedOddly(xy, box.getMinX(), box.getMinY());
      }
    }
    return inside;
  }

  private static boolean hasPartIn(double[] xy, Envelope box) {
    if (box.covers(xy[0], xy[1])) {
      return true;
    }
    for (int i = 2; i < xy.length; i += 2) {
      if (segmentMeets(xy, i, box)) {
        return true;
      }
    }
    return false;
  }

  /** The boxes meet, and the corners of the box do not all lie on one side of the line. */
  private static boolean segmentMeets(double[] xy, int i, Envelope box) {
    double ax = xy[i - 2];
    double ay = xy[i - 1];
    double bx = xy[i];
    double by = xy[i + 1];
    if (Math.max(ax, bx) < box.getMinX()
        || Math.min(ax, bx) > box.getMaxX()
        || Math.max(ay, by) < box.getMinY()
        || Math.min(ay, by) > box.getMaxY()) {
      return false;
    }
    int sides =
        Orient2d.sign(ax, ay, bx, by, box.getMinX(), box.getMinY())
            + Orient2d.sign(ax, ay, bx, by, box.getMaxX(), box.getMinY())
            + Orient2d.sign(ax, ay, bx, by, box.getMinX(), box.getMaxY())
            + Orient2d.sign(ax, ay, bx, by, box.getMaxX(), box.getMaxY());
    return Math.abs(sides) < 4;
  }
}
