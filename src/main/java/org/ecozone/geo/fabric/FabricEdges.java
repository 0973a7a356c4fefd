package org.ecozone.geo.fabric;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * The edges of parcels, packed: which of them two neighbours share exactly, and which neighbours
 * come close to each other otherwise. Parcels that do not are a coverage: they can be united by
 * leaving shared edges out, and no sliver lies between them.
 */
final class FabricEdges {
  /** Between edges with a common end and more than this angle closing fills less than counts. */
  private static final double WEDGE_COSINE = StrictMath.cos(StrictMath.toRadians(30));

  /** Edges in one direction, but for rounding. */
  private static final double SAME_COSINE = 1 - 1e-9;

  /** Comparing every edge with every other costs too much from here on. */
  private static final long MOST_PAIRS = 1_000_000;

  private final List<Geometry> parcels;
  private final double nearM;
  private final int[] first;

  /** x, y of begin and end; the parcel lies to the right. */
  private double[] xy = new double[1 << 12];

  private int[] owner;
  private boolean[] shared;
  private final boolean[] irregular;
  private int count;

  /**
   * @param parcels valid polygons and multi-polygons
   * @param nearM what is close
   */
  FabricEdges(List<Geometry> parcels, double nearM) {
    this.parcels = parcels;
    this.nearM = nearM;
    this.first = new int[parcels.size() + 1];
    this.irregular = new boolean[parcels.size()];
    for (int i = 0; i < parcels.size(); i++) {
      first[i] = count;
      collect(parcels.get(i));
    }
    first[parcels.size()] = count;
    owner = new int[count];
    for (int i = 0; i < parcels.size(); i++) {
      Arrays.fill(owner, first[i], first[i + 1], i);
    }
    match();
  }

