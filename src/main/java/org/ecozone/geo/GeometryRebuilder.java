package org.ecozone.geo;

import java.util.Arrays;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Copies a geometry with other coordinates: same type, same parts and holes, x and y only. */
final class GeometryRebuilder {
  /**
   * Maps the vertices of one point, line or ring: x0, y0, x1, y1, ... in and out. A closed ring
   * stays closed.
   */
  interface VertexMap {
    double[] map(double[] xy) throws CrsException;
  }

  private final GeometryFactory factory;
  private final VertexMap map;

  private GeometryRebuilder(GeometryFactory factory, VertexMap map) {
    this.factory = factory;
    this.map = map;
  }

  static Geometry rebuild(Geometry geometry, VertexMap map) throws CrsException {
    return new GeometryRebuilder(geometry.getFactory(), map).copy(geometry);
  }

  /** True if every vertex has x and y only. */
  static boolean isXy(Geometry geometry) {
    if (geometry instanceof GeometryCollection
        || geometry instanceof Polygon polygon && polygon.getNumInteriorRing() > 0) {
      return isEveryPartXy(geometry);
    }
    CoordinateSequence sequence = sequenceOf(geometry);
    return sequence == null || sequence.getDimension() == 2 || hasNoThird(sequence);
  }

  private static boolean isEveryPartXy(Geometry geometry) {
    if (geometry instanceof Polygon polygon) {
      boolean xy = isXy(polygon.getExteriorRing());
      for (int i = 0; xy && i < polygon.getNumInteriorRing(); i++) {
        xy = isXy(polygon.getInteriorRingN(i));
      }
      return xy;
    }
    boolean xy = true;
    for (int i = 0; xy && i < geometry.getNumGeometries(); i++) {
      xy = isXy(geometry.getGeometryN(i));
    }
    return xy;
  }

  private static CoordinateSequence sequenceOf(Geometry geometry) {
    if (geometry instanceof Point point) {
      return point.getCoordinateSequence();
    }
    if (geometry instanceof LineString line) {
      return line.getCoordinateSequence();
    }
    return geometry instanceof Polygon polygon
        ? polygon.getExteriorRing().getCoordinateSequence()
        : null;
  }

  /**
   * JTS makes three-dimensional sequences with Z = NaN by default; those count as two-dimensional.
   */
  private static boolean hasNoThird(CoordinateSequence sequence) {
    if (sequence.hasM()) {
      return false;
    }
    for (int i = 0; i < sequence.size(); i++) {
      if (!Double.isNaN(sequence.getZ(i))) {
        return false;
      }
    }
    return true;
  }

  /** Vertices of a point or a line: x0, y0, x1, y1, ... */
  static double[] coordinatesOf(Geometry pointOrLine) {
    return coordinatesOf(sequenceOf(pointOrLine));
  }

  /** x0, y0, x1, y1, ... */
  static double[] coordinatesOf(CoordinateSequence sequence) {
    double[] xy = new double[2 * sequence.size()];
    for (int i = 0; i < sequence.size(); i++) {
      xy[2 * i] = sequence.getX(i);
      xy[2 * i + 1] = sequence.getY(i);
    }
    return xy;
  }

  private Geometry copy(Geometry geometry) throws CrsException {
    if (geometry instanceof Point point) {
      return factory.createPoint(sequence(point.getCoordinateSequence()));
    }
    if (geometry instanceof LinearRing ring) {
      return ring(ring);
    }
    if (geometry instanceof LineString line) {
      return factory.createLineString(sequence(line.getCoordinateSequence()));
    }
    if (geometry instanceof Polygon polygon) {
      return polygon(polygon);
    }
    Geometry[] parts = new Geometry[geometry.getNumGeometries()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = copy(geometry.getGeometryN(i));
    }
    return collect(geometry, parts);
  }

  private Geometry collect(Geometry original, Geometry[] parts) {
    if (original instanceof MultiPolygon) {
      return factory.createMultiPolygon(Arrays.copyOf(parts, parts.length, Polygon[].class));
    }
    if (original instanceof MultiLineString) {
      return factory.createMultiLineString(Arrays.copyOf(parts, parts.length, LineString[].class));
    }
    if (original instanceof MultiPoint) {
      return factory.createMultiPoint(Arrays.copyOf(parts, parts.length, Point[].class));
    }
    return factory.createGeometryCollection(parts);
  }

  private Polygon polygon(Polygon polygon) throws CrsException {
    LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = ring(polygon.getInteriorRingN(i));
    }
    return factory.createPolygon(ring(polygon.getExteriorRing()), holes);
  }

  private LinearRing ring(LinearRing ring) throws CrsException {
    return factory.createLinearRing(sequence(ring.getCoordinateSequence()));
  }

  private CoordinateSequence sequence(CoordinateSequence original) throws CrsException {
    double[] xy = map.map(coordinatesOf(original));
    CoordinateSequence result = factory.getCoordinateSequenceFactory().create(xy.length / 2, 2);
    for (int i = 0; i < xy.length; i++) {
      result.setOrdinate(i / 2, i % 2, xy[i]);
    }
    return result;
  }
}
