package org.ecozone.geo.ring;

import java.util.Arrays;
import org.ecozone.geo.packed.IntList;

/** Where two rings touch or cross: vertices and edges by number, of either ring. */
final class RingContact {
  /** Of one ring: its vertices near the other ring, and its edges near a vertex of the other. */
  static final class Half {
    private final IntList vertices = new IntList();
    private final IntList edges = new IntList();
    private int[] sorted;

    /** Sorted, without repetitions. */
    private static int[] distinct(IntList list) {
      return Arrays.stream(list.toArray()).sorted().distinct().toArray();
    }

    int[] vertices() {
      sorted = sorted == null ? distinct(vertices) : sorted;
      return sorted;
    }

    boolean isNear(int vertex) {
      return Arrays.binarySearch(vertices(), vertex) >= 0;
    }

    /**
     * Vertices that are not near the other ring, one at least of each stretch between two contacts.
     *
     * @param points of the ring
     */
    int[] between(int points) {
      IntList found = new IntList();
      for (int vertex : vertices()) {
        addUnlessNear((vertex + 1) % points, found);
      }
      for (int edge : distinct(edges)) {
        addUnlessNear(edge, found);
        addUnlessNear((edge + 1) % points, found);
      }
      return distinct(found);
    }

    private void addUnlessNear(int vertex, IntList found) {
      if (!isNear(vertex)) {
        found.add(vertex);
      }
    }
  }

  private final Half first = new Half();
  private final Half second = new Half();
  private double[] crossing;

  /** Of the ring of the smaller number, or of the other. */
  Half half(boolean ofFirst) {
    return ofFirst ? first : second;
  }

  /** A vertex of one ring lies near an edge of the other. */
  void touch(boolean vertexOfFirst, int vertex, int edge) {
    half(vertexOfFirst).vertices.add(vertex);
    half(!vertexOfFirst).edges.add(edge);
  }

  void cross(double[] place) {
    crossing = place;
  }

  /** Where edges cross by more than the tolerance; null if they do not. */
  double[] crossing() {
    return crossing;
  }
}
