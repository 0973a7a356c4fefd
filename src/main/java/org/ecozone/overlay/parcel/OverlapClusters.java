package org.ecozone.overlay.parcel;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Pieces that overlap each other, directly or through others. Pieces of a clean coverage only
 * touch, and then nothing has to be joined to know what they cover together.
 */
final class OverlapClusters {
  private final int[] parent;

  /** Nobody overlaps yet. */
  OverlapClusters(int pieces) {
    parent = new int[pieces];
    for (int i = 0; i < pieces; i++) {
      parent[i] = i;
    }
  }

  boolean areTogether(int one, int other) {
    return root(one) == root(other);
  }

  void join(int one, int other) {
    parent[Math.max(root(one), root(other))] = Math.min(root(one), root(other));
  }

  private int root(int member) {
    int at = member;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /** True if none of the pieces overlaps another of them. */
  boolean areApart(int[] pieces) {
    boolean[] seen = new boolean[parent.length];
    for (int piece : pieces) {
      int root = root(piece);
      if (seen[root]) {
        return false;
      }
      seen[root] = true;
    }
    return true;
  }

  /** Some of the pieces, by number, parted into clusters; ascending. */
  List<List<Integer>> part(int[] numbers) {
    TreeMap<Integer, List<Integer>> clusters = new TreeMap<>();
    for (int number : numbers) {
      clusters.computeIfAbsent(root(number), key -> new ArrayList<>()).add(number);
    }
    return new ArrayList<>(clusters.values());
  }
}
