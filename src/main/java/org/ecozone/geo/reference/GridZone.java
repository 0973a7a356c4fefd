package org.ecozone.geo.reference;

import org.ecozone.geo.Crs;

/**
 * A Gauss-Krueger zone: 25 to 45 of 3 degrees, 13 to 23 of 6; the numbers do not clash.
 *
 * @param widthDeg 3 or 6
 */
record GridZone(int number, int widthDeg) {
  private static final int MILLION = 1_000_000;

  /** Null if there is none of this number in China. */
  static GridZone of(int number) {
    if (number >= 25 && number <= 45) {
      return new GridZone(number, 3);
    }
    return number >= 13 && number <= 23 ? new GridZone(number, 6) : null;
  }

  /** The zone of the prefix of a grid's eastings; null if it has none. */
  static GridZone ofPrefix(Crs crs) {
    double falseEastingM = crs.falseEastingM();
    return crs.kind() == Crs.Kind.GAUSS_KRUGER && falseEastingM > MILLION
        ? of((int) (falseEastingM / MILLION))
        : null;
  }

  int meridianDeg() {
    return widthDeg == 3 ? 3 * number : 6 * number - 3;
  }
}
