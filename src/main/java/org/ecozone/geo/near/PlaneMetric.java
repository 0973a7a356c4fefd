package org.ecozone.geo.near;

import org.ecozone.geo.projection.Ellipsoid;
import org.ecozone.geo.projection.Projection;
import org.ecozone.geo.projection.TransverseMercator;
import org.locationtech.jts.geom.Envelope;

/**
 * Metres per unit of a CRS at one place, and how far that is off in a region.
 *
 * @param x metres per unit of x at the origin
 * @param least no line in the region is shorter on the ellipsoid than this times its length in this
 *     metric
 * @param most nor longer than this
 */
record PlaneMetric(double originX, double originY, double x, double y, double least, double most) {
  private static final double FARTHEST_NORTH_DEG = 75;

  /** From the central meridian. */
  private static final double FARTHEST_EAST_M = 1_000_000;

  /** Square of the mean radius of curvature, right to 0.8 % everywhere. */
  private static final double RADIUS_SQUARED = 4.062e13;

  /** More than that error makes of the scale, 1.0123, 1 000 km from the central meridian. */
  private static final double SLACK = 1.2e-4;

  /**
   * Around the middle of a box.
   *
   * @param region everything that will be measured; null if it is too far from where the bounds
   *     hold
   */
  static PlaneMetric of(
      Projection projection, Ellipsoid ellipsoid, Envelope middle, Envelope region) {
    double x = (middle.getMinX() + middle.getMaxX()) / 2;
    double y = (middle.getMinY() + middle.getMaxY()) / 2;
    if (projection == Projection.LON_LAT) {
      return geographic(ellipsoid, x, y, region);
    }
    return projection instanceof TransverseMercator tm ? plane(tm, x, y, region) : null;
  }

  private static PlaneMetric geographic(Ellipsoid ellipsoid, double x, double y, Envelope region) {
    double south = region.getMinY();
    double north = region.getMaxY();
    double far = Math.max(Math.abs(south), Math.abs(north));
    if (!(far <= FARTHEST_NORTH_DEG && Math.abs(x) <= 360 && region.getWidth() < 90)) {
      return null;
    }
    double near = south <= 0 && north >= 0 ? 0 : Math.min(Math.abs(south), Math.abs(north));
    double eastM = eastM(ellipsoid, y);
    double northM = northM(ellipsoid, y);
    double least = Math.min(eastM(ellipsoid, far) / eastM, northM(ellipsoid, near) / northM);
    double most = Math.max(eastM(ellipsoid, near) / eastM, northM(ellipsoid, far) / northM);
    return new PlaneMetric(x, y, eastM, northM, least * (1 - 1e-9), most * (1 + 1e-9));
  }

  /** Metres per degree of longitude; falls towards the poles. */
  static double eastM(Ellipsoid ellipsoid, double latitudeDeg) {
    double latitudeRad = StrictMath.toRadians(latitudeDeg);
    return StrictMath.toRadians(
        ellipsoid.primeVerticalRadiusM(latitudeRad) * StrictMath.cos(latitudeRad));
  }

  /** Metres per degree of latitude; grows towards the poles. */
  static double northM(Ellipsoid ellipsoid, double latitudeDeg) {
    return StrictMath.toRadians(ellipsoid.meridianRadiusM(StrictMath.toRadians(latitudeDeg)));
  }

  private static PlaneMetric plane(TransverseMercator tm, double x, double y, Envelope region) {
    double meridian = tm.parameters().falseEastingM();
    double west = region.getMinX() - meridian;
    double east = region.getMaxX() - meridian;
    double far = Math.max(Math.abs(west), Math.abs(east));
    if (!(far <= FARTHEST_EAST_M
        && tm.isModerate(region.getMinX(), region.getMinY())
        && tm.isModerate(region.getMaxX(), region.getMaxY()))) {
      return null;
    }
    double near = west <= 0 && east >= 0 ? 0 : Math.min(Math.abs(west), Math.abs(east));
    double scale = scale(tm, x - meridian);
    return new PlaneMetric(
        x,
        y,
        1 / scale,
        1 / scale,
        scale / scale(tm, far) * (1 - SLACK),
        scale / scale(tm, near) * (1 + SLACK));
  }

  /** Of the projection at a distance from its central meridian. */
  private static double scale(TransverseMercator tm, double offM) {
    double k = tm.parameters().scale();
    double u = offM * offM / (k * k * RADIUS_SQUARED);
    return k * (1 + u * (0.5 + u / 24));
  }
}
