package org.ecozone.store.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.store.markup.GeometryFault;
import org.ecozone.store.markup.GeometryParts;
import org.ecozone.store.markup.LineUse;
import org.ecozone.store.markup.MarkupIssue;
import org.ecozone.store.markup.VertexList;

/** A geometry object; its members may come in any order, so it is put together at the end. */
final class Shape {
  private static final int SHOWN = 40;

  private String type = "";
  private Positions positions;
  private List<Shape> members;
  private boolean twice;
  private boolean esri;

  /**
   * Reads the object on which the parser stands, to its end.
   *
   * @param crs takes what the geometry says of its CRS, as PostGIS writes it
   */
  static Shape read(JsonParser json, CrsMember crs) throws IOException {
    Shape shape = new Shape();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      shape.member(name, json, crs);
    }
    return shape;
  }

  /** What stands in the place of a geometry and is none; the parser then stands on its end. */
  static Shape unknown(JsonParser json) throws IOException {
    Shape shape = new Shape();
    String text = json.currentToken().isScalarValue() ? json.getText() : "[";
    shape.type = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    json.skipChildren();
    return shape;
  }

  /** Takes a member on whose value the parser stands, to its end; false if it is not of a shape. */
  boolean member(String name, JsonParser json, CrsMember crs) throws IOException {
    switch (name) {
      case "type" -> {
        twice |= !type.isEmpty();
        type = json.currentToken().isScalarValue() ? json.getText() : "";
        json.skipChildren();
      }
      case "coordinates" -> {
        twice |= positions != null;
        positions = Positions.read(json);
      }
      case "geometries" -> {
        twice |= members != null;
        members = list(json, crs);
      }
      case "crs" -> crs.read(json);
      case "rings", "paths" -> {
        esri = true;
        json.skipChildren();
      }
      default -> {
        json.skipChildren();
        return false;
      }
    }
    return true;
  }

  private static List<Shape> list(JsonParser json, CrsMember crs) throws IOException {
    List<Shape> shapes = new ArrayList<>();
    if (json.currentToken() != JsonToken.START_ARRAY) {
      shapes.add(unknown(json));
      return shapes;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        shapes.add(read(json, crs));
      } else {
        shapes.add(unknown(json));
      }
    }
    return shapes;
  }

  String type() {
    return type;
  }

  /** Whether it has what only the JSON of Esri has. */
  boolean isEsri() {
    return esri;
  }

  boolean isGeometry() {
    return positions != null || members != null;
  }

  /** Whether any altitude is not zero. */
  boolean hasAltitudes() {
    return positions != null && positions.altitudes
        || members != null && members.stream().anyMatch(Shape::hasAltitudes);
  }

  /** Makes the numbers of an array at least the largest absolute x and y. */
  void measure(double[] most) {
    if (positions != null && positions.fault == null) {
      most[0] = Math.max(most[0], positions.largestX);
      most[1] = Math.max(most[1], positions.largestY);
    }
    if (members != null) {
      members.forEach(member -> member.measure(most));
    }
  }

  /** Adds the parts of the shape. */
  void into(GeometryParts parts, LineUse use) throws GeometryFault {
    if (twice) {
      throw new GeometryFault(GeoJsonIssue.MEMBER_TWICE, "type/coordinates");
    }
    if (type.equals("GeometryCollection")) {
      for (Shape member : members == null ? List.<Shape>of() : members) {
        member.into(parts, use);
      }
      return;
    }
    if (positions == null) {
      throw new GeometryFault(GeoJsonIssue.UNKNOWN_TYPE, type);
    }
    if (positions.fault != null) {
      throw positions.fault;
    }
    if (positions.single != null) {
      if (!type.equals("Point")) {
        throw new GeometryFault(GeoJsonIssue.WRONG_NESTING, type);
      }
      parts.point(positions.single[0], positions.single[1]);
      return;
    }
    lists(positions.list, parts, use);
  }

  private void lists(Positions.Nested list, GeometryParts parts, LineUse use) throws GeometryFault {
    switch (type) {
      case "Point" -> {
        if (list.positions != null || !list.lists.isEmpty()) {
          throw new GeometryFault(GeoJsonIssue.WRONG_NESTING, type);
        }
      }
      case "MultiPoint" -> parts.points(vertices(list));
      case "LineString" -> line(list, parts, use);
      case "MultiLineString" -> {
        for (Positions.Nested line : children(list)) {
          line(line, parts, use);
        }
      }
      case "Polygon" -> polygon(list, parts);
      case "MultiPolygon" -> {
        for (Positions.Nested polygon : children(list)) {
          polygon(polygon, parts);
        }
      }
      default -> throw new GeometryFault(GeoJsonIssue.UNKNOWN_TYPE, type);
    }
  }

  private void line(Positions.Nested list, GeometryParts parts, LineUse use) throws GeometryFault {
    VertexList vertices = vertices(list);
    if (vertices.size() > 0) {
      parts.path(vertices, use, LineUse.OpenLine.KEEP);
    }
  }

  private void polygon(Positions.Nested list, GeometryParts parts) throws GeometryFault {
    List<VertexList> rings = new ArrayList<>();
    for (Positions.Nested ring : children(list)) {
      rings.add(vertices(ring));
    }
    if (rings.isEmpty()) {
      return; // "coordinates": [] is an empty polygon
    }
    if (rings.get(0).size() == 0) {
      throw new GeometryFault(MarkupIssue.RING_TOO_SHORT, 0);
    }
    parts.polygon(rings);
  }

  private VertexList vertices(Positions.Nested list) throws GeometryFault {
    if (!list.lists.isEmpty()) {
      throw new GeometryFault(GeoJsonIssue.WRONG_NESTING, type);
    }
    return list.positions == null ? new VertexList() : list.positions;
  }

  private List<Positions.Nested> children(Positions.Nested list) throws GeometryFault {
    if (list.positions != null) {
      throw new GeometryFault(GeoJsonIssue.WRONG_NESTING, type);
    }
    return list.lists;
  }
}