  private void collect(Geometry parcel) {
    for (int g = 0; g < parcel.getNumGeometries(); g++) {
      Polygon polygon = (Polygon) parcel.getGeometryN(g);
      if (!polygon.isEmpty()) {
        ring(polygon.getExteriorRing(), false);
        for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
          ring(polygon.getInteriorRingN(h), true);
        }
      }
    }
  }

  private void ring(LinearRing ring, boolean hole) {
    CoordinateSequence points = ring.getCoordinateSequence();
    boolean turned = Orientation.isCCW(points) != hole;
    for (int i = 1; i < points.size(); i++) {
      int from = turned ? i : i - 1;
      int to = turned ? i - 1 : i;
      add(points.getX(from), points.getY(from), points.getX(to), points.getY(to));
    }
  }

  private void add(double x0, double y0, double x1, double y1) {
    if (x0 == x1 && y0 == y1) {
      return;
    }
    if (4 * count == xy.length) {
      xy = Arrays.copyOf(xy, 2 * xy.length);
    }
    xy[4 * count] = x0;
    xy[4 * count + 1] = y0;
    xy[4 * count + 2] = x1;
    xy[4 * count + 3] = y1;
    count++;
  }

  /** An edge that exactly two parcels have, once from each side, is shared. */
  private void match() {
    shared = new boolean[count];
    int size = Integer.highestOneBit(Math.max(8, count)) * 4;
    int[] table = new int[size]; // number of an edge + 1
    for (int e = 0; e < count; e++) {
      int at = hash(e) & size - 1;
      while (table[at] != 0 && !isSame(table[at] - 1, e)) {
        at = at + 1 & size - 1;
      }
      if (table[at] == 0) {
        table[at] = e + 1;
      } else {
        pair(table[at] - 1, e);
      }
    }
  }

  private void pair(int one, int other) {
    boolean opposite = xy[4 * one] == xy[4 * other + 2] && xy[4 * one + 1] == xy[4 * other + 3];
    if (opposite && !shared[one] && owner[one] != owner[other]) {
      shared[one] = true;
      shared[other] = true;
    } else {
      irregular[owner[one]] = true;
      irregular[owner[other]] = true;
    }
  }

  /** The same for both directions. */
  private int hash(int e) {
    long begin = mix(xy[4 * e], xy[4 * e + 1]);
    long end = mix(xy[4 * e + 2], xy[4 * e + 3]);
    long both = (begin + end) * 0x9E3779B97F4A7C15L;
    return (int) (both >>> 32);
  }

  private static long mix(double x, double y) {
    long bits = Double.doubleToLongBits(x + 0.0) * 31 + Double.doubleToLongBits(y + 0.0);
    bits = (bits ^ bits >>> 29) * 0xBF58476D1CE4E5B9L;
    return bits ^ bits >>> 32;
  }

  private boolean isSame(int one, int other) {
    int a = 4 * one;
    int b = 4 * other;
    return xy[a] == xy[b]
            && xy[a + 1] == xy[b + 1]
            && xy[a + 2] == xy[b + 2]
            && xy[a + 3] == xy[b + 3]
        || xy[a] == xy[b + 2]
            && xy[a + 1] == xy[b + 3]
            && xy[a + 2] == xy[b]
            && xy[a + 3] == xy[b + 1];
  }

  /** True if two parcels are not just neighbours by shared edges, or clear of each other. */
  boolean isContact(int i, int k) {
    if (irregular[i] && irregular[k]) {
      return true;
    }
    Envelope near = new Envelope(parcels.get(i).getEnvelopeInternal());
    near.expandBy(nearM);
    Envelope other = new Envelope(parcels.get(k).getEnvelopeInternal());
    other.expandBy(nearM);
    Envelope window = near.intersection(other);
    int[] ofFirst = edges(i, window);
    int[] ofSecond = edges(k, window);
    if ((long) ofFirst.length * ofSecond.length > MOST_PAIRS) {
      return true;
    }
    for (int a : ofFirst) {
      for (int b : ofSecond) {
        if (!isSame(a, b) && isNear(a, b)) {
          return true;
        }
      }
    }
    return isInside(i, k) || isInside(k, i);
  }

  /** The edges of a parcel whose boxes meet a window. */
  private int[] edges(int i, Envelope window) {
    int[] found = new int[16];
    int n = 0;
    for (int e = first[i]; e < first[i + 1]; e++) {
      int at = 4 * e;
      if (Math.max(xy[at], xy[at + 2]) >= window.getMinX()
          && Math.min(xy[at], xy[at + 2]) <= window.getMaxX()
          && Math.max(xy[at + 1], xy[at + 3]) >= window.getMinY()
          && Math.min(xy[at + 1], xy[at + 3]) <= window.getMaxY()) {
        found = n == found.length ? Arrays.copyOf(found, 2 * n) : found;
        found[n++] = e;
      }
    }
    return Arrays.copyOf(found, n);
  }

  /** Open land lies beside open edges only; edges of others must not be met all the same. */
  private boolean isNear(int one, int other) {
    boolean open = !shared[one] && !shared[other];
    double withinM = open ? nearM : 0;
    int a = 4 * one;
    int b = 4 * other;
    if (isApart(a, b, 0, withinM) || isApart(a, b, 1, withinM)) {
      return false;
    }
    for (int p = 0; p <= 2; p += 2) {
      for (int q = 0; q <= 2; q += 2) {
        if (xy[a + p] == xy[b + q] && xy[a + p + 1] == xy[b + q + 1]) {
          return isWedge(a + p, a + 2 - p, b + 2 - q, open ? WEDGE_COSINE : SAME_COSINE);
        }
      }
    }
    double distanceM = Distance.segmentToSegment(point(a), point(a + 2), point(b), point(b + 2));
    return !(distanceM > withinM);
  }

  private boolean isApart(int a, int b, int axis, double withinM) {
    double aMin = Math.min(xy[a + axis], xy[a + 2 + axis]);
    double aMax = Math.max(xy[a + axis], xy[a + 2 + axis]);
    double bMin = Math.min(xy[b + axis], xy[b + 2 + axis]);
    double bMax = Math.max(xy[b + axis], xy[b + 2 + axis]);
    return aMax + withinM < bMin || bMax + withinM < aMin;
  }

  /** True if two edges from one point open by a small angle. */
  private boolean isWedge(int at, int one, int other, double cosine) {
    double ax = xy[one] - xy[at];
    double ay = xy[one + 1] - xy[at + 1];
    double bx = xy[other] - xy[at];
    double by = xy[other + 1] - xy[at + 1];
    double lengths = Math.sqrt((ax * ax + ay * ay) * (bx * bx + by * by));
    return !(ax * bx + ay * by < cosine * lengths);
  }

  private Coordinate point(int at) {
    return new Coordinate(xy[at], xy[at + 1]);
  }

  /** Wholly, as no edges of the two come near each other. */
  private boolean isInside(int inner, int outer) {
    Geometry in = parcels.get(inner);
    Geometry out = parcels.get(outer);
    if (!out.getEnvelopeInternal().intersects(in.getEnvelopeInternal())) {
      return false;
    }
    for (int g = 0; g < in.getNumGeometries(); g++) {
      Geometry part = in.getGeometryN(g);
      if (!part.isEmpty()
          && out.getEnvelopeInternal().covers(part.getEnvelopeInternal())
          && SimplePointInAreaLocator.locate(part.getInteriorPoint().getCoordinate(), out)
              != Location.EXTERIOR) {
        return true;
      }
    }
    return false;
  }
}
