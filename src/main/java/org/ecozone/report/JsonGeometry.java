package org.ecozone.report;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Geometry as a GeoJSON geometry object, but in the CRS that stands beside it: x = easting or
 * longitude, y, and z where there is one; all digits. Rings stay as they were received, whatever
 * their orientation.
 */
final class JsonGeometry {
  private JsonGeometry() {}

  static void field(JsonBytes json, String name, Geometry geometry) {
    json.name(name);
    write(json, geometry);
  }

  static void write(JsonBytes json, Geometry geometry) {
    json.beginObject();
    String type = geometry.getGeometryType();
    json.text("type", type.equals("LinearRing") ? "LineString" : type);
    if (type.equals("GeometryCollection")) {
      json.name("geometries").beginArray();
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        write(json, geometry.getGeometryN(i));
      }
      json.endArray();
    } else {
      json.name("coordinates");
      coordinates(json, geometry);
    }
    json.endObject();
  }

  private static void coordinates(JsonBytes json, Geometry geometry) {
    if (geometry instanceof Point point) {
      point(json, point);
    } else if (geometry instanceof LineString line) {
      sequence(json, line.getCoordinateSequence());
    } else if (geometry instanceof Polygon polygon) {
      polygon(json, polygon);
    } else if (geometry instanceof GeometryCollection parts) {
      json.beginArray();
      for (int i = 0; i < parts.getNumGeometries(); i++) {
        coordinates(json, parts.getGeometryN(i));
      }
      json.endArray();
    } else {
      throw new IllegalArgumentException("no JSON for " + geometry.getGeometryType());
    }
  }

  private static void point(JsonBytes json, Point point) {
    if (point.isEmpty()) {
      json.beginArray().endArray();
    } else {
      position(json, point.getCoordinateSequence(), 0);
    }
  }

  private static void polygon(JsonBytes json, Polygon polygon) {
    json.beginArray();
    if (!polygon.isEmpty()) {
      sequence(json, polygon.getExteriorRing().getCoordinateSequence());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        sequence(json, polygon.getInteriorRingN(i).getCoordinateSequence());
      }
    }
    json.endArray();
  }

  private static void sequence(JsonBytes json, CoordinateSequence sequence) {
    json.beginArray();
    for (int i = 0; i < sequence.size(); i++) {
      position(json, sequence, i);
    }
    json.endArray();
  }

  private static void position(JsonBytes json, CoordinateSequence sequence, int index) {
    json.beginArray().number(sequence.getX(index)).number(sequence.getY(index));
    if (sequence.hasZ() && Double.isFinite(sequence.getZ(index))) {
      json.number(sequence.getZ(index));
    }
    json.endArray();
  }
}
