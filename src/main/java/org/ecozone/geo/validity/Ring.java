package org.ecozone.geo.validity;

/**
 * A closed ring without consecutive repeated points.
 *
 * @param xy x0, y0, x1, y1, ... first point = last point; at least three edges
 * @param polygon number of the polygon it belongs to
 * @param isHole false for a shell
 */
@SuppressWarnings("ArrayRecordComponent")
record Ring(double[] xy, int polygon, boolean isHole) {
  /** Beyond this the products of two coordinates come near the largest double. */
  private static final double LARGEST = 1e100;

  /**
   * Null if the ring cannot be judged: not closed, too few points, a coordinate that is not finite
   * or is enormous. The array is shared unless points repeat.
   */
  static Ring of(double[] xy, int polygon, boolean isHole) {
    int n = xy.length;
    if (n < 8 || xy[0] != xy[n - 2] || xy[1] != xy[n - 1]) {
      return null;
    }
    int repeated = 0;
    boolean computable = true;
    double x = Double.NaN;
    double y = Double.NaN;
    for (int i = 0; i < n; i += 2) {
      double nextX = xy[i];
      double nextY = xy[i + 1];
      computable &= Math.abs(nextX) <= LARGEST && Math.abs(nextY) <= LARGEST;
      if (nextX == x && nextY == y) {
        repeated++;
      }
      x = nextX;
      y = nextY;
    }
    if (!computable || n - 2 * repeated < 8) {
      return null;
    }
    return new Ring(repeated == 0 ? xy : without(xy, repeated), polygon, isHole);
  }

  private static double[] without(double[] xy, int repeated) {
    double[] kept = new double[xy.length - 2 * repeated];
    kept[0] = xy[0];
    kept[1] = xy[1];
    int n = 2;
    for (int i = 2; i < xy.length; i += 2) {
      if (xy[i] != xy[i - 2] || xy[i + 1] != xy[i - 1]) {
        kept[n++] = xy[i];
        kept[n++] = xy[i + 1];
      }
    }
    return kept;
  }

  int edges() {
    return xy.length / 2 - 1;
  }

  /**
   * True if seen from the mean of its vertices the ring goes round once without ever turning back:
   * then it is simple. Every edge turns the same way round the mean, so the angle grows strictly
   * along the ring and all of the ring's rays from the mean meet it as often as it goes round; it
   * goes round as often as it passes the ray to the right upwards, or downwards.
   */
  boolean isStar() {
    double sumX = 0;
    double sumY = 0;
    double x0 = xy[0];
    double y0 = xy[1];
    int last = xy.length - 2;
    for (int i = 2; i < last; i += 2) {
      sumX += xy[i] - x0;
      sumY += xy[i + 1] - y0;
    }
    double cx = x0 + sumX / edges();
    double cy = y0 + sumY / edges();
    double px = x0 - cx;
    double py = y0 - cy;
    int way = 0;
    int rounds = 0;
    for (int i = 2; i <= last; i += 2) {
      double qx = xy[i] - cx;
      double qy = xy[i + 1] - cy;
      int side = Side.quick(px, py, qx, qy);
      if (side == 0 || side == -way) {
        return false;
      }
      way = side;
      if (side > 0 ? py <= 0 && qy > 0 : py > 0 && qy <= 0) {
        rounds++;
      }
      px = qx;
      py = qy;
    }
    return rounds == 1;
  }

  /** True if somewhere the ring runs back along the edge that it came by, or may do so. */
  boolean hasSpike() {
    int n = xy.length;
    double px = xy[n - 4];
    double py = xy[n - 3];
    double qx = xy[0];
    double qy = xy[1];
    for (int i = 2; i < n; i += 2) {
      double rx = xy[i];
      double ry = xy[i + 1];
      double alongX = (px - qx) * (rx - qx);
      double alongY = (py - qy) * (ry - qy);
      boolean goesOn = alongX + alongY < -1e-15 * (Math.abs(alongX) + Math.abs(alongY)) - 1e-290;
      if (!goesOn && Side.of(px, py, qx, qy, rx, ry) == 0) {
        return true;
      }
      px = qx;
      py = qy;
      qx = rx;
      qy = ry;
    }
    return false;
  }
}
