package org.ecozone.store.dxf.land;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/** Finds shapes that are the same as one that was added, wherever they begin and turn. */
final class RingIndex {
  private final double tolerance;
  private final Map<Long, List<CadShape>> cells = new HashMap<>();

  RingIndex(double tolerance) {
    this.tolerance = tolerance;
  }

  void add(CadShape shape) {
    Envelope box = shape.box();
    cells
        .computeIfAbsent(cell(column(box.getMinX()), column(box.getMinY())), k -> new ArrayList<>())
        .add(shape);
  }

  private long column(double x) {
    return (long) Math.floor(x / tolerance);
  }

  private static long cell(long column, long row) {
    return column * 0x9E3779B97F4A7C15L + row;
  }

  /** A ring that is the same, null if there is none. */
  CadShape sameRing(CadShape ring) {
    for (CadShape candidate : near(ring)) {
      if (isSameRing(candidate.xy(), ring.xy())) {
        return candidate;
      }
    }
    return null;
  }

  /** An open line that is the same, in either direction; null if there is none. */
  CadShape sameLine(CadShape line) {
    for (CadShape candidate : near(line)) {
      double[] a = candidate.xy();
      double[] b = line.xy();
      if (a.length == b.length && (isSame(a, b) || isSame(a, LoopPoints.turned(b)))) {
        return candidate;
      }
    }
    return null;
  }

  private List<CadShape> near(CadShape shape) {
    Envelope box = shape.box();
    List<CadShape> found = new ArrayList<>();
    for (long c = column(box.getMinX()) - 1; c <= column(box.getMinX()) + 1; c++) {
      for (long r = column(box.getMinY()) - 1; r <= column(box.getMinY()) + 1; r++) {
        found.addAll(cells.getOrDefault(cell(c, r), List.of()));
      }
    }
    return found;
  }

  private boolean isSame(double[] a, double[] b) {
    for (int i = 0; i < a.length; i += 2) {
      if (!isSamePlace(a, i, b, i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isSamePlace(double[] a, int i, double[] b, int j) {
    return Math.abs(a[i] - b[j]) <= tolerance && Math.abs(a[i + 1] - b[j + 1]) <= tolerance;
  }

  private boolean isSameRing(double[] a, double[] b) {
    if (a.length != b.length) {
      return false;
    }
    int n = a.length / 2 - 1;
    for (int start = 0; start < n; start++) {
      if (isSamePlace(a, 0, b, 2 * start)
          && (follows(a, b, n, start, 1) || follows(a, b, n, start, -1))) {
        return true;
      }
    }
    return false;
  }

  private boolean follows(double[] a, double[] b, int n, int start, int step) {
    for (int i = 0; i < n; i++) {
      if (!isSamePlace(a, 2 * i, b, 2 * Math.floorMod(start + step * i, n))) {
        return false;
      }
    }
    return true;
  }
}
