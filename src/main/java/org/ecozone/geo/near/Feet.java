package org.ecozone.geo.near;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;
import org.ecozone.geo.projection.Ellipsoid;
import org.ecozone.geo.projection.Projection;

/** Places on edges that are nearest to a place, and how far they are. Not thread safe. */
final class Feet {
  private static final double HIGHEST_SHORT_DEG = 70;

  private static final int MOST_STEPS = 4;

  /** Cosine of the angle at which one more step changes nothing. */
  private static final double UPRIGHT = 1e-5;

  private final Projection projection;
  private final Ellipsoid ellipsoid;
  private final boolean geographic;
  private final PlaneMetric metric;
  private final ShortGeodesic geodesic;
  private final double[] lonLat = new double[4];
  private Geodesic longGeodesic;
  private double azimuthDeg;

  Feet(Projection projection, Ellipsoid ellipsoid, PlaneMetric metric) {
    this.projection = projection;
    this.ellipsoid = ellipsoid;
    this.geographic = projection == Projection.LON_LAT;
    this.metric = metric;
    this.geodesic = new ShortGeodesic(ellipsoid);
  }

  /** Of a place on an edge; an edge and its reverse give the same foot. */
  void foot(double x, double y, double ax, double ay, double bx, double by, double[] ends, int at) {
    if (bx < ax || bx == ax && by < ay) {
      foot(x, y, bx, by, ax, ay, ends, at);
      return;
    }
    double t = share(x, y, ax, ay, bx, by, metric.x(), metric.y());
    if (geographic && (ax != bx || ay != by)) {
      t = upright(x, y, ax, ay, bx, by, t);
    }
    ends[at] = t == 1 ? bx : ax + t * (bx - ax);
    ends[at + 1] = t == 1 ? by : ay + t * (by - ay);
  }

  /**
   * Moves a foot, also one at an end, until the geodesic from it to the place stands upright on the
   * edge. The metric's foot is off by up to 1e-2 of the distance; every step makes a thousandth of
   * the error.
   */
  private double upright(
      double x, double y, double ax, double ay, double bx, double by, double share) {
    double t = share;
    for (int step = 0; step < MOST_STEPS; step++) {
      double footX = ax + t * (bx - ax);
      double footY = ay + t * (by - ay);
      geodesic.measure(footX, footY, x, y);
      double eastM = (bx - ax) * PlaneMetric.eastM(ellipsoid, footY);
      double northM = (by - ay) * PlaneMetric.northM(ellipsoid, footY);
      double lengthM = StrictMath.sqrt(eastM * eastM + northM * northM);
      double azimuthRad = StrictMath.toRadians(geodesic.azimuthDeg());
      double along =
          (StrictMath.sin(azimuthRad) * eastM + StrictMath.cos(azimuthRad) * northM) / lengthM;
      double next = EdgeNearest.clamp(t + along * geodesic.distanceM() / lengthM);
      if (Math.abs(along) < UPRIGHT || next == t) {
        return next;
      }
      t = next;
    }
    return t;
  }

  private static double share(
      double x, double y, double ax, double ay, double bx, double by, double xM, double yM) {
    double vx = (bx - ax) * xM;
    double vy = (by - ay) * yM;
    double squared = vx * vx + vy * vy;
    double along = (x - ax) * xM * vx + (y - ay) * yM * vy;
    return squared > LocalEdges.LEAST_SQUARED ? EdgeNearest.clamp(along / squared) : 0;
  }

  /**
   * Length on the ellipsoid of the line between two places of the CRS, {@link #azimuthDeg} with it.
   */
  double measureM(double[] ends) {
    System.arraycopy(ends, 0, lonLat, 0, 4);
    projection.toLonLat(lonLat, 2);
    if (ends[0] == ends[2] && ends[1] == ends[3]) {
      azimuthDeg = Double.NaN;
      return 0;
    }
    geodesic.measure(lonLat[0], lonLat[1], lonLat[2], lonLat[3]);
    azimuthDeg = geodesic.azimuthDeg();
    double metres = geodesic.distanceM();
    boolean isShort = metres <= ShortGeodesic.LONGEST_M && Math.abs(lonLat[1]) <= HIGHEST_SHORT_DEG;
    return isShort ? metres : measureLong();
  }

  private double measureLong() {
    if (longGeodesic == null) {
      longGeodesic = new Geodesic(ellipsoid.semiMajorM(), ellipsoid.flattening());
    }
    GeodesicData data =
        longGeodesic.Inverse(
            lonLat[1],
            lonLat[0],
            lonLat[3],
            lonLat[2],
            GeodesicMask.DISTANCE | GeodesicMask.AZIMUTH);
    azimuthDeg = data.azi1;
    return data.s12;
  }

  /** Longitudes and latitudes of the ends of the last line measured. */
  void lonLat(double[] ends) {
    System.arraycopy(lonLat, 0, ends, 0, 4);
  }

  /** Of the last line measured, clockwise from north at its first place; NaN without length. */
  double azimuthDeg() {
    return azimuthDeg;
  }
}
