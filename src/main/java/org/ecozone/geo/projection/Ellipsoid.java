package org.ecozone.geo.projection;

/**
 * A reference ellipsoid.
 *
 * @param semiMajorM semi-major axis a in metres
 * @param inverseFlattening 1/f; positive infinity for a sphere
 */
public record Ellipsoid(double semiMajorM, double inverseFlattening) {
  /** GB 22021-2008. */
  public static final Ellipsoid CGCS2000 = new Ellipsoid(6378137.0, 298.257222101);

  public static final Ellipsoid WGS84 = new Ellipsoid(6378137.0, 298.257223563);

  /** IAG 1975, of the Xi'an 1980 frame. */
  public static final Ellipsoid XIAN80 = new Ellipsoid(6378140.0, 298.257);

  /** Krassovsky 1940, of the Beijing 1954 frame. */
  public static final Ellipsoid BEIJING54 = new Ellipsoid(6378245.0, 298.3);

  public double flattening() {
    return 1 / inverseFlattening;
  }

  public double semiMinorM() {
    return semiMajorM * (1 - flattening());
  }

  /** Square of the first eccentricity, (a2 - b2) / a2. */
  public double firstEccentricitySquared() {
    double f = flattening();
    return f * (2 - f);
  }

  /** Radius of curvature along the meridian (M), metres. */
  public double meridianRadiusM(double latitudeRad) {
    double s = StrictMath.sin(latitudeRad);
    double e2 = firstEccentricitySquared();
    double w2 = 1 - e2 * s * s;
    return semiMajorM * (1 - e2) / (w2 * StrictMath.sqrt(w2));
  }

  /** Radius of curvature across the meridian (N), metres. */
  public double primeVerticalRadiusM(double latitudeRad) {
    double s = StrictMath.sin(latitudeRad);
    return semiMajorM / StrictMath.sqrt(1 - firstEccentricitySquared() * s * s);
  }

  /** Same shape to within what a WKT text may have rounded away (0.1 mm in a, 1e-6 in 1/f). */
  public boolean matches(Ellipsoid other) {
    return Math.abs(semiMajorM - other.semiMajorM) < 1e-4
        && (inverseFlattening == other.inverseFlattening
            || Math.abs(inverseFlattening - other.inverseFlattening) < 1e-6);
  }
}
