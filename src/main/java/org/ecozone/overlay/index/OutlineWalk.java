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
  private boolean someInside;
  private boolean someOutside;

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

  /** True if some of the boundary walked last lies inside the other, not along its boundary. */
  boolean someInside() {
    return someInside;
  }

  /** The same for outside. */
  boolean someOutside() {
    return someOutside;
  }

  /** Number of numbers in {@link #edges()}. */
  int size() {
    return size;
  }

  double[] edges() {
    return edges;
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
    someInside = false;
    someOutside = false;
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
        for (int i = 2 * edge; i < 2 * cutEdge; i += 2) {
          add(xy[i], xy[i + 1], xy[i + 2], xy[i + 3]);
        }
      }
      note(xy, edge, cutEdge, in);
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
    int covers = 0;
    int last = -1;
    for (; next < side.size && side.path(next) == path && side.edge(next) == edge; next++) {
      int cut = side.order[next];
      if (x != cuts.x(cut) || y != cuts.y(cut)) {
        if (in) {
          add(x, y, cuts.x(cut), cuts.y(cut));
        }
        note(covers == 0, in);
        broken |= last >= 0 && side.along[last] == side.along[cut];
      }
      last = cut;
      covers += side.covers[cut];
      x = cuts.x(cut);
      y = cuts.y(cut);
      in ^= cuts.changes(cut);
    }
    if (x != xy[2 * edge + 2] || y != xy[2 * edge + 3]) {
      if (in) {
        add(x, y, xy[2 * edge + 2], xy[2 * edge + 3]);
      }
      note(covers == 0, in);
    }
    broken |= covers != 0;
    return in;
  }

  private void note(boolean free, boolean in) {
    someInside |= free && in;
    someOutside |= free && !in;
  }

  /** Whole edges; a repeated point has no side. */
  private void note(double[] xy, int from, int to, boolean in) {
    if (in ? someInside : someOutside) {
      return;
    }
    for (int i = 2 * from; i < 2 * to; i += 2) {
      if (xy[i] != xy[i + 2] || xy[i + 1] != xy[i + 3]) {
        note(true, in);
        return;
      }
    }
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
