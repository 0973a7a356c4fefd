package org.ecozone.geo.validity;

import org.locationtech.jts.algorithm.CGAlgorithmsDD;

/**
 * On which side of a line a point lies, as JTS sees it: the sign of the determinant in double
 * precision where its error bound leaves no doubt, else that of JTS in double-double.
 *
 * <p>Error bound: the determinant of three points in double precision is off by at most (3 + 16
 * eps) eps times the sum of the magnitudes of its two products, eps = 2^-53 (Shewchuk 1997,
 * "Adaptive Precision Floating-Point Arithmetic", ccwerrboundA = 3.33e-16), as long as no product
 * underflows; three times that is taken, and an absolute term far above the smallest normal number.
 */
final class Side {
  private static final double RELATIVE_ERROR = 1e-15;
  private static final double UNDERFLOW = 1e-290;

  private Side() {}

  /** 1 if c is to the left of a-b, -1 to the right, 0 on it. */
  static int of(double ax, double ay, double bx, double by, double cx, double cy) {
    double left = (ax - cx) * (by - cy);
    double right = (ay - cy) * (bx - cx);
    double determinant = left - right;
    double doubt = RELATIVE_ERROR * (Math.abs(left) + Math.abs(right)) + UNDERFLOW;
    if (determinant > doubt) {
      return 1;
    }
    if (determinant < -doubt) {
      return -1;
    }
    return CGAlgorithmsDD.orientationIndex(ax, ay, bx, by, cx, cy);
  }

  /**
   * The same without a second thought: 0 also where it is in doubt. The cross product of p - c and
   * q - c, whose four differences the caller has.
   */
  static int quick(double px, double py, double qx, double qy) {
    double left = px * qy;
    double right = py * qx;
    double determinant = left - right;
    double doubt = RELATIVE_ERROR * (Math.abs(left) + Math.abs(right)) + UNDERFLOW;
    return determinant > doubt ? 1 : determinant < -doubt ? -1 : 0;
  }
}
