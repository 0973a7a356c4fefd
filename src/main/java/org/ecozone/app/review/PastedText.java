package org.ecozone.app.review;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.geo.CrsCandidates;
import org.ecozone.geo.CrsCandidates.Candidate;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * A site as text: WKT, or one vertex per line, {@code x,y} with or without the number of the vertex
 * before it; a blank line begins a new part. Which CRS the numbers are in is not in the text: a
 * person says so, from the candidates or beside them.
 *
 * @param numbers the numbers as they stand, first one as x; null if the text cannot be read
 * @param problem why it cannot be read, null if it can
 */
public record PastedText(Geometry numbers, Issue problem) {
  /** What the vertices of a list are. */
  public enum Shape {
    POLYGON,
    LINE,
    POINTS
  }

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final Pattern WKT =
      Pattern.compile(
          "(?is)\\s*(?:SRID=\\d+;)?\\s*((?:MULTI)?(?:POLYGON|LINESTRING|POINT)"
              + "|GEOMETRYCOLLECTION)\\b.*");
  private static final String NUMBER = "([-+]?\\d+(?:\\.\\d*)?)";
  private static final Pattern VERTEX =
      Pattern.compile(
          "(?:J?\\d{1,5}[\\s,;:]+(?:\\d{1,3}[\\s,;]+)?)??" + NUMBER + "[\\s,;]+" + NUMBER);
  private static final int LONGEST_SHOWN = 40;

  /**
   * @param shape of a list of vertices; WKT says it itself
   */
  public static PastedText of(String text, Shape shape) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('、', ',').strip();
    if (plain.isEmpty()) {
      return refused(ReviewIssue.PASTE_EMPTY);
    }
    return WKT.matcher(plain).matches() ? wkt(plain) : list(plain, shape);
  }

  private static PastedText refused(ReviewIssue code, Object... args) {
    return new PastedText(null, Issue.of(code, "", "", args));
  }

  private static PastedText wkt(String text) {
    try {
      Geometry read = new WKTReader(FACTORY).read(text.replaceFirst("(?i)^SRID=\\d+;", ""));
      return read.isEmpty() ? refused(ReviewIssue.PASTE_EMPTY) : new PastedText(read, null);
    } catch (ParseException | IllegalArgumentException e) {
      return refused(ReviewIssue.PASTE_WKT, e.getMessage());
    }
  }

  private static PastedText list(String text, Shape shape) {
    List<List<Coordinate>> parts = new ArrayList<>(List.of(new ArrayList<>()));
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      if (line.isEmpty()) {
        parts.add(new ArrayList<>());
        continue;
      }
      Matcher vertex = VERTEX.matcher(line.toUpperCase(Locale.ROOT));
      if (!vertex.matches()) {
        String shown =
            line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line;
        return refused(ReviewIssue.PASTE_LINE, i + 1, shown);
      }
      parts
          .get(parts.size() - 1)
          .add(
              new Coordinate(
                  Double.parseDouble(vertex.group(1)), Double.parseDouble(vertex.group(2))));
    }
    parts.removeIf(List::isEmpty);
    return shaped(parts, shape);
  }

  private static PastedText shaped(List<List<Coordinate>> parts, Shape shape) {
    int least = shape == Shape.POLYGON ? 3 : shape == Shape.LINE ? 2 : 1;
    List<Geometry> shapes = new ArrayList<>();
    for (List<Coordinate> part : parts) {
      int different = part.stream().distinct().toList().size();
      if (different < least) {
        return refused(ReviewIssue.PASTE_TOO_FEW, least, different);
      }
      shapes.addAll(shapes(part, shape));
    }
    return new PastedText(FACTORY.buildGeometry(shapes), null);
  }

  private static List<Geometry> shapes(List<Coordinate> part, Shape shape) {
    return switch (shape) {
      case POINTS -> part.stream().<Geometry>map(FACTORY::createPoint).toList();
      case LINE -> List.of(FACTORY.createLineString(part.toArray(new Coordinate[0])));
      case POLYGON -> {
        List<Coordinate> ring = new ArrayList<>(part);
        if (!ring.get(0).equals2D(ring.get(ring.size() - 1))) {
          ring.add(ring.get(0).copy());
        }
        yield List.of(FACTORY.createPolygon(ring.toArray(new Coordinate[0])));
      }
    };
  }

  public boolean isReadable() {
    return problem == null;
  }

  public int vertices() {
    return numbers.getNumPoints();
  }

  /**
   * CRSs in which the numbers make sense, likelier first; those that put them where the work is
   * come before the others.
   *
   * @param workLonLat where the layers lie, degrees; null if that is not known
   */
  public List<Candidate> candidates(Envelope workLonLat) {
    Envelope box = numbers.getEnvelopeInternal();
    List<Candidate> all = new ArrayList<>();
    if (workLonLat != null) {
      all.addAll(CrsCandidates.list(box, workLonLat));
    }
    for (Candidate candidate : CrsCandidates.list(box)) {
      if (!all.contains(candidate)) {
        all.add(candidate);
      }
    }
    return all;
  }
}
