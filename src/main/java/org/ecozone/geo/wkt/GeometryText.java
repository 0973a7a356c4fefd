package org.ecozone.geo.wkt;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads a geometry of a text: WKT and EWKT, any case, Z and M dropped, rings closed where they are
 * not; apart from that as it stands, valid or not.
 *
 * <p>Fails: {@link ParseException} with the place in the text; nesting is bounded.
 */
public final class GeometryText {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int MAX_DEPTH = 20;
  private static final Set<String> KEYWORDS =
      Set.of(
          "POINT",
          "LINESTRING",
          "POLYGON",
          "MULTIPOINT",
          "MULTILINESTRING",
          "MULTIPOLYGON",
          "GEOMETRYCOLLECTION");

  private final String text;
  private int at;
  private int srid;
  private int dropped;
  private int closed;

  /**
   * A geometry and what was odd about its text.
   *
   * @param srid of EWKT, 0 if there is none
   * @param droppedOrdinates places whose height or measure was dropped
   * @param closedRings rings that did not end where they began
   * @param end place in the text behind it
   */
  public record Found(
      Geometry geometry, int srid, int droppedOrdinates, int closedRings, int end) {}

  private GeometryText(String text, int from) {
    this.text = text;
    this.at = from;
  }

  /** The geometry that begins at a place of the text. */
  public static Found read(String text, int from) throws ParseException {
    GeometryText reader = new GeometryText(text, from);
    Geometry geometry = reader.geometryWithSrid();
    return new Found(geometry, reader.srid, reader.dropped, reader.closed, reader.at);
  }

  /** The geometry that is the whole text. */
  public static Found read(String text) throws ParseException {
    Found found = read(text, 0);
    for (int i = found.end(); i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBlank(c) && c != ';') {
        throw new ParseException(text, i);
      }
    }
    return found;
  }

  private Geometry geometryWithSrid() throws ParseException {
    int start = at;
    if (word().equals("SRID")) {
      expect('=');
      double number = number();
      if (number < 0 || number > 999_999 || number != Math.rint(number)) {
        throw fault();
      }
      srid = (int) number;
      expect(';');
    } else {
      at = start;
    }
    return geometry(0);
  }

  private Geometry geometry(int depth) throws ParseException {
    skipBlanks();
    int start = at;
    String keyword = keyword(word());
    if (keyword.isEmpty() || depth > MAX_DEPTH) {
      at = start;
      throw fault();
    }
    boolean empty = skipDimensions();
    return switch (keyword) {
      case "POINT" -> empty ? FACTORY.createPoint() : FACTORY.createPoint(onePlace());
      case "LINESTRING" -> empty ? FACTORY.createLineString() : FACTORY.createLineString(places(2));
      case "POLYGON" -> empty ? FACTORY.createPolygon() : polygon();
      case "MULTIPOINT" -> empty ? FACTORY.createMultiPoint() : multiPoint();
      case "MULTILINESTRING" -> empty ? FACTORY.createMultiLineString() : multiLine();
      case "MULTIPOLYGON" -> empty ? FACTORY.createMultiPolygon() : multiPolygon();
      default -> empty ? FACTORY.createGeometryCollection() : collection(depth);
    };
  }

  /** POLYGONZ is POLYGON Z. */
  private static String keyword(String word) {
    for (String ending : new String[] {"", "ZM", "Z", "M"}) {
      String bare =
          word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : word;
      if (KEYWORDS.contains(bare)) {
        return bare;
      }
    }
    return "";
  }

  /** Skips Z, M and ZM; true if EMPTY follows. */
  private boolean skipDimensions() throws ParseException {
    int start = at;
    String word = word();
    if (word.equals("Z") || word.equals("M") || word.equals("ZM")) {
      start = at;
      word = word();
    }
    if (word.equals("EMPTY")) {
      return true;
    }
    if (!word.isEmpty()) {
      at = start;
      throw fault();
    }
    at = start;
    return false;
  }

  private Polygon polygon() throws ParseException {
    List<LinearRing> rings = new ArrayList<>();
    expect('(');
    do {
      rings.add(ring());
    } while (next(','));
    expect(')');
    LinearRing[] holes = rings.subList(1, rings.size()).toArray(LinearRing[]::new);
    return FACTORY.createPolygon(rings.get(0), holes);
  }

  private LinearRing ring() throws ParseException {
    int start = at;
    Coordinate[] given = places(3);
    List<Coordinate> ring = new ArrayList<>(List.of(given));
    if (!given[0].equals2D(given[given.length - 1])) {
      ring.add(given[0].copy());
      closed++;
    }
    if (ring.stream().distinct().limit(3).count() < 3) {
      at = start;
      throw fault();
    }
    return FACTORY.createLinearRing(ring.toArray(Coordinate[]::new));
  }

  private Geometry multiPoint() throws ParseException {
    List<Point> points = new ArrayList<>();
    expect('(');
    do {
      skipBlanks();
      boolean bracket = at < text.length() && text.charAt(at) == '(';
      points.add(FACTORY.createPoint(bracket ? onePlace() : place()));
    } while (next(','));
    expect(')');
    return FACTORY.createMultiPoint(points.toArray(Point[]::new));
  }

  private Geometry multiLine() throws ParseException {
    List<LineString> lines = new ArrayList<>();
    expect('(');
    do {
      lines.add(FACTORY.createLineString(places(2)));
    } while (next(','));
    expect(')');
    return FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
  }

  private Geometry multiPolygon() throws ParseException {
    List<Polygon> parts = new ArrayList<>();
    expect('(');
    do {
      parts.add(polygon());
    } while (next(','));
    expect(')');
    return FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
  }

  private Geometry collection(int depth) throws ParseException {
    List<Geometry> members = new ArrayList<>();
    expect('(');
    do {
      members.add(geometry(depth + 1));
    } while (next(','));
    expect(')');
    return FACTORY.createGeometryCollection(members.toArray(Geometry[]::new));
  }

  private Coordinate onePlace() throws ParseException {
    expect('(');
    Coordinate place = place();
    expect(')');
    return place;
  }

  private Coordinate[] places(int least) throws ParseException {
    int start = at;
    List<Coordinate> places = new ArrayList<>();
    expect('(');
    do {
      places.add(place());
    } while (next(','));
    expect(')');
    if (places.size() < least) {
      at = start;
      throw fault();
    }
    return places.toArray(Coordinate[]::new);
  }

  private Coordinate place() throws ParseException {
    double x = number();
    double y = number();
    int more = 0;
    skipBlanks();
    while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != ')') {
      int start = at;
      if (++more > 2) {
        throw fault();
      }
      if (!word().equals("NAN")) {
        at = start;
        number();
      }
      skipBlanks();
    }
    dropped += more > 0 ? 1 : 0;
    return new CoordinateXY(x, y);
  }

  private double number() throws ParseException {
    skipBlanks();
    int start = at;
    while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    try {
      double value = Double.parseDouble(text.substring(start, Math.min(at, start + 400)));
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      at = start;
    }
    at = start;
    throw fault();
  }

  private String word() {
    skipBlanks();
    int start = at;
    while (at < text.length() && at - start < 30 && isLetter(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at).toUpperCase(Locale.ROOT);
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private void expect(char c) throws ParseException {
    if (!next(c)) {
      throw fault();
    }
  }

  private boolean next(char c) {
    skipBlanks();
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void skipBlanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff' || c == '\u200b';
  }

  private ParseException fault() {
    return new ParseException("no WKT at character " + at, at);
  }
}
