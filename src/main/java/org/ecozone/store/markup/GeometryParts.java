package org.ecozone.store.markup;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.store.geopackage.blob.CompactGeometry;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * Collects the parts of one row and puts them together: one part as itself, parts of one kind as a
 * multi geometry, others as a flat collection.
 *
 * <p>Out: rings closed; holes as the file states them where they lie in their shell. Nothing is
 * repaired.
 */
public final class GeometryParts {
  private static final GeometryFactory FACTORY = CompactGeometry.factory();
  private static final int FEWEST_OF_RING = 4;

  private final List<Geometry> parts = new ArrayList<>();
  private final RemarkTally remarks;
  private final long line;

  /**
   * Begins a row.
   *
   * @param line of the row, for remarks
   */
  public GeometryParts(RemarkTally remarks, long line) {
    this.remarks = remarks;
    this.line = line;
  }

  public void point(double x, double y) {
    VertexList one = new VertexList();
    one.add(x, y);
    parts.add(FACTORY.createPoint(sequence(one)));
  }

  /** Every vertex as a point. */
  public void points(VertexList vertices) {
    for (int i = 0; i < vertices.size(); i++) {
      point(vertices.x(i), vertices.y(i));
    }
  }

  public void line(VertexList vertices) throws GeometryFault {
    if (vertices.size() < 2) {
      throw new GeometryFault(MarkupIssue.LINE_TOO_SHORT, vertices.size());
    }
    parts.add(FACTORY.createLineString(sequence(vertices)));
  }

  /** A line of a format that people also draw areas with. */
  public void path(VertexList vertices, LineUse use, LineUse.OpenLine open) throws GeometryFault {
    boolean ring = vertices.isClosed() && vertices.size() >= FEWEST_OF_RING;
    if (use == LineUse.POINTS) {
      points(vertices);
    } else if (use == LineUse.AREA && ring) {
      remarks.add(MarkupIssue.LINES_MADE_AREAS, line);
      polygon(List.of(vertices));
    } else if (use == LineUse.AREA && open == LineUse.OpenLine.CLOSE && vertices.size() >= 3) {
      remarks.add(MarkupIssue.OPEN_LINES_MADE_AREAS, line);
      vertices.close();
      polygon(List.of(vertices));
    } else {
      if (use == LineUse.ASK
          && (ring || open == LineUse.OpenLine.CLOSE && vertices.isNearlyClosed())) {
        remarks.add(MarkupIssue.LINES_CLOSED, line);
      }
      line(vertices);
    }
  }

  /** The first ring is stated to be the shell, the others its holes. */
  public void polygon(List<VertexList> rings) throws GeometryFault {
    if (rings.isEmpty()) {
      throw new GeometryFault(MarkupIssue.RING_TOO_SHORT, 0);
    }
    LinearRing shell = ring(rings.get(0));
    List<LinearRing> holes = new ArrayList<>();
    for (VertexList hole : rings.subList(1, rings.size())) {
      holes.add(ring(hole));
    }
    Geometry polygon = StatedRings.polygon(shell, holes);
    if (!(polygon instanceof Polygon)) {
      remarks.add(MarkupIssue.HOLES_SORTED, line);
    }
    for (int i = 0; i < polygon.getNumGeometries(); i++) {
      parts.add(polygon.getGeometryN(i));
    }
  }

  private LinearRing ring(VertexList vertices) throws GeometryFault {
    if (vertices.size() > 0 && !vertices.isClosed()) {
      vertices.close();
      remarks.add(MarkupIssue.RINGS_CLOSED, line);
    }
    if (vertices.size() < FEWEST_OF_RING) {
      throw new GeometryFault(MarkupIssue.RING_TOO_SHORT, Math.max(0, vertices.size() - 1));
    }
    return FACTORY.createLinearRing(sequence(vertices));
  }

  private static CoordinateSequence sequence(VertexList vertices) {
    return new PackedCoordinateSequence.Double(vertices.toArray(), 2, 0);
  }

  /** Null if there is no part. */
  public Geometry geometry() {
    if (parts.size() <= 1) {
      return parts.isEmpty() ? null : parts.get(0);
    }
    if (parts.stream().allMatch(Polygon.class::isInstance)) {
      return FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
    }
    if (parts.stream().allMatch(LineString.class::isInstance)) {
      return FACTORY.createMultiLineString(parts.toArray(LineString[]::new));
    }
    if (parts.stream().allMatch(Point.class::isInstance)) {
      return FACTORY.createMultiPoint(parts.toArray(Point[]::new));
    }
    return FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new));
  }
}
