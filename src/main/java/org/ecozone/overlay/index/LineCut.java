package org.ecozone.overlay.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.ecozone.geo.packed.PackedGeometry;
import org.ecozone.geo.packed.PointInArea;
import org.ecozone.overlay.index.ZonePieces.Span;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.noding.MCIndexSegmentSetMutualIntersector;
import org.locationtech.jts.noding.SegmentStringUtil;

/**
 * Cuts a line where it meets the edges of another geometry and says of each stretch where it runs.
 * Each segment is cut at its exact meetings with the edges; the middle of a stretch is then located
 * in the area. A stretch that is collinear with an edge runs along the boundary.
 *
 * @param interior stretches in the interior of an area, or along another line
 * @param covered these and the stretches along an area's boundary
 */
public record LineCut(List<Span> interior, List<Span> covered) {

  /** How a line runs through an area. */
  public static LineCut inArea(Geometry line, Geometry area) throws OverlayFailure {
    try {
      return inArea(line, area, IndexedZone.locator(area));
    } catch (RuntimeException e) {
      throw new OverlayFailure("line in area: " + e.getMessage(), e);
    }
  }

  /** Where a line runs along another line, in either direction. */
  public static List<Span> sharedWith(Geometry line, Geometry other) throws OverlayFailure {
    try {
      return alongLine(line, other).interior();
    } catch (RuntimeException e) {
      throw new OverlayFailure("line along line: " + e.getMessage(), e);
    }
  }

  /** How a line runs through an area; one answer of a locator per stretch. */
  static LineCut inArea(Geometry line, Geometry area, PointOnGeometryLocator locator) {
    return inArea(line, SegmentStringUtil.extractBasicSegmentStrings(area), locator);
  }

  /** The same, looking only at the runs of the area's edges that may lie near the line. */
  static LineCut inArea(Geometry line, PackedGeometry area, NearRuns near) throws OverlayFailure {
    try {
      return inArea(line, near.segmentStrings(area), at -> PointInArea.locate(area, at.x, at.y));
    } catch (RuntimeException e) {
      throw new OverlayFailure("line in area: " + e.getMessage(), e);
    }
  }

  private static LineCut inArea(
      Geometry line, Collection<?> edges, PointOnGeometryLocator locator) {
    Builder builder = new Builder(line, edges);
    builder.forEachStretch(
        (stretch, along) -> {
          int location = along ? Location.BOUNDARY : locator.locate(stretch.middle());
          if (location == Location.INTERIOR) {
            builder.addInterior(stretch);
          }
          if (location != Location.EXTERIOR) {
            builder.addCovered(stretch);
          }
        });
    return builder.cut();
  }

  static LineCut alongLine(Geometry line, Geometry other) {
    Builder builder = new Builder(line, SegmentStringUtil.extractBasicSegmentStrings(other));
    builder.forEachStretch(
        (stretch, along) -> {
          if (along) {
            builder.addInterior(stretch);
            builder.addCovered(stretch);
          }
        });
    return builder.cut();
  }

  /** All of a line: one span per component. */
  public static List<Span> whole(Geometry line) {
    List<Span> spans = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < line.getNumGeometries(); i++) {
      int points = line.getGeometryN(i).getNumPoints();
      if (points > 1) {
        spans.add(new Span(first, first + points - 1));
      }
      first += points;
    }
    return spans;
  }

  /** The stretches of a line as a linear geometry. */
  public static Geometry extract(Geometry line, List<Span> spans) {
    Coordinate[] points = line.getCoordinates();
    List<LineString> lines = new ArrayList<>();
    for (Span span : spans) {
      List<Coordinate> part = new ArrayList<>();
      part.add(pointAt(points, span.from()));
      for (int i = (int) Math.floor(span.from()) + 1; i < span.to(); i++) {
        part.add(points[i]);
      }
      part.add(pointAt(points, span.to()));
      lines.add(line.getFactory().createLineString(part.toArray(new Coordinate[0])));
    }
    return lines.size() == 1
        ? lines.get(0)
        : line.getFactory().createMultiLineString(GeometryFactory.toLineStringArray(lines));
  }

  private static Coordinate pointAt(Coordinate[] points, double position) {
    int index = (int) Math.floor(position);
    double t = position - index;
    return t == 0 ? points[index] : between(points[index], points[index + 1], t);
  }

  private static Coordinate between(Coordinate a, Coordinate b, double t) {
    return new Coordinate(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y));
  }

  /** Part of one segment, {@code from} and {@code to} in [0, 1]. */
  private record Stretch(int segment, Coordinate a, Coordinate b, double from, double to) {
    Coordinate middle() {
      return between(a, b, (from + to) / 2);
    }
  }

  private interface Visitor {
    void visit(Stretch stretch, boolean along);
  }

  private static final class Builder {
    private final Geometry line;
    private final SegmentCuts cuts;
    private final double noise;
    private final List<Span> interior = new ArrayList<>();
    private final List<Span> covered = new ArrayList<>();

    Builder(Geometry line, Collection<?> edges) {
      this.line = line;
      this.noise = Width.noise(line.getEnvelopeInternal());
      this.cuts = new SegmentCuts(line.getNumPoints());
      new MCIndexSegmentSetMutualIntersector(edges, line.getEnvelopeInternal())
          .process(SegmentCuts.segmentStrings(line), cuts);
    }

    void forEachStretch(Visitor visitor) {
      int first = 0;
      for (int i = 0; i < line.getNumGeometries(); i++) {
        Coordinate[] points = line.getGeometryN(i).getCoordinates();
        for (int j = 0; j + 1 < points.length; j++) {
          visitSegment(first + j, points[j], points[j + 1], visitor);
        }
        first += points.length;
      }
    }

    private void visitSegment(int segment, Coordinate a, Coordinate b, Visitor visitor) {
      double length = a.distance(b);
      double[] ts = cuts.at(segment);
      Arrays.sort(ts);
      for (int i = 0; i + 1 < ts.length; i++) {
        if ((ts[i + 1] - ts[i]) * length <= noise) {
          carryOn(interior, segment + ts[i], segment + ts[i + 1]);
          carryOn(covered, segment + ts[i], segment + ts[i + 1]);
        } else {
          boolean along = cuts.isAlong(segment, (ts[i] + ts[i + 1]) / 2);
          visitor.visit(new Stretch(segment, a, b, ts[i], ts[i + 1]), along);
        }
      }
    }

    /** A stretch too short to be located belongs to what comes before it. */
    private static void carryOn(List<Span> spans, double from, double to) {
      if (!spans.isEmpty() && spans.get(spans.size() - 1).to() == from) {
        add(spans, from, to);
      }
    }

    void addInterior(Stretch stretch) {
      add(interior, stretch.segment + stretch.from, stretch.segment + stretch.to);
    }

    void addCovered(Stretch stretch) {
      add(covered, stretch.segment + stretch.from, stretch.segment + stretch.to);
    }

    private static void add(List<Span> spans, double from, double to) {
      int last = spans.size() - 1;
      if (last >= 0 && spans.get(last).to() == from) {
        spans.set(last, new Span(spans.get(last).from(), to));
      } else {
        spans.add(new Span(from, to));
      }
    }

    LineCut cut() {
      return new LineCut(List.copyOf(interior), List.copyOf(covered));
    }
  }
}
