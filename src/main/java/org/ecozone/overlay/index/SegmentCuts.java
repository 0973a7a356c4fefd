package org.ecozone.overlay.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;

/**
 * Collects where the segments of a line meet the segments of another geometry, as parameters in [0,
 * 1].
 */
final class SegmentCuts implements SegmentIntersector {
  private final LineIntersector intersector = new RobustLineIntersector();
  private final double[][] cuts;
  private final List<List<double[]>> along;

  /** For a line with the given number of vertices over all components. */
  SegmentCuts(int vertices) {
    cuts = new double[vertices][];
    along = new ArrayList<>(Collections.nCopies(vertices, null));
  }

  /** The components of a line, each carrying the number of its first vertex. */
  static List<SegmentString> segmentStrings(Geometry line) {
    List<SegmentString> strings = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < line.getNumGeometries(); i++) {
      Coordinate[] points = line.getGeometryN(i).getCoordinates();
      if (points.length > 0) {
        strings.add(new BasicSegmentString(points, first));
      }
      first += points.length;
    }
    return strings;
  }

  @Override
  public void processIntersections(SegmentString e0, int i0, SegmentString e1, int i1) {
    Coordinate a = e0.getCoordinate(i0);
    Coordinate b = e0.getCoordinate(i0 + 1);
    intersector.computeIntersection(a, b, e1.getCoordinate(i1), e1.getCoordinate(i1 + 1));
    if (!intersector.hasIntersection()) {
      return;
    }
    int segment = (Integer) e0.getData() + i0;
    double t = parameter(a, b, intersector.getIntersection(0));
    add(segment, t);
    if (intersector.getIntersectionNum() == 2) {
      double u = parameter(a, b, intersector.getIntersection(1));
      add(segment, u);
      if (along.get(segment) == null) {
        along.set(segment, new ArrayList<>());
      }
      along.get(segment).add(new double[] {Math.min(t, u), Math.max(t, u)});
    }
  }

  private static double parameter(Coordinate a, Coordinate b, Coordinate p) {
    double dx = b.x - a.x;
    double dy = b.y - a.y;
    double t = Math.abs(dx) >= Math.abs(dy) ? (p.x - a.x) / dx : (p.y - a.y) / dy;
    return Double.isNaN(t) ? 0 : Math.max(0, Math.min(1, t));
  }

  private void add(int segment, double t) {
    double[] old = cuts[segment] == null ? new double[0] : cuts[segment];
    cuts[segment] = Arrays.copyOf(old, old.length + 1);
    cuts[segment][old.length] = t;
  }

  /** All cuts of a segment and its two ends, in no order. */
  double[] at(int segment) {
    double[] inner = cuts[segment] == null ? new double[0] : cuts[segment];
    double[] all = Arrays.copyOf(inner, inner.length + 2);
    all[inner.length] = 0;
    all[inner.length + 1] = 1;
    return all;
  }

  /** True if the segment is collinear with an edge of the other geometry at t. */
  boolean isAlong(int segment, double t) {
    if (along.get(segment) == null) {
      return false;
    }
    for (double[] range : along.get(segment)) {
      if (range[0] <= t && t <= range[1]) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean isDone() {
    return false;
  }
}
