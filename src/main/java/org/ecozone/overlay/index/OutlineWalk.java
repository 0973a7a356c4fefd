package org.ecozone.overlay.index;

import java.util.Arrays;
import org.ecozone.geo.packed.PackedGeometry;
import org.ecozone.geo.packed.PointInArea;

/**
 * Walks the rings of one geometry through the runs near the other and keeps what lies inside it.
 * Whether a ring begins inside is asked of its first vertex near the other; each cut that changes
 * the side changes the answer. To be used again; one thread at a time.
 */
final class OutlineWalk {
  private final EdgeCuts cuts;
  private double[] edges = new double[256];
  private int size;

  /** The cuts do not fit the sides: an odd number on a ring, or inside where nothing is near. */
  private boolean broken;

  private PackedGeometry own;
  private PackedGeometry other;
  private Window window;
  private int shift;
  private EdgeCuts.Side side;
  private int next;
  private boolean backwards;

  OutlineWalk(EdgeCuts cuts) {
    this.cuts = cuts;
  }

  void clear() {
    size = 0;
    broken = false;
  }

  boolean isBroken() {
    return broken;
  }

  /** Number of numbers in {@link #edges()}. */
  int size() {
    return size;
  }

  double[] edges() {
    return edges;
  }

  /**
   * True if every edge is there as often in one direction as in the other, so that the edges bound
   * nothing. Counted by sums of 64 mixed bits for each edge, not edge by edge.
   */
  boolean cancels() {
    long sum = 0;
    for (int i = 0; i < size; i += 4) {
      long from = mixed(mixed(edges[i]) + Double.doubleToRawLongBits(edges[i + 1] + 0.0));
      long to = mixed(mixed(edges[i + 2]) + Double.doubleToRawLongBits(edges[i + 3] + 0.0));
      sum += mixed(from + 3 * to) - mixed(to + 3 * from);
    }
    return sum == 0;
  }

  private static long mixed(double number) {
    return mixed(Double.doubleToRawLongBits(number + 0.0));
  }

  /** SplitMix64 of Steele, Lea and Flood (2014): every bit depends on every other. */
  private static long mixed(long bits) {
    long z = bits + 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  /**
   * Rings that begin inside the other geometry; with no cuts, those that lie inside it.
   *
   * @param shift how a vertex of this geometry moves against the other: 1 or -1
   */
  int countInside(
      PackedGeometry one, NearRuns runs, PackedGeometry area, Window shared, int shift) {
    prepare(one, area, shared, shift);
    int found = 0;
    for (int i = 0; i < runs.size(); i++) {
      if ((i == 0 || runs.path(i) != runs.path(i - 1)) && beginsInside(runs.path(i), runs.run(i))) {
        found++;
      }
    }
    return found;
  }

  private void prepare(PackedGeometry one, PackedGeometry area, Window shared, int howMoved) {
    own = one;
    other = area;
    window = shared;
    shift = howMoved;
  }

  private boolean beginsInside(int path, int run) {
    double[] xy = own.path(path);
    int at = 2 * run * PackedGeometry.RUN_EDGES;
    return window.holds(xy[at], xy[at + 1])
        && PointInArea.containsShifted(other, xy[at], xy[at + 1], shift);
  }

  /** Adds what of a geometry's boundary lies inside the other. */
  void walk(
      PackedArea one,
      NearRuns runs,
      PackedGeometry area,
      Window shared,
      int howMoved,
      EdgeCuts.Side cutsOfOne) {
    prepare(one.geometry(), area, shared, howMoved);
    side = cutsOfOne;
    next = 0;
    for (int from = 0; from < runs.size(); ) {
      int to = from + 1;
      while (to < runs.size() && runs.path(to) == runs.path(from)) {
        to++;
      }
      backwards = one.sums().backwards()[runs.path(from)];
      ring(runs, from, to);
      from = to;
    }
    broken |= next != side.size;
  }

  private void ring(NearRuns runs, int from, int to) {
    int path = runs.path(from);
    boolean first = beginsInside(path, runs.run(from));
    boolean in = first;
    for (int i = from; i < to; i++) {
      if (i > from && runs.run(i) != runs.run(i - 1) + 1) {
        broken |= in;
      }
      in = run(path, runs.run(i), in);
    }
    boolean closes = runs.run(from) == 0 && runs.run(to - 1) == own.runCount(path) - 1;
    broken |= closes ? in != first : in || first && runs.run(from) > 0;
  }

  private boolean run(int path, int run, boolean before) {
    int edge = run * PackedGeometry.RUN_EDGES;
    int end = Math.min(edge + PackedGeometry.RUN_EDGES, own.edgeCount(path));
    boolean in = before;
    double[] xy = own.path(path);
    while (edge < end) {
      boolean more = next < side.size && side.path(next) == path;
      int cutEdge = more ? Math.min(side.edge(next), end) : end;
      if (in) {
        for (int i = 2 * edge; edge < cutEdge; edge++, i += 2) {
          add(xy[i], xy[i + 1], xy[i + 2], xy[i + 3]);
        }
      }
      edge = cutEdge;
      if (edge < end) {
        in = cutEdge(xy, path, edge, in);
        edge++;
      }
    }
    return in;
  }

  private boolean cutEdge(double[] xy, int path, int edge, boolean before) {
    boolean in = before;
    double x = xy[2 * edge];
    double y = xy[2 * edge + 1];
    for (; next < side.size && side.path(next) == path && side.edge(next) == edge; next++) {
      int cut = side.order[next];
      if (in) {
        add(x, y, cuts.x(cut), cuts.y(cut));
      }
      x = cuts.x(cut);
      y = cuts.y(cut);
      in ^= cuts.changes(cut);
    }
    if (in) {
      add(x, y, xy[2 * edge + 2], xy[2 * edge + 3]);
    }
    return in;
  }

  private void add(double ax, double ay, double bx, double by) {
    if (ax == bx && ay == by) {
      return;
    }
    if (size == edges.length) {
      edges = Arrays.copyOf(edges, 2 * size);
    }
    edges[size] = backwards ? bx : ax;
    edges[size + 1] = backwards ? by : ay;
    edges[size + 2] = backwards ? ax : bx;
    edges[size + 3] = backwards ? ay : by;
    size += 4;
  }
}
