package org.ecozone.geo.near;

import org.ecozone.geo.projection.Ellipsoid;

/**
 * Length and azimuth of short geodesics by Gauss's mid-latitude formulas (高斯平均引数反算公式) with terms of
 * the third order: right to 1 micrometre and 1e-7 degrees up to 10 km below 70 degrees of latitude.
 * What is left out is of the fifth order, below d^5 (1 + tan B)^4 / 1000 R^4.
 *
 * <p>Not thread safe.
 */
public final class ShortGeodesic {
  /** Up to here the error bound holds. */
  public static final double LONGEST_M = 10_000;

  private final double polarRadiusM;
  private final double secondEccentricitySquared;
  private double distanceM;
  private double azimuthDeg;

  public ShortGeodesic(Ellipsoid ellipsoid) {
    double e2 = ellipsoid.firstEccentricitySquared();
    secondEccentricitySquared = e2 / (1 - e2);
    polarRadiusM = ellipsoid.semiMajorM() / StrictMath.sqrt(1 - e2);
  }

  /** Between two places; degrees. */
  public void measure(double fromLon, double fromLat, double toLon, double toLat) {
    double b = StrictMath.toRadians(toLat - fromLat);
    double l = StrictMath.toRadians(toLon - fromLon);
    double middle = StrictMath.toRadians((fromLat + toLat) / 2);
    double cos = StrictMath.cos(middle);
    double sin = StrictMath.sin(middle);
    double t2 = sin * sin / (cos * cos);
    double eta2 = secondEccentricitySquared * cos * cos;
    double eta4 = eta2 * eta2;
    double v2 = 1 + eta2;
    double v4 = v2 * v2;
    double crossM = polarRadiusM / StrictMath.sqrt(v2);
    double bb = b * b;
    double ll = l * l * cos * cos;
    double eastM =
        crossM * cos * l * (1 + bb * (1 + eta2 - 9 * eta2 * t2 + eta4) / (24 * v4) - ll * t2 / 24);
    double northM =
        crossM
            / v2
            * b
            * (1
                - ll * (2 + 3 * t2 + 2 * eta2) / 24
                + bb * eta2 * (1 - t2 + eta2 + 4 * eta2 * t2) / (8 * v4));
    distanceM = StrictMath.sqrt(eastM * eastM + northM * northM);
    double turn =
        l
            * sin
            * (1
                + bb * (2 + 7 * eta2 + 9 * eta2 * t2 + 5 * eta4) / (24 * v4)
                + ll * (2 + t2 + 2 * eta2) / 24);
    azimuthDeg = StrictMath.toDegrees(StrictMath.atan2(eastM, northM) - turn / 2);
  }

  public double distanceM() {
    return distanceM;
  }

  /** At the first place, clockwise from north, (-180.1, 180.1). */
  public double azimuthDeg() {
    return azimuthDeg;
  }
}
