package org.ecozone.overlay.parcel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/** Which parcels of a site are near each other, told by their boxes. */
final class ParcelBoxes {
  private ParcelBoxes() {}

  /** Pairs whose boxes meet, the smaller number first, in ascending order. */
  static List<int[]> pairs(List<Geometry> geometries) {
    STRtree tree = new STRtree();
    for (int i = 0; i < geometries.size(); i++) {
      tree.insert(geometries.get(i).getEnvelopeInternal(), i);
    }
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < geometries.size(); i++) {
      Envelope box = geometries.get(i).getEnvelopeInternal();
      List<Integer> others = new ArrayList<>();
      for (Object hit : tree.query(box)) {
        int other = (Integer) hit;
        if (other > i) {
          others.add(other);
        }
      }
      others.sort(null);
      for (int other : others) {
        pairs.add(new int[] {i, other});
      }
    }
    return pairs;
  }

  /** Those that are linked by boxes that meet; each group, and the groups, in ascending order. */
  static List<List<Integer>> groups(List<Geometry> geometries) {
    int[] leader = new int[geometries.size()];
    Arrays.setAll(leader, i -> i);
    for (int[] pair : pairs(geometries)) {
      int one = leader(leader, pair[0]);
      int other = leader(leader, pair[1]);
      leader[Math.max(one, other)] = Math.min(one, other);
    }
    Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < leader.length; i++) {
      groups.computeIfAbsent(leader(leader, i), first -> new ArrayList<>()).add(i);
    }
    return List.copyOf(groups.values());
  }

  private static int leader(int[] leader, int i) {
    int at = i;
    while (leader[at] != at) {
      leader[at] = leader[leader[at]];
      at = leader[at];
    }
    return at;
  }
}
