package org.ecozone.store.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.store.markup.GeometryFault;
import org.ecozone.store.markup.MarkupIssue;
import org.ecozone.store.markup.VertexList;

/**
 * The value of {@code coordinates}, before its type is known: positions in lists of lists.
 *
 * <p>Fails: never but by broken JSON; what cannot be coordinates is kept as a fault.
 */
final class Positions {
  /** Vertices of one geometry: some 150 MB while it is read. */
  static final int MOST_VERTICES = 4_000_000;

  private static final int DEEPEST = 3;

  /** A list: of positions, or of lists, or empty. */
  static final class Nested {
    /** Null unless it holds positions. */
    VertexList positions;

    final List<Nested> lists = new ArrayList<>();
  }

  /** Null if the value is a list of anything. */
  double[] single;

  Nested list;
  GeometryFault fault;
  boolean altitudes;

  /** Largest absolute numbers, 0 if there are none. */
  double largestX;

  double largestY;
  private int vertices;

  /** Reads the value on which the parser stands, to its end. */
  static Positions read(JsonParser json) throws IOException {
    Positions positions = new Positions();
    positions.value(json);
    return positions;
  }

  private void value(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      fail(
          MarkupIssue.COORDINATE_UNREADABLE,
          json.currentToken().isScalarValue() ? shown(json) : "{");
      json.skipChildren();
      return;
    }
    if (json.nextToken().isScalarValue()) {
      single = position(json);
    } else {
      list = list(json, 1);
    }
  }

  /** From the first token in a list to its end. */
  private Nested list(JsonParser json, int depth) throws IOException {
    Nested nested = new Nested();
    while (json.currentToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.START_ARRAY) {
        fail(MarkupIssue.COORDINATE_UNREADABLE, shown(json));
        json.skipChildren();
      } else if (json.nextToken().isScalarValue()) {
        add(nested, position(json));
      } else {
        inner(json, depth, nested);
      }
      json.nextToken();
    }
    return nested;
  }

  private void inner(JsonParser json, int depth, Nested nested) throws IOException {
    if (depth >= DEEPEST) {
      fail(MarkupIssue.GEOMETRY_TOO_DEEP);
      while (json.currentToken() != JsonToken.END_ARRAY) {
        json.skipChildren();
        json.nextToken();
      }
      return;
    }
    Nested child = list(json, depth + 1);
    if (nested.positions != null) {
      fail(GeoJsonIssue.WRONG_NESTING, "[");
    }
    nested.lists.add(child);
  }

  private void add(Nested nested, double[] position) {
    if (!nested.lists.isEmpty()) {
      fail(GeoJsonIssue.WRONG_NESTING, "[");
    }
    if (++vertices > MOST_VERTICES) {
      fail(MarkupIssue.TOO_MANY_VERTICES, MOST_VERTICES);
    }
    if (fault == null) {
      nested.positions = nested.positions == null ? new VertexList() : nested.positions;
      nested.positions.add(position[0], position[1]);
    }
  }

  /** From the first number of a position to its end; two numbers are kept. */
  private double[] position(JsonParser json) throws IOException {
    double[] xy = new double[2];
    int count = 0;
    while (json.currentToken() != JsonToken.END_ARRAY) {
      double value = number(json);
      if (count < 2) {
        xy[count] = value;
      } else {
        altitudes |= count == 2 && value != 0;
      }
      count++;
      json.nextToken();
    }
    largestX = Math.max(largestX, Math.abs(xy[0]));
    largestY = Math.max(largestY, Math.abs(xy[1]));
    if (count < 2) {
      fail(MarkupIssue.COORDINATES_UNCLEAR, "[" + xy[0] + "]");
    }
    return xy;
  }

  private double number(JsonParser json) throws IOException {
    if (!json.currentToken().isNumeric()) {
      fail(MarkupIssue.COORDINATE_UNREADABLE, shown(json));
      json.skipChildren();
      return 0;
    }
    double value = json.getDoubleValue();
    if (!Double.isFinite(value)) {
      fail(MarkupIssue.COORDINATE_UNREADABLE, shown(json));
    }
    return value;
  }

  private static String shown(JsonParser json) throws IOException {
    if (!json.currentToken().isScalarValue()) {
      return "{";
    }
    String text = json.getText();
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  private void fail(org.ecozone.zone.IssueCode code, Object... args) {
    if (fault == null) {
      fault = new GeometryFault(code, args);
    }
  }
}
