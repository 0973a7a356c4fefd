package org.ecozone.carto.lod;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Says of each vertex of a path up to which level it is needed: one run of Douglas and Peucker's
 * algorithm for all tolerances. Level k keeps the vertices of rank k and more; what it leaves out
 * lies within {@code finest * 2^k} of what it keeps.
 *
 * <p>A stretch between two nodes is worked on from its smaller end, so that it comes out the same
 * for every path that runs along it. One thread at a time.
 */
final class VertexRanks {
  /** Kept at every level. */
  static final byte ALWAYS = 127;

  /** Kept at no level. */
  static final byte NEVER = -1;

  private final double finestSquared;
  private final DistinctVertices distinct = new DistinctVertices();
  private int[] stack = new int[64];
  private double[] caps = new double[32];
  private int depth;

  /** Of the stretch at work: its vertices in the order of work. */
  private int[] chain = new int[64];

  private double[] xy;
  private byte[] ranks;
  private int firstRank;

  /**
   * @param finest tolerance of level 0
   */
  VertexRanks(double finest) {
    finestSquared = finest * finest;
  }

  /**
   * Ranks the vertices of a path.
   *
   * @param nodes numbers of vertices that stay, counted from {@code first}
   * @param all where the ranks go, from {@code first} on; repeated vertices get NEVER, the last of
   *     a ring too
   */
  void rank(double[] path, boolean ring, BitSet nodes, byte[] all, int first) {
    xy = path;
    ranks = all;
    firstRank = first;
    Arrays.fill(ranks, first, first + path.length / 2, NEVER);
    int count = distinct.of(path, ring);
    if (count == 0) {
      return;
    }
    int[] vertices = distinct.toArray(count);
    if (ring) {
      ring(vertices, nodes);
    } else {
      line(vertices, nodes);
    }
  }

  private void line(int[] vertices, BitSet nodes) {
    int from = 0;
    set(vertices[0], ALWAYS);
    for (int i = 1; i < vertices.length; i++) {
      if (i == vertices.length - 1 || nodes.get(firstRank + vertices[i])) {
        set(vertices[i], ALWAYS);
        stretch(vertices, from, i);
        from = i;
      }
    }
  }

  private void ring(int[] vertices, BitSet nodes) {
    int start = -1;
    for (int i = 0; i < vertices.length && start < 0; i++) {
      if (nodes.get(firstRank + vertices[i])) {
        start = i;
      }
    }
    if (start < 0) {
      start = smallest(vertices);
    }
    set(vertices[start], ALWAYS);
    int from = start;
    for (int i = start + 1; i <= start + vertices.length; i++) {
      int vertex = vertices[i % vertices.length];
      if (i == start + vertices.length || nodes.get(firstRank + vertex)) {
        set(vertex, ALWAYS);
        stretch(vertices, from, i);
        from = i;
      }
    }
  }

  private int smallest(int[] vertices) {
    int best = 0;
    for (int i = 1; i < vertices.length; i++) {
      if (compare(vertices[i], vertices[best]) < 0) {
        best = i;
      }
    }
    return best;
  }

  private int compare(int a, int b) {
    int x = Double.compare(xy[2 * a], xy[2 * b]);
    return x != 0 ? x : Double.compare(xy[2 * a + 1], xy[2 * b + 1]);
  }

  /** Between two vertices that stay; places beyond the end of the vertices begin again. */
  private void stretch(int[] vertices, int from, int to) {
    if (to - from < 2) {
      return;
    }
    int a = vertices[from];
    int b = vertices[to % vertices.length];
    int order = compare(a, b);
    if (order == 0) {
      loop(vertices, from, to);
      return;
    }
    load(vertices, from, to, order > 0);
    run(to - from, Double.POSITIVE_INFINITY);
  }

  /** A stretch that ends where it began is cut at the vertex that lies furthest off. */
  private void loop(int[] vertices, int from, int to) {
    int anchor = vertices[from];
    int furthest = from + 1;
    double best = -1;
    for (int i = from + 1; i < to; i++) {
      int vertex = vertices[i % vertices.length];
      double off =
          squared(xy[2 * vertex] - xy[2 * anchor], xy[2 * vertex + 1] - xy[2 * anchor + 1]);
      if (off > best || off == best && compare(vertex, vertices[furthest % vertices.length]) < 0) {
        best = off;
        furthest = i;
      }
    }
    set(vertices[furthest % vertices.length], level(best));
    half(vertices, from, furthest, best);
    half(vertices, furthest, to, best);
  }

  private void half(int[] vertices, int from, int to, double cap) {
    if (to - from > 1) {
      load(
          vertices,
          from,
          to,
          compare(vertices[from % vertices.length], vertices[to % vertices.length]) > 0);
      run(to - from, cap);
    }
  }

  private void load(int[] vertices, int from, int to, boolean backwards) {
    int count = to - from + 1;
    if (chain.length < count) {
      chain = new int[Math.max(count, 2 * chain.length)];
    }
    for (int i = 0; i < count; i++) {
      chain[i] = vertices[(backwards ? to - i : from + i) % vertices.length];
    }
  }

  /** From the first vertex of the chain to the last-th. */
  private void run(int last, double cap) {
    depth = 0;
    push(0, last, cap);
    while (depth > 0) {
      depth--;
      int from = stack[2 * depth];
      int to = stack[2 * depth + 1];
      split(from, to, caps[depth]);
    }
  }

  private void split(int from, int to, double cap) {
    double ax = xy[2 * chain[from]];
    double ay = xy[2 * chain[from] + 1];
    double dx = xy[2 * chain[to]] - ax;
    double dy = xy[2 * chain[to] + 1] - ay;
    double length = dx * dx + dy * dy;
    int best = -1;
    double off = -1;
    for (int i = from + 1; i < to; i++) {
      double px = xy[2 * chain[i]] - ax;
      double py = xy[2 * chain[i] + 1] - ay;
      double along = px * dx + py * dy;
      double distance;
      if (along <= 0 || length == 0) {
        distance = px * px + py * py;
      } else if (along >= length) {
        distance = squared(px - dx, py - dy);
      } else {
        double cross = px * dy - py * dx;
        distance = cross * cross / length;
      }
      if (distance > off) {
        off = distance;
        best = i;
      }
    }
    double significance = Math.min(off, cap);
    if (best < 0 || significance < finestSquared) {
      return;
    }
    set(chain[best], level(significance));
    if (best - from > 1) {
      push(from, best, significance);
    }
    if (to - best > 1) {
      push(best, to, significance);
    }
  }

  private void push(int from, int to, double cap) {
    if (depth == caps.length) {
      caps = Arrays.copyOf(caps, 2 * depth);
      stack = Arrays.copyOf(stack, 4 * depth);
    }
    stack[2 * depth] = from;
    stack[2 * depth + 1] = to;
    caps[depth] = cap;
    depth++;
  }

  /** The coarsest level whose tolerance is not above a distance. */
  private byte level(double distanceSquared) {
    if (distanceSquared < finestSquared) {
      return NEVER;
    }
    int exponent = Math.getExponent(distanceSquared / finestSquared);
    return (byte) Math.min(exponent / 2, ALWAYS - 1);
  }

  private void set(int vertex, byte rank) {
    ranks[firstRank + vertex] = (byte) Math.max(ranks[firstRank + vertex], rank);
  }

  private static double squared(double dx, double dy) {
    return dx * dx + dy * dy;
  }
}
