package org.ecozone.geo.ring;

import org.ecozone.geo.packed.Orient2d;

/** How two edges lie to each other. An edge is the array of its ring and where it begins there. */
final class Segments {
  private Segments() {}

  /** True if a place is nearer to an edge than a distance. */
  static boolean isNear(double[] xy, int at, double x, double y, double distance) {
    double ax = xy[at];
    double ay = xy[at + 1];
    double dx = xy[at + 2] - ax;
    double dy = xy[at + 3] - ay;
    if (x < Math.min(ax, ax + dx) - distance
        || x > Math.max(ax, ax + dx) + distance
        || y < Math.min(ay, ay + dy) - distance
        || y > Math.max(ay, ay + dy) + distance) {
      return false;
    }
    double squared = dx * dx + dy * dy;
    double along = squared == 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / squared;
    double t = Math.max(0, Math.min(1, along));
    double offX = x - ax - t * dx;
    double offY = y - ay - t * dy;
    return offX * offX + offY * offY < distance * distance;
  }

  /** True if each has its ends on both sides of the other. */
  static boolean cross(double[] a, int i, double[] b, int j) {
    return opposite(a, i, b, j) && opposite(b, j, a, i);
  }

  private static boolean opposite(double[] a, int i, double[] b, int j) {
    int from = Orient2d.sign(a[i], a[i + 1], a[i + 2], a[i + 3], b[j], b[j + 1]);
    int to = Orient2d.sign(a[i], a[i + 1], a[i + 2], a[i + 3], b[j + 2], b[j + 3]);
    return from * to < 0;
  }

  /** Where two edges that cross meet. */
  static double[] meeting(double[] a, int i, double[] b, int j) {
    double dx = a[i + 2] - a[i];
    double dy = a[i + 3] - a[i + 1];
    double ex = b[j + 2] - b[j];
    double ey = b[j + 3] - b[j + 1];
    double t = ((b[j] - a[i]) * ey - (b[j + 1] - a[i + 1]) * ex) / (dx * ey - dy * ex);
    return new double[] {a[i] + t * dx, a[i + 1] + t * dy};
  }
}
