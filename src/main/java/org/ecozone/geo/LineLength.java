package org.ecozone.geo;

import org.ecozone.geo.projection.Ellipsoid;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Length on the ellipsoid. Edges are split, in the CRS, into parts of at most about 1 km; each part
 * is measured with the radii of curvature at its middle, which is right to 1e-9 of its length.
 */
final class LineLength {
  private static final double MAX_PART_M = 1000;
  private static final double METRES_PER_DEGREE = 111_700; // not less than any degree on Earth

  private final Crs crs;

  LineLength(Crs crs) {
    this.crs = crs;
  }

  double lengthM(Geometry geometry) {
    if (geometry instanceof Point || geometry.isEmpty()) {
      return 0;
    }
    if (geometry instanceof LineString line) {
      return lengthM(line.getCoordinateSequence());
    }
    double sum = 0;
    if (geometry instanceof Polygon polygon) {
      sum = lengthM(polygon.getExteriorRing().getCoordinateSequence());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        sum += lengthM(polygon.getInteriorRingN(i).getCoordinateSequence());
      }
      return sum;
    }
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      sum += lengthM(geometry.getGeometryN(i));
    }
    return sum;
  }

  private double lengthM(CoordinateSequence line) {
    double[] ends = new double[4];
    double sum = 0;
    for (int i = 1; i < line.size(); i++) {
      sum += edgeM(line.getX(i - 1), line.getY(i - 1), line.getX(i), line.getY(i), ends);
    }
    return sum;
  }

  double edgeM(double ax, double ay, double bx, double by, double[] ends) {
    double unitM = crs.isGeographic() ? METRES_PER_DEGREE : crs.metresPerUnit();
    double dx = bx - ax;
    double dy = by - ay;
    double parts = Math.max(1, Math.ceil(StrictMath.sqrt(dx * dx + dy * dy) * unitM / MAX_PART_M));
    double sum = 0;
    for (int i = 0; i < parts; i++) {
      ends[0] = ax + dx * (i / parts);
      ends[1] = ay + dy * (i / parts);
      ends[2] = ax + dx * ((i + 1) / parts);
      ends[3] = ay + dy * ((i + 1) / parts);
      crs.projection().toLonLat(ends, 2);
      sum += shortM(ends);
    }
    return sum;
  }

  private double shortM(double[] lonLat) {
    double latitudeRad = StrictMath.toRadians((lonLat[1] + lonLat[3]) / 2);
    Ellipsoid ellipsoid = crs.ellipsoid();
    double eastM =
        StrictMath.toRadians(lonLat[2] - lonLat[0])
            * ellipsoid.primeVerticalRadiusM(latitudeRad)
            * StrictMath.cos(latitudeRad);
    double northM =
        StrictMath.toRadians(lonLat[3] - lonLat[1]) * ellipsoid.meridianRadiusM(latitudeRad);
    double lengthM = StrictMath.sqrt(eastM * eastM + northM * northM);
    if (!Double.isFinite(lengthM)) {
      throw new IllegalArgumentException("A vertex is no place on Earth in " + crs.id());
    }
    return lengthM;
  }
}
