package org.ecozone.overlay.parcel;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ecozone.overlay.index.OverlayFailure;
import org.ecozone.overlay.index.RobustOverlay;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Pieces that overlap each other, directly or through others. Pieces of a clean coverage only
 * touch, and then nothing has to be joined to know what they cover together.
 */
final class OverlapClusters {
  private final int[] parent;

  /** All in one CRS; empty geometries overlap nothing. */
  OverlapClusters(List<Geometry> pieces) {
    parent = new int[pieces.size()];
    STRtree tree = new STRtree();
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
      if (!pieces.get(i).isEmpty()) {
        tree.insert(pieces.get(i).getEnvelopeInternal(), i);
      }
    }
    for (int i = 0; i < parent.length; i++) {
      int one = i;
      if (!pieces.get(i).isEmpty()) {
        tree.query(pieces.get(i).getEnvelopeInternal(), item -> join(pieces, one, (Integer) item));
      }
    }
  }

  private void join(List<Geometry> pieces, int one, int other) {
    if (other > one && root(one) != root(other) && overlap(pieces.get(one), pieces.get(other))) {
      parent[Math.max(root(one), root(other))] = Math.min(root(one), root(other));
    }
  }

  /** In doubt true: joining what only touches costs time and changes nothing. */
  private static boolean overlap(Geometry one, Geometry other) {
    try {
      return RobustOverlay.interiorsMeet(one, other);
    } catch (OverlayFailure e) {
      return true;
    }
  }

  private int root(int member) {
    int at = member;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /** Some of the pieces, by number, parted into clusters; ascending. */
  List<List<Integer>> part(List<Integer> numbers) {
    TreeMap<Integer, List<Integer>> clusters = new TreeMap<>();
    for (int number : numbers) {
      clusters.computeIfAbsent(root(number), key -> new ArrayList<>()).add(number);
    }
    return new ArrayList<>(clusters.values());
  }
}
