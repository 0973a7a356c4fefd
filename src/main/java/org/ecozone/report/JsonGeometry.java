package org.ecozone.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
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

  static void field(JsonGenerator json, String name, Geometry geometry) throws IOException {
    json.writeFieldName(name);
    write(json, geometry);
  }

  private static void write(JsonGenerator json, Geometry geometry) throws IOException {
    json.writeStartObject();
    json.writeStringField(
        "type",
        geometry.getGeometryType().equals("LinearRing")
            ? "LineString"
            : geometry.getGeometryType());
    if (geometry.getGeometryType().equals("GeometryCollection")) {
      json.writeArrayFieldStart("geometries");
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        write(json, geometry.getGeometryN(i));
      }
      json.writeEndArray();
    } else {
      json.writeFieldName("coordinates");
      coordinates(json, geometry);
    }
    json.writeEndObject();
  }

  private static void coordinates(JsonGenerator json, Geometry geometry) throws IOException {
    if (geometry instanceof Point point) {
      point(json, point);
    } else if (geometry instanceof LineString line) {
      sequence(json, line.getCoordinateSequence());
    } else if (geometry instanceof Polygon polygon) {
      polygon(json, polygon);
    } else if (geometry instanceof GeometryCollection parts) {
      json.writeStartArray();
      for (int i = 0; i < parts.getNumGeometries(); i++) {
        coordinates(json, parts.getGeometryN(i));
      }
      json.writeEndArray();
    } else {
      throw new IllegalArgumentException("no JSON for " + geometry.getGeometryType());
    }
  }

  private static void point(JsonGenerator json, Point point) throws IOException {
    if (point.isEmpty()) {
      json.writeStartArray();
      json.writeEndArray();
    } else {
      position(json, point.getCoordinateSequence(), 0);
    }
  }

  private static void polygon(JsonGenerator json, Polygon polygon) throws IOException {
    json.writeStartArray();
    if (!polygon.isEmpty()) {
      sequence(json, polygon.getExteriorRing().getCoordinateSequence());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        sequence(json, polygon.getInteriorRingN(i).getCoordinateSequence());
      }
    }
    json.writeEndArray();
  }

  private static void sequence(JsonGenerator json, CoordinateSequence sequence) throws IOException {
    json.writeStartArray();
    for (int i = 0; i < sequence.size(); i++) {
      position(json, sequence, i);
    }
    json.writeEndArray();
  }

  private static void position(JsonGenerator json, CoordinateSequence sequence, int index)
      throws IOException {
    json.writeStartArray();
    ordinate(json, sequence.getX(index));
    ordinate(json, sequence.getY(index));
    if (sequence.hasZ() && Double.isFinite(sequence.getZ(index))) {
      json.writeNumber(sequence.getZ(index));
    }
    json.writeEndArray();
  }

  private static void ordinate(JsonGenerator json, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
  }
}
