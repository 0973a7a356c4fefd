package org.ecozone.store.dxf.curve;

/** A line of a drawing, straight or bent, in its own coordinates. Immutable. */
public sealed interface Curve permits BulgePath, EllipseArc, Spline {
  /**
   * Adds the points of the curve, first and last included, to a path.
   *
   * @param map into the coordinates of the drawing
   * @param tolerance how far a chord may leave the curve, in units of the drawing
   */
  void flatten(Affine map, double tolerance, PointPath path);

  /** True if the curve is more than straight lines. */
  boolean isBent();

  /** True if every number is one. */
  boolean isFinite();

  /** True if any point has a height. */
  boolean hasHeight();

  /** Number of points that it certainly has. */
  int size();
}
