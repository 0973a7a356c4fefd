package org.ecozone.overlay.index;

import java.util.Arrays;

/**
 * Where the edges of two geometries cut each other: for each cut the edge and the parameter on the
 * site and on the zone, and the place, one for both. To be used again; one thread at a time.
 *
 * <p>A cut that only touches splits an edge and changes no side; it may lie on one of the two.
 */
final class EdgeCuts {
  /** One of the two geometries: for each cut its path and edge, and how far along it. */
  static final class Side {
    private static final int SMALL = 16;

    long[] edges = new long[32];
    double[] along = new double[32];

    /** By how many more edges of the other geometry this edge is run along from here on. */
    int[] covers = new int[32];

    /** Numbers of the cuts on this side, by edge and then along it. */
    int[] order = new int[32];

    private long[] keys = new long[0];
    int size;

    private void grow(int capacity) {
      edges = Arrays.copyOf(edges, capacity);
      along = Arrays.copyOf(along, capacity);
      covers = Arrays.copyOf(covers, capacity);
      order = Arrays.copyOf(order, capacity);
    }

    int path(int i) {
      return (int) (edges[order[i]] >> 32);
    }

    int edge(int i) {
      return (int) edges[order[i]];
    }

    void sort() {
      if (size > SMALL) {
        sortByEdge();
      }
      for (int i = 1; i < size; i++) {
        int cut = order[i];
        int at = i - 1;
        for (; at >= 0 && isBefore(cut, order[at]); at--) {
          order[at + 1] = order[at];
        }
        order[at + 1] = cut;
      }
    }

    /**
     * Path, edge and cut packed into one number each; what is left to do is within edges, where few
     * cuts lie. Numbers of more than 63 bits would need thousands of gigabytes of coordinates, and
     * would only cost time.
     */
    private void sortByEdge() {
      long edgeMask = 0;
      long pathMask = 0;
      int cutMask = 0;
      for (int i = 0; i < size; i++) {
        edgeMask |= (int) edges[order[i]];
        pathMask |= edges[order[i]] >> 32;
        cutMask |= order[i];
      }
      int cutBits = Integer.SIZE - Integer.numberOfLeadingZeros(cutMask);
      int pathShift = cutBits + Long.SIZE - Long.numberOfLeadingZeros(edgeMask);
      if (pathShift + Long.SIZE - Long.numberOfLeadingZeros(pathMask) >= Long.SIZE) {
        return;
      }
      if (keys.length < size) {
        keys = new long[order.length];
      }
      for (int i = 0; i < size; i++) {
        long edge = edges[order[i]];
        keys[i] = edge >> 32 << pathShift | (edge & Integer.MAX_VALUE) << cutBits | order[i];
      }
      Arrays.sort(keys, 0, size);
      for (int i = 0; i < size; i++) {
        order[i] = (int) (keys[i] & ((1L << cutBits) - 1));
      }
    }

    private boolean isBefore(int a, int b) {
      return edges[a] < edges[b]
          || edges[a] == edges[b] && (along[a] < along[b] || along[a] == along[b] && a < b);
    }
  }

  final Side site = new Side();
  final Side zone = new Side();
  private double[] xs = new double[32];
  private double[] ys = new double[32];
  private boolean[] changes = new boolean[32];
  private int size;

  /** A real crossing of two edges was found, as the coordinates are. */
  boolean crossed;

  /** Two edges touch: an end of one lies on the other, or they run along each other. */
  boolean tied;

  /** Edges of two areas run along each other, the areas on the same side. */
  boolean sameSide;

  /** Edges of two areas run along each other, the areas on opposite sides. */
  boolean oppositeSides;

  /** A crossing was found whose place cannot be told. */
  boolean unclear;

  void clear() {
    size = 0;
    site.size = 0;
    zone.size = 0;
    crossed = false;
    tied = false;
    sameSide = false;
    oppositeSides = false;
    unclear = false;
  }

  boolean isEmpty() {
    return size == 0;
  }

  double x(int cut) {
    return xs[cut];
  }

  double y(int cut) {
    return ys[cut];
  }

  /** True if the side changes here, false if the edge is only split. */
  boolean changes(int cut) {
    return changes[cut];
  }

  /** A new cut; {@link #on} says on which edges it lies. */
  int add(double x, double y, boolean change) {
    if (size == xs.length) {
      xs = Arrays.copyOf(xs, 2 * size);
      ys = Arrays.copyOf(ys, 2 * size);
      changes = Arrays.copyOf(changes, 2 * size);
      site.grow(2 * size);
      zone.grow(2 * size);
    }
    xs[size] = x;
    ys[size] = y;
    changes[size] = change;
    return size++;
  }

  static void on(Side side, int cut, int path, int edge, double along) {
    side.edges[cut] = (long) path << 32 | edge;
    side.along[cut] = along;
    side.covers[cut] = 0;
    side.order[side.size++] = cut;
  }
}
