package org.ecozone.geo.area;

import org.ecozone.geo.projection.Ellipsoid;
import org.ecozone.geo.projection.Projection;
import org.ecozone.geo.projection.TransverseMercator;
import org.ecozone.geo.projection.TrapezoidSeries;
import org.locationtech.jts.geom.Envelope;

/**
 * The map from the coordinates of one CRS to a plane in which planar area is the area that is
 * meant: (longitude in radians, b2 F(B)) for the ellipsoidal area, or the plane of another
 * projection.
 *
 * <p>Threads: immutable.
 */
public final class ArealMap {
  private static final double RADIAN = StrictMath.toRadians(1);
  private static final double FARTHEST_NORTH_DEG = 70;
  private static final double FARTHEST_EAST_DEG = 12;

  private final Projection source;
  private final Ellipsoid ellipsoid;
  private final TransverseMercator plane;
  private final Projection target;
  private final double targetUnitM;
  private final TrapezoidSeries series;

  private ArealMap(
      Projection source,
      Ellipsoid ellipsoid,
      Projection target,
      double targetUnitM,
      TrapezoidSeries series) {
    this.source = source;
    this.ellipsoid = ellipsoid;
    this.target = target;
    this.targetUnitM = targetUnitM;
    this.plane = target instanceof TransverseMercator tm ? tm : null;
    this.series = series;
  }

  /** To the ellipsoidal area of the national land survey. */
  public static ArealMap ellipsoidal(Projection source, Ellipsoid ellipsoid) {
    return new ArealMap(source, ellipsoid, null, 1, new TrapezoidSeries(ellipsoid));
  }

  /**
   * To the planar area in another CRS of the same datum.
   *
   * @param ellipsoid of the source
   */
  public static ArealMap planar(
      Projection source, Ellipsoid ellipsoid, Projection target, double targetUnitM) {
    return new ArealMap(source, ellipsoid, target, targetUnitM, null);
  }

  boolean isGeographic() {
    return source == Projection.LON_LAT;
  }

  /** True if longitude does not enter the area per unit of longitude and latitude. */
  boolean isSameAlongParallels() {
    return isGeographic() && target == null;
  }

  /** In place; NaN for what has no image. */
  void toTarget(double[] xy, int points) {
    source.toLonLat(xy, points);
    lonLatToTarget(xy, points);
  }

  void toLonLat(double[] xy, int points) {
    source.toLonLat(xy, points);
  }

  void lonLatToTarget(double[] lonLat, int points) {
    if (target == null) {
      for (int i = 0; i < points; i++) {
        lonLat[2 * i] *= RADIAN;
        lonLat[2 * i + 1] =
            series.at(StrictMath.toRadians(lonLat[2 * i + 1])) * series.semiMinorSquaredM2();
      }
      return;
    }
    target.fromLonLat(lonLat, points);
    for (int i = 0; i < 2 * points; i++) {
      lonLat[i] *= targetUnitM;
    }
  }

  /**
   * What a straight edge in longitude and latitude, degrees, has more than its trapezoid, m2; for
   * the ellipsoidal area.
   */
  double slantM2(double ax, double ay, double bx, double by) {
    return StrictMath.toRadians(bx - ax)
        * series.slantTerm(StrictMath.toRadians(ay), StrictMath.toRadians(by))
        * series.semiMinorSquaredM2();
  }

  /** Area in the target, m2, of one unit of x times one unit of y at a place. */
  double density(double longitudeDeg, double latitudeDeg) {
    double latitudeRad = StrictMath.toRadians(latitudeDeg);
    double perAngles =
        target == null
            ? series.semiMinorSquaredM2() * series.derivativeAt(latitudeRad)
            : plane.arealScale(longitudeDeg, latitudeDeg)
                * perAngles(plane.ellipsoid(), latitudeRad);
    return source instanceof TransverseMercator tm
        ? perAngles / (tm.arealScale(longitudeDeg, latitudeDeg) * perAngles(ellipsoid, latitudeRad))
        : perAngles * (RADIAN * RADIAN);
  }

  /** Area on the ellipsoid of one radian of longitude times one of latitude. */
  private static double perAngles(Ellipsoid ellipsoid, double latitudeRad) {
    return ellipsoid.meridianRadiusM(latitudeRad)
        * ellipsoid.primeVerticalRadiusM(latitudeRad)
        * StrictMath.cos(latitudeRad);
  }

  /** True if the density has a closed form here. */
  boolean isAnalytic() {
    boolean from = isGeographic() || source instanceof TransverseMercator;
    return from && (target == null || plane != null && isNearZone());
  }

  private boolean isNearZone() {
    return isGeographic()
        || Math.abs(
                ((TransverseMercator) source).parameters().centralMeridianDeg()
                    - plane.parameters().centralMeridianDeg())
            <= FARTHEST_EAST_DEG;
  }

  /** True if all of a box lies where the polynomials' error bound holds. */
  boolean isModerate(Envelope box) {
    if (!isAnalytic() || box.isNull()) {
      return false;
    }
    if (source instanceof TransverseMercator tm) {
      return tm.isModerate(box.getMinX(), box.getMinY())
          && tm.isModerate(box.getMaxX(), box.getMaxY());
    }
    return box.getMinY() >= -FARTHEST_NORTH_DEG
        && box.getMaxY() <= FARTHEST_NORTH_DEG
        && isLongitudeNear(box.getMinX())
        && isLongitudeNear(box.getMaxX());
  }

  private boolean isLongitudeNear(double longitudeDeg) {
    return plane == null
        ? Math.abs(longitudeDeg) <= 360
        : Math.abs(longitudeDeg - plane.parameters().centralMeridianDeg()) <= FARTHEST_EAST_DEG;
  }
}
