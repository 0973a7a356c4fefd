package org.ecozone.geo.validity;

import java.util.Arrays;
import java.util.List;

/**
 * The edges of all rings of a geometry under a binary tree of boxes: leaves over eight consecutive
 * edges of one ring, above them every two neighbours.
 *
 * <p>Threads: one at a time.
 */
final class EdgeTree {
  private static final int LEAF_EDGES = 8;

  /** Pairs of edges looked at per edge, beyond which the shape is left to JTS. */
  private static final long PAIRS_PER_EDGE = 400;

  private final Ring[] rings;
  private final double[][] xyOfLeaf;
  private final int[] ringOfLeaf;
  private final int[] firstEdgeOfLeaf;

  /** Per level minX, minY, maxX, maxY of each node. */
  private final double[][] boxes;

  private final int top;
  private long pairsLeft;
  private boolean clear;
  private int[] touched = new int[16];
  private int touchedCount;

  EdgeTree(List<Ring> list) {
    rings = list.toArray(new Ring[0]);
    int leaves = 0;
    long edges = 0;
    for (Ring ring : rings) {
      edges += ring.edges();
      leaves += (ring.edges() + LEAF_EDGES - 1) / LEAF_EDGES;
    }
    pairsLeft = PAIRS_PER_EDGE * edges + 100_000;
    xyOfLeaf = new double[leaves][];
    ringOfLeaf = new int[leaves];
    firstEdgeOfLeaf = new int[leaves];
    top = leaves == 1 ? 0 : 32 - Integer.numberOfLeadingZeros(leaves - 1);
    boxes = new double[top + 1][];
    boxes[0] = new double[4 * leaves];
    fillLeaves();
    for (int level = 1; level <= top; level++) {
      boxes[level] = above(boxes[level - 1]);
    }
  }

  private void fillLeaves() {
    int leaf = 0;
    for (int r = 0; r < rings.length; r++) {
      double[] xy = rings[r].xy();
      int edges = rings[r].edges();
      for (int first = 0; first < edges; first += LEAF_EDGES) {
        xyOfLeaf[leaf] = xy;
        ringOfLeaf[leaf] = r;
        firstEdgeOfLeaf[leaf] = first;
        box(xy, first, Math.min(first + LEAF_EDGES, edges), 4 * leaf);
        leaf++;
      }
    }
  }

  private void box(double[] xy, int firstPoint, int lastPoint, int at) {
    double minX = xy[2 * firstPoint];
    double minY = xy[2 * firstPoint + 1];
    double maxX = minX;
    double maxY = minY;
    for (int i = 2 * firstPoint + 2; i <= 2 * lastPoint; i += 2) {
      minX = Math.min(minX, xy[i]);
      maxX = Math.max(maxX, xy[i]);
      minY = Math.min(minY, xy[i + 1]);
      maxY = Math.max(maxY, xy[i + 1]);
    }
    double[] leaves = boxes[0];
    leaves[at] = minX;
    leaves[at + 1] = minY;
    leaves[at + 2] = maxX;
    leaves[at + 3] = maxY;
  }

  private static double[] above(double[] below) {
    int nodes = below.length / 4;
    int parents = (nodes + 1) / 2;
    double[] level = new double[4 * parents];
    for (int i = 0; i < parents; i++) {
      int left = 8 * i;
      int right = 2 * i + 1 < nodes ? left + 4 : left;
      level[4 * i] = Math.min(below[left], below[right]);
      level[4 * i + 1] = Math.min(below[left + 1], below[right + 1]);
      level[4 * i + 2] = Math.max(below[left + 2], below[right + 2]);
      level[4 * i + 3] = Math.max(below[left + 3], below[right + 3]);
    }
    return level;
  }

  /**
   * True if no two edges meet, but for neighbours in a ring, which are not looked at. False also if
   * there were too many pairs to look at.
   */
  boolean isClear() {
    clear = true;
    within(top, 0);
    return clear && pairsLeft >= 0;
  }

  private void within(int level, int node) {
    if (level == 0) {
      withinLeaf(node);
      return;
    }
    int left = 2 * node;
    within(level - 1, left);
    if (4 * (left + 1) < boxes[level - 1].length) {
      within(level - 1, left + 1);
      between(level - 1, left, level - 1, left + 1);
    }
  }

  private void between(int levelA, int a, int levelB, int b) {
    if (!clear || !meet(levelA, a, levelB, b)) {
      return;
    }
    if (levelA == 0 && levelB == 0) {
      betweenLeaves(a, b);
    } else if (levelA >= levelB) {
      between(levelA - 1, 2 * a, levelB, b);
      if (4 * (2 * a + 1) < boxes[levelA - 1].length) {
        between(levelA - 1, 2 * a + 1, levelB, b);
      }
    } else {
      between(levelA, a, levelB - 1, 2 * b);
      if (4 * (2 * b + 1) < boxes[levelB - 1].length) {
        between(levelA, a, levelB - 1, 2 * b + 1);
      }
    }
  }

  private boolean meet(int levelA, int a, int levelB, int b) {
    double[] boxesA = boxes[levelA];
    double[] boxesB = boxes[levelB];
    int i = 4 * a;
    int j = 4 * b;
    return boxesA[i] <= boxesB[j + 2]
        && boxesA[i + 2] >= boxesB[j]
        && boxesA[i + 1] <= boxesB[j + 3]
        && boxesA[i + 3] >= boxesB[j + 1];
  }

