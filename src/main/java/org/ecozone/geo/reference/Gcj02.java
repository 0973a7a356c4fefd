package org.ecozone.geo.reference;

/**
 * How far the web maps of the mainland move a place: the offset of GCJ-02 (火星坐标) from WGS 84.
 *
 * <p>Serves as evidence only: nothing is ever moved by it. Source: the constants and the formula
 * that are published as the transform of the web maps (Krassovsky ellipsoid, a = 6378245, e2 =
 * 0.00669342162296594323).
 */
final class Gcj02 {
  private static final double A = 6378245.0;
  private static final double E2 = 0.00669342162296594323;

  private Gcj02() {}

  /** The place a web map of the mainland shows for a place, longitude and latitude in degrees. */
  public static double[] shown(double lonDeg, double latDeg) {
    double dLat = north(lonDeg - 105, latDeg - 35);
    double dLon = east(lonDeg - 105, latDeg - 35);
    double lat = StrictMath.toRadians(latDeg);
    double sin = StrictMath.sin(lat);
    double w2 = 1 - E2 * sin * sin;
    double w = StrictMath.sqrt(w2);
    double latPerM = 180 / (A * (1 - E2) / (w2 * w) * Math.PI);
    double lonPerM = 180 / (A / w * StrictMath.cos(lat) * Math.PI);
    return new double[] {lonDeg + dLon * lonPerM, latDeg + dLat * latPerM};
  }

  /** How far that is, metres. */
  public static double offsetM(double lonDeg, double latDeg) {
    return StrictMath.hypot(east(lonDeg - 105, latDeg - 35), north(lonDeg - 105, latDeg - 35));
  }

  private static double north(double x, double y) {
    return -100
        + 2 * x
        + 3 * y
        + 0.2 * y * y
        + 0.1 * x * y
        + 0.2 * StrictMath.sqrt(Math.abs(x))
        + waves(6 * x, 20, 2 * x, 20)
        + waves(y, 20, y / 3, 40)
        + waves(y / 12, 160, y / 30, 320);
  }

  private static double east(double x, double y) {
    return 300
        + x
        + 2 * y
        + 0.1 * x * x
        + 0.1 * x * y
        + 0.1 * StrictMath.sqrt(Math.abs(x))
        + waves(6 * x, 20, 2 * x, 20)
        + waves(x, 20, x / 3, 40)
        + waves(x / 12, 150, x / 30, 300);
  }

  private static double waves(double first, double weight, double second, double secondWeight) {
    return (weight * StrictMath.sin(first * Math.PI)
            + secondWeight * StrictMath.sin(second * Math.PI))
        * 2
        / 3;
  }
}
