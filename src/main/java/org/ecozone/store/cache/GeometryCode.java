package org.ecozone.store.cache;

import java.io.IOException;
import java.util.Arrays;
import org.ecozone.store.cache.frame.FrameWriter;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * The form of geometries as one row of whole numbers: a kind, then for a line its vertices, for a
 * polygon its rings and the vertices of each, for a collection its parts. The coordinates stand
 * elsewhere, in the same order, x0, y0, x1, y1 ...
 */
final class GeometryCode {
  static final int POINT = 1;
  static final int LINE = 2;
  static final int RING = 3;
  static final int POLYGON = 4;
  static final int MULTI_POINT = 5;
  static final int MULTI_LINE = 6;
  static final int MULTI_POLYGON = 7;
  static final int COLLECTION = 8;

  /** Collections in collections; nobody nests deeper. */
  static final int DEEPEST = 16;

  private int[] form = new int[1024];
  private int length;

  int[] form() {
    return form;
  }

  int length() {
    return length;
  }

  private void put(int number) {
    if (length == form.length) {
      form = Arrays.copyOf(form, 2 * length);
    }
    form[length++] = number;
  }

  void add(Geometry geometry) throws IOException {
    add(geometry, 0);
  }

  private void add(Geometry geometry, int depth) throws IOException {
    if (geometry instanceof Polygon polygon) {
      put(POLYGON);
      put(1 + polygon.getNumInteriorRing());
      put(polygon.getExteriorRing().getNumPoints());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        put(polygon.getInteriorRingN(i).getNumPoints());
      }
    } else if (geometry instanceof LineString line) {
      put(line instanceof LinearRing ? RING : LINE);
      put(line.getNumPoints());
    } else if (geometry instanceof Point point && !point.isEmpty()) {
      put(POINT);
    } else if (geometry instanceof GeometryCollection && depth < DEEPEST) {
      put(kindOf((GeometryCollection) geometry));
      put(geometry.getNumGeometries());
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        add(geometry.getGeometryN(i), depth + 1);
      }
    } else {
      throw new NotKeepableException(geometry.getGeometryType());
    }
  }

  private static int kindOf(GeometryCollection collection) {
    if (collection instanceof MultiPolygon) {
      return MULTI_POLYGON;
    }
    if (collection instanceof MultiLineString) {
      return MULTI_LINE;
    }
    return collection instanceof MultiPoint ? MULTI_POINT : COLLECTION;
  }

  /** The coordinates of a geometry, in the order of its form. */
  static void writeCoordinates(Geometry geometry, FrameWriter to) throws IOException {
    if (geometry instanceof Polygon polygon) {
      to.doubles(packed(polygon.getExteriorRing().getCoordinateSequence()));
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        to.doubles(packed(polygon.getInteriorRingN(i).getCoordinateSequence()));
      }
    } else if (geometry instanceof LineString line) {
      to.doubles(packed(line.getCoordinateSequence()));
    } else if (geometry instanceof Point point) {
      to.doubles(packed(point.getCoordinateSequence()));
    } else {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        writeCoordinates(geometry.getGeometryN(i), to);
      }
    }
  }

  private static double[] packed(CoordinateSequence sequence) {
    if (sequence instanceof PackedCoordinateSequence.Double packed
        && sequence.getDimension() == 2) {
      return packed.getRawCoordinates();
    }
    double[] xy = new double[2 * sequence.size()];
    for (int i = 0; i < sequence.size(); i++) {
      xy[2 * i] = sequence.getX(i);
      xy[2 * i + 1] = sequence.getY(i);
    }
    return xy;
  }
}
