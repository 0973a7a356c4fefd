package org.ecozone.geo.area;

import java.util.Arrays;

/**
 * The polynomials of one cell. s and t run from -1 to 1 over the cell and its margin, east and
 * north.
 *
 * <p>Threads: immutable.
 */
final class AreaCell {
  /** Number of coefficients of a polynomial in t alone. */
  static final int ROW = 5;

  /** All numbers are NaN. */
  static final AreaCell NOWHERE = nowhere();

  /** Integral of the density from the middle meridian of the cell to s, per unit of y. */
  private final double[] q;

  /** The four coefficients of the cubic form of bending, six coefficients each; null if none. */
  private final double[] k;

  /** Square of the length in the target, m2, of the source vector (dx, dy). */
  private final double gxx;

  private final double gxy;
  private final double gyy;

  /** Integral over the western half of the cell, as a polynomial in t. */
  final double[] west;

  /** Over the eastern half. */
  final double[] east;

  AreaCell(double[] q, double[] k, double[] metric, double[] west, double[] east) {
    this.q = q;
    this.k = k;
    this.gxx = metric[0];
    this.gxy = metric[1];
    this.gyy = metric[2];
    this.west = west;
    this.east = east;
  }

  private static AreaCell nowhere() {
    double[] none = new double[24];
    Arrays.fill(none, Double.NaN);
    return new AreaCell(none, none, none, none, none);
  }

  double eastingIntegral(double s, double t) {
    double p0 = q[0] + t * (q[1] + t * (q[2] + t * (q[3] + t * q[4])));
    double p1 = q[5] + t * (q[6] + t * (q[7] + t * q[8]));
    double p2 = q[9] + t * (q[10] + t * q[11]);
    double p3 = q[12] + t * q[13];
    return s * (p0 + s * (p1 + s * (p2 + s * (p3 + s * q[14]))));
  }

  static double row(double[] c, double t) {
    return c[0] + t * (c[1] + t * (c[2] + t * (c[3] + t * c[4])));
  }

  /**
   * X'Y'' - X''Y' of the image of the edge (dx, dy) at a place: twelve times the area, m2, by which
   * the curve lies to the right of its chord.
   */
  double bending(double s, double t, double dx, double dy) {
    double ss = s * s;
    double st = s * t;
    double tt = t * t;
    double k30 = k[0] + k[1] * s + k[2] * t + k[3] * ss + k[4] * st + k[5] * tt;
    double k21 = k[6] + k[7] * s + k[8] * t + k[9] * ss + k[10] * st + k[11] * tt;
    double k12 = k[12] + k[13] * s + k[14] * t + k[15] * ss + k[16] * st + k[17] * tt;
    double k03 = k[18] + k[19] * s + k[20] * t + k[21] * ss + k[22] * st + k[23] * tt;
    double dxx = dx * dx;
    double dyy = dy * dy;
    return dx * (k30 * dxx + k12 * dyy) + dy * (k21 * dxx + k03 * dyy);
  }

  /** Good to a percent. */
  double lengthSquaredM2(double dx, double dy) {
    return gxx * dx * dx + 2 * gxy * dx * dy + gyy * dy * dy;
  }
}
