package org.ecozone.overlay.coverage;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The boundary of an area in stretches of 32 edges with their boxes, so that what lies near a place
 * is found without looking at every edge.
 *
 * <p>Threads: immutable after building.
 */
public final class BoundaryChunks {
  private static final int EDGES = 32;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final List<CoordinateSequence> rings = new ArrayList<>();

  /** Four numbers per stretch: least x and y, largest x and y. */
  private double[] boxes = new double[4 * 64];

  /** Two per stretch: position of the ring, first vertex. */
  private int[] places = new int[2 * 64];

  private int stretches;

  /** For a polygonal geometry. */
  public BoundaryChunks(Geometry area) {
    add(area);
  }

  private void add(Geometry geometry) {
    if (geometry instanceof GeometryCollection) {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        add(geometry.getGeometryN(i));
      }
    } else if (geometry instanceof Polygon polygon && !polygon.isEmpty()) {
      addRing(polygon.getExteriorRing());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        addRing(polygon.getInteriorRingN(i));
      }
    }
  }

  private void addRing(LinearRing ring) {
    CoordinateSequence points = ring.getCoordinateSequence();
    rings.add(points);
    for (int first = 0; first + 1 < points.size(); first += EDGES) {
      Envelope box = new Envelope();
      for (int i = first; i <= Math.min(first + EDGES, points.size() - 1); i++) {
        box.expandToInclude(points.getX(i), points.getY(i));
      }
      addStretch(box, first);
    }
  }

  private void addStretch(Envelope box, int first) {
    if (4 * stretches == boxes.length) {
      boxes = java.util.Arrays.copyOf(boxes, 2 * boxes.length);
      places = java.util.Arrays.copyOf(places, 2 * places.length);
    }
    boxes[4 * stretches] = box.getMinX();
    boxes[4 * stretches + 1] = box.getMinY();
    boxes[4 * stretches + 2] = box.getMaxX();
    boxes[4 * stretches + 3] = box.getMaxY();
    places[2 * stretches] = rings.size() - 1;
    places[2 * stretches + 1] = first;
    stretches++;
  }

  /** All edges that meet the box, and perhaps more; linear, empty if there is none. */
  public Geometry near(Envelope box) {
    List<LineString> lines = new ArrayList<>();
    for (int i = 0; i < stretches; i++) {
      if (boxes[4 * i] <= box.getMaxX()
          && boxes[4 * i + 2] >= box.getMinX()
          && boxes[4 * i + 1] <= box.getMaxY()
          && boxes[4 * i + 3] >= box.getMinY()) {
        lines.add(line(rings.get(places[2 * i]), places[2 * i + 1]));
      }
    }
    return FACTORY.createMultiLineString(lines.toArray(new LineString[0]));
  }

  private static LineString line(CoordinateSequence ring, int first) {
    int last = Math.min(first + EDGES, ring.size() - 1);
    Coordinate[] points = new Coordinate[last - first + 1];
    for (int i = first; i <= last; i++) {
      points[i - first] = new CoordinateXY(ring.getX(i), ring.getY(i));
    }
    return FACTORY.createLineString(points);
  }
}
