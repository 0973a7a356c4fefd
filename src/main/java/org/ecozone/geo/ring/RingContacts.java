package org.ecozone.geo.ring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.geo.packed.BoxTree;
import org.ecozone.geo.packed.IntList;

/**
 * Pairs of rings that touch or cross, found over boxes of runs of edges.
 *
 * <p>Two edges that cross within the tolerance of an end of one of them only touch: rounding to
 * millimetres moves a point of one ring across the edge of its neighbour.
 */
final class RingContacts {
  private static final int RUN_EDGES = 8;

  /** Edges compared beyond which a feature is too intricate: some seconds. */
  private static final long MOST_WORK = 200_000_000L;

  private final List<PlainRing> rings;
  private final double samePlace;

  /** Per run: ring, first edge. */
  private final int[] ringOfRun;

  private final int[] firstOfRun;
  private final double[] boxes;
  private long work;

  /** By pair, smaller ring first. */
  private final Map<Long, RingContact> pairs = new HashMap<>();

  RingContacts(List<PlainRing> rings, double samePlace) {
    this.rings = rings;
    this.samePlace = samePlace;
    int runs = rings.stream().mapToInt(r -> (r.edges() + RUN_EDGES - 1) / RUN_EDGES).sum();
    ringOfRun = new int[runs];
    firstOfRun = new int[runs];
    boxes = new double[4 * runs];
    int run = 0;
    for (int r = 0; r < rings.size(); r++) {
      for (int first = 0; first < rings.get(r).edges(); first += RUN_EDGES) {
        ringOfRun[run] = r;
        firstOfRun[run] = first;
        fillBox(rings.get(r), first, 4 * run);
        run++;
      }
    }
  }

  private void fillBox(PlainRing ring, int first, int at) {
    double[] xy = ring.xy();
    int last = Math.min(first + RUN_EDGES, ring.edges());
    boxes[at] = boxes[at + 2] = xy[2 * first];
    boxes[at + 1] = boxes[at + 3] = xy[2 * first + 1];
    for (int i = first + 1; i <= last; i++) {
      boxes[at] = Math.min(boxes[at], xy[2 * i]);
      boxes[at + 1] = Math.min(boxes[at + 1], xy[2 * i + 1]);
      boxes[at + 2] = Math.max(boxes[at + 2], xy[2 * i]);
      boxes[at + 3] = Math.max(boxes[at + 3], xy[2 * i + 1]);
    }
  }

  /** Looks at all pairs; false if there are too many. */
  boolean find() {
    BoxTree tree = BoxTree.of(boxes);
    IntList found = new IntList();
    for (int run = 0; run < ringOfRun.length; run++) {
      found.clear();
      int at = 4 * run;
      tree.query(
          boxes[at] - samePlace,
          boxes[at + 1] - samePlace,
          boxes[at + 2] + samePlace,
          boxes[at + 3] + samePlace,
          found);
      for (int i = 0; i < found.size(); i++) {
        int other = found.get(i);
        if (other > run && ringOfRun[other] != ringOfRun[run]) {
          compare(run, other);
        }
      }
      work += found.size();
      if (work > MOST_WORK) {
        return false;
      }
    }
    return true;
  }

  private void compare(int run, int other) {
    double[] a = rings.get(ringOfRun[run]).xy();
    double[] b = rings.get(ringOfRun[other]).xy();
    int endA = Math.min(firstOfRun[run] + RUN_EDGES, rings.get(ringOfRun[run]).edges());
    int endB = Math.min(firstOfRun[other] + RUN_EDGES, rings.get(ringOfRun[other]).edges());
    for (int i = 2 * firstOfRun[run]; i < 2 * endA; i += 2) {
      work++;
      if (isApart(a, i, boxes, 4 * other)) {
        continue;
      }
      for (int j = 2 * firstOfRun[other]; j < 2 * endB; j += 2) {
        work++;
        if (!isApart(a, i, b, j, samePlace)) {
          compare(run, a, i, other, b, j);
        }
      }
    }
  }

  private boolean isApart(double[] a, int i, double[] box, int at) {
    return Math.max(a[i], a[i + 2]) < box[at] - samePlace
        || Math.min(a[i], a[i + 2]) > box[at + 2] + samePlace
        || Math.max(a[i + 1], a[i + 3]) < box[at + 1] - samePlace
        || Math.min(a[i + 1], a[i + 3]) > box[at + 3] + samePlace;
  }

  private static boolean isApart(double[] a, int i, double[] b, int j, double margin) {
    return Math.max(a[i], a[i + 2]) < Math.min(b[j], b[j + 2]) - margin
        || Math.min(a[i], a[i + 2]) > Math.max(b[j], b[j + 2]) + margin
        || Math.max(a[i + 1], a[i + 3]) < Math.min(b[j + 1], b[j + 3]) - margin
        || Math.min(a[i + 1], a[i + 3]) > Math.max(b[j + 1], b[j + 3]) + margin;
  }

  /** Runs come in the order of their rings: that of the first has the smaller number. */
  private void compare(int run, double[] a, int i, int other, double[] b, int j) {
    long key = key(ringOfRun[run], ringOfRun[other]);
    RingContact contact = pairs.get(key);
    if (contact != null && contact.crossing() != null) {
      return;
    }
    boolean touches = false;
    RingContact made = contact == null ? new RingContact() : contact;
    touches |= touch(made, true, a, i, i, b, j);
    touches |= touch(made, true, a, i + 2, i, b, j);
    touches |= touch(made, false, b, j, j, a, i);
    touches |= touch(made, false, b, j + 2, j, a, i);
    if (!touches && Segments.cross(a, i, b, j)) {
      made.cross(Segments.meeting(a, i, b, j));
      touches = true;
    }
    if (touches && contact == null) {
      pairs.put(key, made);
    }
  }

  private boolean touch(
      RingContact contact, boolean first, double[] of, int at, int edgeAt, double[] to, int edge) {
    if (!Segments.isNear(to, edge, of[at], of[at + 1], samePlace)) {
      return false;
    }
    boolean closing = at > edgeAt && at == of.length - 2;
    contact.touch(first, closing ? 0 : at / 2, edge / 2);
    return true;
  }

  static long key(int ring, int other) {
    return (long) Math.min(ring, other) << 32 | Math.max(ring, other);
  }

  /** Null if two rings are apart. */
  RingContact of(int ring, int other) {
    return pairs.get(key(ring, other));
  }

  /** Pairs that touch or cross, in the order of the rings. */
  Map<Long, RingContact> pairs() {
    return new TreeMap<>(pairs);
  }
}
