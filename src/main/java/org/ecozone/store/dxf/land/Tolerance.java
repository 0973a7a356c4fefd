package org.ecozone.store.dxf.land;

/**
 * Lengths in units of the drawing.
 *
 * @param chord how far a chord may leave its arc: 1 mm
 * @param join gap over which ends are taken as one: 1 mm
 * @param near gap that is worth a word: 1 cm
 * @param unit what the numbers look like
 */
record Tolerance(double chord, double join, double near, Unit unit) {
  /** What coordinates look like by their size. */
  enum Unit {
    METRE,
    DEGREE,
    /** Greater than any easting or northing in metres. */
    MILLIMETRE
  }

  private static final double GREATEST_METRES = 1e8;

  /** One degree of latitude is about 111 km. */
  private static final double MILLIMETRE_DEG = 1e-8;

  static Tolerance of(double greatestX, double greatestY) {
    if (Math.max(greatestX, greatestY) > GREATEST_METRES) {
      return of(1, Unit.MILLIMETRE);
    } else if (greatestX <= 180 && greatestY <= 90) {
      return of(MILLIMETRE_DEG, Unit.DEGREE);
    }
    return of(0.001, Unit.METRE);
  }

  private static Tolerance of(double millimetre, Unit unit) {
    return new Tolerance(millimetre, millimetre, 10 * millimetre, unit);
  }
}
