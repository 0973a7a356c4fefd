package org.ecozone.geo.packed;

import java.util.Arrays;

/**
 * A binary heap of nodes, lowest bound first, then lowest rank. Not thread safe: every thread
 * borrows its own.
 */
final class BoundQueue {
  private static final ThreadLocal<BoundQueue> OF_THREAD = ThreadLocal.withInitial(BoundQueue::new);

  private double[] bounds = new double[64];
  private int[] ranks = new int[64];
  private int[] nodes = new int[64];
  private int size;
  private boolean borrowed;

  /** Empty; the thread's own, or a new one for a search within a search. */
  static BoundQueue borrow() {
    BoundQueue own = OF_THREAD.get();
    BoundQueue queue = own.borrowed ? new BoundQueue() : own;
    queue.borrowed = true;
    queue.size = 0;
    return queue;
  }

  void giveBack() {
    borrowed = false;
  }

  boolean isEmpty() {
    return size == 0;
  }

  double firstBound() {
    return bounds[0];
  }

  void add(double bound, int rank, int node) {
    if (size == nodes.length) {
      bounds = Arrays.copyOf(bounds, 2 * size);
      ranks = Arrays.copyOf(ranks, 2 * size);
      nodes = Arrays.copyOf(nodes, 2 * size);
    }
    int at = size++;
    while (at > 0 && isBefore(bound, rank, (at - 1) / 2)) {
      copy((at - 1) / 2, at);
      at = (at - 1) / 2;
    }
    set(at, bound, rank, node);
  }

  int takeFirst() {
    int first = nodes[0];
    size--;
    double bound = bounds[size];
    int rank = ranks[size];
    int node = nodes[size];
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && isBefore(bounds[child + 1], ranks[child + 1], child)) {
        child++;
      }
      if (!isBefore(bounds[child], ranks[child], bound, rank)) {
        break;
      }
      copy(child, at);
      at = child;
    }
    set(at, bound, rank, node);
    return first;
  }

  private boolean isBefore(double bound, int rank, int other) {
    return isBefore(bound, rank, bounds[other], ranks[other]);
  }

  private static boolean isBefore(double bound, int rank, double otherBound, int otherRank) {
    return bound < otherBound || bound == otherBound && rank < otherRank;
  }

  private void copy(int from, int to) {
    set(to, bounds[from], ranks[from], nodes[from]);
  }

  private void set(int at, double bound, int rank, int node) {
    bounds[at] = bound;
    ranks[at] = rank;
    nodes[at] = node;
  }
}
