package org.ecozone.geo.projection;

/**
 * EPSG:3857: WGS 84 longitude and latitude on a sphere of the ellipsoid's semi-major axis. No image
 * beyond 89.5 degrees.
 */
public final class WebMercator implements Projection {
  private static final double RADIUS_M = Ellipsoid.WGS84.semiMajorM();
  private static final double MAX_LATITUDE_DEG = 89.5;

  @Override
  public void toLonLat(double[] xy, int points) {
    for (int i = 0; i < points; i++) {
      xy[2 * i] = StrictMath.toDegrees(xy[2 * i] / RADIUS_M);
      xy[2 * i + 1] =
          StrictMath.toDegrees(StrictMath.atan(StrictMath.sinh(xy[2 * i + 1] / RADIUS_M)));
    }
    dropImpossible(xy, points);
  }

  @Override
  public void fromLonLat(double[] lonLat, int points) {
    dropImpossible(lonLat, points);
    for (int i = 0; i < points; i++) {
      double t = StrictMath.tan(StrictMath.toRadians(lonLat[2 * i + 1]));
      double a = Math.abs(t);
      lonLat[2 * i] = RADIUS_M * StrictMath.toRadians(lonLat[2 * i]);
      lonLat[2 * i + 1] =
          RADIUS_M
              * StrictMath.copySign(
                  StrictMath.log1p(a + a * a / (1 + StrictMath.sqrt(1 + a * a))), t);
    }
  }

  private static void dropImpossible(double[] lonLat, int points) {
    for (int i = 0; i < points; i++) {
      if (!(Math.abs(lonLat[2 * i]) <= 360 && Math.abs(lonLat[2 * i + 1]) <= MAX_LATITUDE_DEG)) {
        lonLat[2 * i] = Double.NaN;
        lonLat[2 * i + 1] = Double.NaN;
      }
    }
  }
}
