package org.ecozone.store.geojson;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.ecozone.store.markup.OutputDecimals;
import org.ecozone.store.markup.RingRole;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes geometries as RFC 7946 has them: shells counter-clockwise, holes clockwise. */
final class GeoJsonGeometryText {
  private final JsonGenerator json;
  private final OutputDecimals decimals;

  GeoJsonGeometryText(JsonGenerator json, OutputDecimals decimals) {
    this.json = json;
    this.decimals = decimals;
  }

  void write(Geometry geometry) throws IOException {
    json.writeStartObject();
    if (isMixed(geometry)) {
      json.writeStringField("type", "GeometryCollection");
      json.writeArrayFieldStart("geometries");
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        if (!geometry.getGeometryN(i).isEmpty()) {
          write(geometry.getGeometryN(i));
        }
      }
      json.writeEndArray();
    } else {
      boolean ring = geometry instanceof LineString;
      json.writeStringField("type", ring ? "LineString" : geometry.getGeometryType());
      json.writeFieldName("coordinates");
      coordinates(geometry);
    }
    json.writeEndObject();
  }

  private static boolean isMixed(Geometry geometry) {
    return geometry instanceof GeometryCollection
        && !(geometry instanceof MultiPolygon)
        && !(geometry instanceof MultiLineString)
        && !(geometry instanceof MultiPoint);
  }

  private void coordinates(Geometry geometry) throws IOException {
    if (geometry instanceof Polygon polygon) {
      json.writeStartArray();
      list(RingRole.SHELL.directed(polygon.getExteriorRing()));
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        list(RingRole.HOLE.directed(polygon.getInteriorRingN(i)));
      }
      json.writeEndArray();
    } else if (geometry instanceof LineString line) {
      list(line.getCoordinateSequence());
    } else if (geometry instanceof Point point) {
      position(point.getCoordinateSequence(), 0);
    } else {
      json.writeStartArray();
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        if (!geometry.getGeometryN(i).isEmpty()) {
          coordinates(geometry.getGeometryN(i));
        }
      }
      json.writeEndArray();
    }
  }

  private void list(CoordinateSequence vertices) throws IOException {
    json.writeStartArray();
    for (int i = 0; i < vertices.size(); i++) {
      position(vertices, i);
    }
    json.writeEndArray();
  }

  private void position(CoordinateSequence vertices, int i) throws IOException {
    json.writeStartArray();
    json.writeRawValue(decimals.of(vertices.getX(i)));
    json.writeRawValue(decimals.of(vertices.getY(i)));
    json.writeEndArray();
  }
}
