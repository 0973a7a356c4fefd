package org.ecozone.store.geopackage.blob;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * The same geometry with its coordinates as packed doubles and nothing else. Repair makes a packed
 * sequence keep a Coordinate object for every vertex, softly referenced: three times the memory.
 * Arrays that are packed already are shared.
 */
public final class CompactGeometry {
  private static final GeometryFactory FACTORY = WkbParser.FACTORY;

  private CompactGeometry() {}

  /** The factory of all geometries that are read. */
  public static GeometryFactory factory() {
    return FACTORY;
  }

  /** Collections of mixed dimension stay as they are. */
  public static Geometry of(Geometry geometry) {
    if (geometry instanceof Polygon polygon) {
      return polygon(polygon);
    }
    if (geometry instanceof LineString line && !(geometry instanceof LinearRing)) {
      return line(line);
    }
    if (geometry instanceof Point point) {
      return point(point);
    }
    int parts = geometry.getNumGeometries();
    if (geometry instanceof MultiPolygon) {
      Polygon[] polygons = new Polygon[parts];
      for (int i = 0; i < parts; i++) {
        polygons[i] = polygon((Polygon) geometry.getGeometryN(i));
      }
      return FACTORY.createMultiPolygon(polygons);
    }
    if (geometry instanceof MultiLineString) {
      LineString[] lines = new LineString[parts];
      for (int i = 0; i < parts; i++) {
        lines[i] = line((LineString) geometry.getGeometryN(i));
      }
      return FACTORY.createMultiLineString(lines);
    }
    if (geometry instanceof MultiPoint) {
      Point[] points = new Point[parts];
      for (int i = 0; i < parts; i++) {
        points[i] = point((Point) geometry.getGeometryN(i));
      }
      return FACTORY.createMultiPoint(points);
    }
    return geometry;
  }

  private static Polygon polygon(Polygon polygon) {
    LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = ring(polygon.getInteriorRingN(i));
    }
    return FACTORY.createPolygon(ring(polygon.getExteriorRing()), holes);
  }

  private static LinearRing ring(LinearRing ring) {
    return FACTORY.createLinearRing(packed(ring.getCoordinateSequence()));
  }

  private static LineString line(LineString line) {
    return FACTORY.createLineString(packed(line.getCoordinateSequence()));
  }

  private static Point point(Point point) {
    return FACTORY.createPoint(packed(point.getCoordinateSequence()));
  }

  private static CoordinateSequence packed(CoordinateSequence from) {
    if (from instanceof PackedCoordinateSequence.Double packed && from.getDimension() == 2) {
      return new PackedCoordinateSequence.Double(packed.getRawCoordinates(), 2, 0);
    }
    double[] xy = new double[2 * from.size()];
    for (int i = 0; i < from.size(); i++) {
      xy[2 * i] = from.getX(i);
      xy[2 * i + 1] = from.getY(i);
    }
    return new PackedCoordinateSequence.Double(xy, 2, 0);
  }
}
