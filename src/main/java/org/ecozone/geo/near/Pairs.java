package org.ecozone.geo.near;

import java.util.Arrays;

/**
 * Candidates of a search: an edge of the first geometry, an edge of the other, and on which of them
 * the foot lies of the other's beginning. Kept until the search begins anew. Not thread safe.
 */
final class Pairs {
  private double[] squares = new double[32];
  private int[] edges = new int[32];
  private boolean[] onFirst = new boolean[32];
  private double[][] others = new double[32][4];
  private int size;
  private double limitSquared;
  private int shortest;
  private int at;

  void clear() {
    size = 0;
    limitSquared = Double.POSITIVE_INFINITY;
  }

  /** The limit never grows; what is above it is forgotten. */
  void add(
      double squared,
      double limit,
      int edge,
      boolean footOnFirst,
      double ax,
      double ay,
      double bx,
      double by) {
    limitSquared = limit;
    if (size == squares.length) {
      forget();
    }
    squares[size] = squared;
    edges[size] = edge;
    onFirst[size] = footOnFirst;
    double[] other = others[size++];
    other[0] = ax;
    other[1] = ay;
    other[2] = bx;
    other[3] = by;
  }

  private void forget() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (squares[i] <= limitSquared) {
        double[] other = others[kept];
        others[kept] = others[i];
        others[i] = other;
        squares[kept] = squares[i];
        edges[kept] = edges[i];
        onFirst[kept] = onFirst[i];
        kept++;
      }
    }
    size = kept;
    if (size > squares.length / 2) {
      grow();
    }
  }

  private void grow() {
    int capacity = 2 * squares.length;
    squares = Arrays.copyOf(squares, capacity);
    edges = Arrays.copyOf(edges, capacity);
    onFirst = Arrays.copyOf(onFirst, capacity);
    others = Arrays.copyOf(others, capacity);
    for (int i = size; i < capacity; i++) {
      if (others[i] == null) {
        others[i] = new double[4];
      }
    }
  }

  /** The candidate that is shortest in the metric; -1 if there is none. */
  int first() {
    shortest = -1;
    for (int i = 0; i < size; i++) {
      if (shortest < 0 || squares[i] < squares[shortest]) {
        shortest = i;
      }
    }
    at = -1;
    return shortest;
  }

  /** The next of the others that may be shorter than a length on the ellipsoid; -1 at the end. */
  int next(double bestM, double least) {
    double best = bestM / least;
    double limit = Math.min(limitSquared, best * best);
    while (++at < size) {
      if (at != shortest && squares[at] <= limit) {
        return at;
      }
    }
    return -1;
  }

  int edge(int pair) {
    return edges[pair];
  }

  boolean isFootOnFirst(int pair) {
    return onFirst[pair];
  }

  /** Beginning and end of the other's edge. */
  double[] other(int pair) {
    return others[pair];
  }
}