  private void withinLeaf(int leaf) {
    double[] xy = xyOfLeaf[leaf];
    int edges = rings[ringOfLeaf[leaf]].edges();
    int first = firstEdgeOfLeaf[leaf];
    int end = Math.min(first + LEAF_EDGES, edges);
    for (int i = first; i < end - 2; i++) {
      int stop = i == 0 && end == edges ? end - 1 : end;
      testEdge(xy, i, xy, i + 2, stop);
    }
  }

  private void betweenLeaves(int a, int b) {
    boolean sameRing = ringOfLeaf[a] == ringOfLeaf[b];
    double[] xyA = xyOfLeaf[a];
    double[] xyB = xyOfLeaf[b];
    int edges = rings[ringOfLeaf[a]].edges();
    int endA = Math.min(firstEdgeOfLeaf[a] + LEAF_EDGES, edges);
    int firstB = firstEdgeOfLeaf[b];
    int endB = Math.min(firstB + LEAF_EDGES, rings[ringOfLeaf[b]].edges());
    double[] leaves = boxes[0];
    for (int i = firstEdgeOfLeaf[a]; i < endA; i++) {
      double ax = xyA[2 * i];
      double ay = xyA[2 * i + 1];
      double bx = xyA[2 * i + 2];
      double by = xyA[2 * i + 3];
      boolean apart =
          Math.max(ax, bx) < leaves[4 * b]
              || Math.min(ax, bx) > leaves[4 * b + 2]
              || Math.max(ay, by) < leaves[4 * b + 1]
              || Math.min(ay, by) > leaves[4 * b + 3];
      if (!apart) {
        // leaves come in the order of the ring: only b can follow a, or close the ring before it
        int from = sameRing && firstB == i + 1 ? firstB + 1 : firstB;
        int to = sameRing && i == 0 && endB == edges ? endB - 1 : endB;
        testEdge(xyA, i, xyB, from, to);
      }
    }
  }

  /** Tests edge i of one ring against the edges from (inclusive) to (exclusive) of another. */
  private void testEdge(double[] xyA, int i, double[] xyB, int from, int to) {
    double ax = xyA[2 * i];
    double ay = xyA[2 * i + 1];
    double bx = xyA[2 * i + 2];
    double by = xyA[2 * i + 3];
    double minX = Math.min(ax, bx);
    double maxX = Math.max(ax, bx);
    double minY = Math.min(ay, by);
    double maxY = Math.max(ay, by);
    pairsLeft -= to - from;
    for (int j = 2 * from; j < 2 * to; j += 2) {
      double cx = xyB[j];
      double cy = xyB[j + 1];
      double dx = xyB[j + 2];
      double dy = xyB[j + 3];
      boolean apart =
          cx < minX && dx < minX
              || cx > maxX && dx > maxX
              || cy < minY && dy < minY
              || cy > maxY && dy > maxY;
      if (!apart && mayMeet(ax, ay, bx, by, cx, cy, dx, dy)) {
        clear = false;
      }
    }
    clear &= pairsLeft >= 0;
  }

  private static boolean mayMeet(
      double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy) {
    int c = Side.of(ax, ay, bx, by, cx, cy);
    if (c != 0 && c == Side.of(ax, ay, bx, by, dx, dy)) {
      return false;
    }
    int a = Side.of(cx, cy, dx, dy, ax, ay);
    return a == 0 || a != Side.of(cx, cy, dx, dy, bx, by);
  }

  /**
   * Casts a ray from a point to the right and marks in {@code odd} the rings that it meets an odd
   * number of times; each of them is among those {@link #touched()}.
   *
   * @param skip ring that is not looked at
   * @return false if the point lies on an edge
   */
  boolean cast(double x, double y, int skip, boolean[] odd) {
    touchedCount = 0;
    return cast(top, 0, x, y, skip, odd);
  }

  /** Rings that the last ray met; a ring may be named more than once. */
  int touched() {
    return touchedCount;
  }

  int touched(int i) {
    return touched[i];
  }

  private boolean cast(int level, int node, double x, double y, int skip, boolean[] odd) {
    double[] box = boxes[level];
    int at = 4 * node;
    if (y < box[at + 1] || y > box[at + 3] || x > box[at + 2]) {
      return true;
    }
    if (level == 0) {
      return ringOfLeaf[node] == skip || castLeaf(node, x, y, odd);
    }
    int left = 2 * node;
    return cast(level - 1, left, x, y, skip, odd)
        && (4 * (left + 1) >= boxes[level - 1].length
            || cast(level - 1, left + 1, x, y, skip, odd));
  }

  private boolean castLeaf(int leaf, double x, double y, boolean[] odd) {
    double[] xy = xyOfLeaf[leaf];
    int ring = ringOfLeaf[leaf];
    int first = firstEdgeOfLeaf[leaf];
    int end = Math.min(first + LEAF_EDGES, rings[ring].edges());
    for (int i = 2 * first; i < 2 * end; i += 2) {
      double ay = xy[i + 1];
      double by = xy[i + 3];
      if (ay <= y != by <= y) {
        int side = Side.of(xy[i], ay, xy[i + 2], by, x, y);
        if (side == 0) {
          return false;
        }
        if (side > 0 == by > ay) {
          touch(ring, odd);
        }
      }
    }
    return true;
  }

  private void touch(int ring, boolean[] odd) {
    odd[ring] ^= true;
    if (touchedCount == touched.length) {
      touched = Arrays.copyOf(touched, 2 * touchedCount);
    }
    touched[touchedCount++] = ring;
  }
}
