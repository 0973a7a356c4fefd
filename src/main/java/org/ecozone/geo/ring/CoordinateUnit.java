package org.ecozone.geo.ring;

/** What the numbers of a ring are counted in; it says which points are the same place. */
public enum CoordinateUnit {
  /** 1 mm. */
  METRE(0.001),
  /** 1e-8 degrees, which is 1 mm. */
  DEGREE(1e-8);

  private final double samePlace;

  CoordinateUnit(double samePlace) {
    this.samePlace = samePlace;
  }

  /** Points nearer than this are one; the rounding of coordinates may move a point by as much. */
  public double samePlace() {
    return samePlace;
  }

  /** Degrees if the numbers can be degrees: two numbers within 360 and 90, in either order. */
  public static CoordinateUnit of(double x, double y) {
    double larger = Math.max(Math.abs(x), Math.abs(y));
    double smaller = Math.min(Math.abs(x), Math.abs(y));
    return larger <= 360 && smaller <= 90 ? DEGREE : METRE;
  }
}
