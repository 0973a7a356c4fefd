package org.ecozone.geo.ring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.ring.RingRemark.Kind;

/** Finds rings of the same points, whatever their first point and direction. */
final class RingDuplicates {
  private final Map<Long, List<PlainRing>> byPoints = new HashMap<>();

  /** Keeps the first of equal rings; a remark says of each other one which it repeats. */
  List<PlainRing> without(List<PlainRing> rings, List<RingRemark> remarks) {
    List<PlainRing> kept = new ArrayList<>();
    for (PlainRing ring : rings) {
      List<PlainRing> alike =
          byPoints.computeIfAbsent(fingerprint(ring.xy()), k -> new ArrayList<>(1));
      PlainRing twin = find(ring, alike);
      if (twin == null) {
        alike.add(ring);
        kept.add(ring);
      } else {
        double[] xy = ring.xy();
        remarks.add(new RingRemark(Kind.DUPLICATE, ring.number(), twin.number(), 0, xy[0], xy[1]));
      }
    }
    return kept;
  }

  private static PlainRing find(PlainRing ring, List<PlainRing> alike) {
    for (PlainRing other : alike) {
      if (isSame(ring.xy(), other.xy())) {
        return other;
      }
    }
    return null;
  }

  /** The same for every first point and direction. */
  private static long fingerprint(double[] xy) {
    long sum = xy.length;
    for (int i = 0; i + 3 < xy.length; i += 2) {
      long bits =
          Double.doubleToLongBits(xy[i] + 0.0) * 31 + Double.doubleToLongBits(xy[i + 1] + 0.0);
      bits *= 0x9E3779B97F4A7C15L;
      sum += bits ^ bits >>> 29;
    }
    return sum;
  }

  private static boolean isSame(double[] a, double[] b) {
    if (a.length != b.length) {
      return false;
    }
    int points = a.length / 2 - 1;
    for (int start = 0; start < points; start++) {
      if (b[2 * start] == a[0] && b[2 * start + 1] == a[1]) {
        if (runsAlong(a, b, start, 1) || runsAlong(a, b, start, points - 1)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean runsAlong(double[] a, double[] b, int start, int step) {
    int points = a.length / 2 - 1;
    int at = start;
    for (int i = 0; i < points; i++) {
      if (a[2 * i] != b[2 * at] || a[2 * i + 1] != b[2 * at + 1]) {
        return false;
      }
      at = (at + step) % points;
    }
    return true;
  }
}
