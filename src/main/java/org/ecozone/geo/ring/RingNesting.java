package org.ecozone.geo.ring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ecozone.geo.packed.BoxTree;
import org.ecozone.geo.packed.IntList;
import org.ecozone.geo.ring.RingRemark.Kind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;

/** Which ring lies in which; rings that cross lie in neither. */
final class RingNesting {
  private static final int NONE = -1;
  private static final int OUTSIDE = 0;
  private static final int INSIDE = 1;
  private static final int BOTH = 2;

  /** Places looked up beyond which a feature is too intricate: some seconds. */
  private static final long MOST_WORK = 10_000_000L;

  private final List<PlainRing> rings;
  private final double samePlace;
  private final RingContacts contacts;
  private final Set<Long> crossing = new HashSet<>();
  private final int[] depth;

  /** For a ring that is left out the one that it repeats. */
  private final int[] twinOf;

  /** For a ring at odd depth the shell that it is a hole of. */
  private final int[] shell;

  private long work;

  RingNesting(List<PlainRing> rings, double samePlace, RingContacts contacts) {
    this.rings = rings;
    this.samePlace = samePlace;
    this.contacts = contacts;
    this.depth = new int[rings.size()];
    this.twinOf = new int[rings.size()];
    Arrays.fill(twinOf, NONE);
    this.shell = new int[rings.size()];
  }

  /** Finds the depth of every ring; false if that is too much. */
  boolean find() {
    markPairs();
    double[] boxes = new double[4 * rings.size()];
    for (int r = 0; r < rings.size(); r++) {
      System.arraycopy(rings.get(r).box(), 0, boxes, 4 * r, 4);
    }
    BoxTree tree = BoxTree.of(boxes);
    IntList found = new IntList();
    List<int[]> holders = new ArrayList<>();
    for (int r = 0; r < rings.size(); r++) {
      found.clear();
      double x = boxes[4 * r];
      double y = boxes[4 * r + 1];
      tree.query(x - samePlace, y - samePlace, x + samePlace, y + samePlace, found);
      holders.add(holders(r, found));
      depth[r] = holders.get(r).length;
      if (work > MOST_WORK) {
        return false;
      }
    }
    for (int r = 0; r < rings.size(); r++) {
      shell[r] = depth[r] % 2 == 0 ? NONE : shellAmong(holders.get(r));
    }
    return true;
  }

  private void markPairs() {
    contacts
        .pairs()
        .forEach(
            (pair, contact) -> {
              int a = (int) (pair >> 32);
              int b = (int) (long) pair;
              if (isTwin(a, b, contact)) {
                twinOf[b] = twinOf[a] == NONE ? a : twinOf[a];
              } else if (contact.crossing() != null || sides(a, b) == BOTH || sides(b, a) == BOTH) {
                crossing.add(pair);
              }
            });
  }

  /** True if two rings are the same but for the tolerance. */
  private boolean isTwin(int a, int b, RingContact contact) {
    return contact.crossing() == null
        && contact.half(true).vertices().length == rings.get(a).edges()
        && contact.half(false).vertices().length == rings.get(b).edges()
        && rings.get(a).hasAreaOf(rings.get(b), samePlace);
  }

  private int[] holders(int ring, IntList candidates) {
    int[] result = new int[candidates.size()];
    int count = 0;
    for (int i = 0; i < candidates.size(); i++) {
      int outer = candidates.get(i);
      work++;
      if (isIn(ring, outer)) {
        result[count++] = outer;
      }
    }
    return Arrays.copyOf(result, count);
  }

  private boolean isIn(int ring, int outer) {
    PlainRing inner = rings.get(ring);
    PlainRing holder = rings.get(outer);
    if (ring == outer || !(inner.area() < holder.area()) || !inner.isBoxWithin(holder, samePlace)) {
      return false;
    }
    if (contacts.of(ring, outer) == null) {
      return holder.locate(inner.xy()[0], inner.xy()[1]) == Location.INTERIOR;
    }
    return !crossing.contains(RingContacts.key(ring, outer)) && sides(ring, outer) == INSIDE;
  }

  /**
   * On which side of another ring that it touches those points of a ring lie that are not on it.
   */
  private int sides(int ring, int other) {
    PlainRing of = rings.get(ring);
    PlainRing to = rings.get(other);
    RingContact.Half contact = contacts.of(ring, other).half(ring < other);
    int[] vertices = contact.between(of.edges());
    int side = NONE;
    for (int vertex : vertices) {
      work++;
      int here = side(of.xy()[2 * vertex], of.xy()[2 * vertex + 1], to);
      if (side != NONE && side != here) {
        return BOTH;
      }
      side = here;
    }
    if (side == NONE) {
      Coordinate point = of.interiorPoint();
      return point == null ? OUTSIDE : side(point.x, point.y, to);
    }
    return side;
  }

  private static int side(double x, double y, PlainRing to) {
    return to.locate(x, y) == Location.INTERIOR ? INSIDE : OUTSIDE;
  }

  /** The smallest ring around that is a shell. */
  private int shellAmong(int[] holders) {
    int best = NONE;
    for (int holder : holders) {
      boolean isShell = depth[holder] % 2 == 0;
      if (isShell && (best == NONE || rings.get(holder).area() < rings.get(best).area())) {
        best = holder;
      }
    }
    return best;
  }

  /** The shell that a ring is a hole of; -1 if it is a shell itself. */
  int shellOf(int ring) {
    return shell[ring];
  }

  /** True if a ring repeats another one and is left out. */
  boolean isTwin(int ring) {
    return twinOf[ring] != NONE;
  }

  /** One for each pair of rings that cross, and for each ring that repeats another. */
  List<RingRemark> remarks() {
    List<RingRemark> remarks = new ArrayList<>();
    for (long pair : new TreeSet<>(crossing)) {
      int a = (int) (pair >> 32);
      int b = (int) pair;
      double[] known = contacts.of(a, b).crossing();
      double[] place = known == null ? rings.get(a).xy() : known;
      int first = rings.get(a).number();
      int second = rings.get(b).number();
      remarks.add(new RingRemark(Kind.CROSSING, second, first, 0, place[0], place[1]));
    }
    for (int r = 0; r < rings.size(); r++) {
      if (isTwin(r)) {
        int twin = rings.get(twinOf[r]).number();
        double[] xy = rings.get(r).xy();
        remarks.add(new RingRemark(Kind.DUPLICATE, rings.get(r).number(), twin, 0, xy[0], xy[1]));
      }
    }
    return remarks;
  }
}
