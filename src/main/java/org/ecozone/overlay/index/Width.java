package org.ecozone.overlay.index;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Mean width 2·area/perimeter of polygons: the measure by which slivers are told (domain.md 3.4).
 *
 * @param area in units of {@code scaleX * scaleY}
 * @param perimeter all rings
 */
public record Width(double area, double perimeter) {
  /** A coordinate is off by half a unit in the last place; overlays move nodes by a few of them. */
  private static final int NOISE_ULPS = 64;

  public double meanWidth() {
    return perimeter == 0 ? 0 : 2 * area / perimeter;
  }

  /**
   * Width below which a polygon near these coordinates is rounding noise, in units of the CRS: 5e-7
   * m in a Gauss zone.
   */
  public static double noise(Envelope envelope) {
    return noise(envelope.getMinX(), envelope.getMinY(), envelope.getMaxX(), envelope.getMaxY());
  }

  /** The same. */
  static double noise(double minX, double minY, double maxX, double maxY) {
    double largest =
        Math.max(
            Math.max(Math.abs(minX), Math.abs(maxX)), Math.max(Math.abs(minY), Math.abs(maxY)));
    return NOISE_ULPS * Math.ulp(largest);
  }

  /** Of all polygons together, each axis multiplied by its scale first. */
  public static Width of(Geometry polygonal, double scaleX, double scaleY) {
    double area = 0;
    double perimeter = 0;
    for (int i = 0; i < polygonal.getNumGeometries(); i++) {
      if (polygonal.getGeometryN(i) instanceof Polygon polygon) {
        Width one = ofPolygon(polygon, scaleX, scaleY);
        area += one.area;
        perimeter += one.perimeter;
      }
    }
    return new Width(area, perimeter);
  }

  /**
   * The largest mean width of a single polygon, 0 if there is none. A real overlap is not hidden by
   * slivers beside it.
   */
  public static double widest(Geometry polygonal, double scaleX, double scaleY) {
    double widest = 0;
    for (int i = 0; i < polygonal.getNumGeometries(); i++) {
      if (polygonal.getGeometryN(i) instanceof Polygon polygon) {
        widest = Math.max(widest, ofPolygon(polygon, scaleX, scaleY).meanWidth());
      }
    }
    return widest;
  }

  private static Width ofPolygon(Polygon polygon, double scaleX, double scaleY) {
    double[] sums = new double[2];
    addRing(polygon.getExteriorRing(), 1, scaleX, scaleY, sums);
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      addRing(polygon.getInteriorRingN(i), -1, scaleX, scaleY, sums);
    }
    return new Width(Math.max(0, sums[0]), sums[1]);
  }

  private static void addRing(
      LinearRing ring, int sign, double scaleX, double scaleY, double[] sums) {
    CoordinateSequence points = ring.getCoordinateSequence();
    if (points.size() == 0) {
      return;
    }
    double originX = points.getX(0);
    double originY = points.getY(0);
    double lastX = 0;
    double lastY = 0;
    double twice = 0;
    double length = 0;
    for (int i = 1; i < points.size(); i++) {
      double x = (points.getX(i) - originX) * scaleX;
      double y = (points.getY(i) - originY) * scaleY;
      twice += lastX * y - x * lastY;
      length += StrictMath.hypot(x - lastX, y - lastY);
      lastX = x;
      lastY = y;
    }
    sums[0] += sign * Math.abs(twice) / 2;
    sums[1] += length;
  }
}
