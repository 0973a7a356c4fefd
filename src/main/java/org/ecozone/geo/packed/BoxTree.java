package org.ecozone.geo.packed;

import java.util.Arrays;

/**
 * A static R-tree over boxes in flat arrays, {@value #FANOUT} children to a node, packed along a
 * Hilbert curve. Boxes that hold nothing (minX above maxX, or not a number) are left out.
 *
 * <p>Built in O(n log n): some 25 ms for 242 000 boxes. Immutable; any number of threads.
 */
public final class BoxTree {
  private static final int FANOUT = 16;

  /** Cells along each side of the curve's square: 2^16. */
  private static final int CURVE_CELLS = 1 << 16;

  private final int[] items;

  /** minX, minY, maxX, maxY of the items in curve order, then of their parents, and so on. */
  private final double[] boxes;

  /** Per level: its first box, counted in boxes; the last entry is the number of all boxes. */
  private final int[] levels;

  private BoxTree(int[] items, double[] boxes, int[] levels) {
    this.items = items;
    this.boxes = boxes;
    this.levels = levels;
  }

  /** Over boxes of four numbers each; an item is the number of its box. */
  public static BoxTree of(double[] source) {
    int[] all = new int[source.length / 4];
    Arrays.setAll(all, i -> i);
    return of(source, all);
  }

  /** The same over some of the boxes, by number. */
  public static BoxTree of(double[] source, int[] numbers) {
    int[] kept = Arrays.stream(numbers).filter(i -> holdsSomething(source, i)).toArray();
    int[] items = inCurveOrder(source, kept);
    int[] levels = levels(items.length);
    double[] boxes = new double[4 * levels[levels.length - 1]];
    for (int i = 0; i < items.length; i++) {
      System.arraycopy(source, 4 * items[i], boxes, 4 * i, 4);
    }
    for (int level = 1; level < levels.length - 1; level++) {
      joinChildren(boxes, levels, level);
    }
    return new BoxTree(items, boxes, levels);
  }

  private static boolean holdsSomething(double[] source, int i) {
    return source[4 * i] <= source[4 * i + 2] && source[4 * i + 1] <= source[4 * i + 3];
  }

  private static int[] levels(int items) {
    int[] starts = new int[12];
    int level = 0;
    int count = items;
    while (count > 1) {
      starts[level + 1] = starts[level] + count;
      level++;
      count = (count + FANOUT - 1) / FANOUT;
    }
    starts[level + 1] = starts[level] + count;
    return Arrays.copyOf(starts, level + 2);
  }

  private static void joinChildren(double[] boxes, int[] levels, int level) {
    for (int node = levels[level]; node < levels[level + 1]; node++) {
      int from = levels[level - 1] + (node - levels[level]) * FANOUT;
      int to = Math.min(from + FANOUT, levels[level]);
      System.arraycopy(boxes, 4 * from, boxes, 4 * node, 4);
      for (int child = from + 1; child < to; child++) {
        boxes[4 * node] = Math.min(boxes[4 * node], boxes[4 * child]);
        boxes[4 * node + 1] = Math.min(boxes[4 * node + 1], boxes[4 * child + 1]);
        boxes[4 * node + 2] = Math.max(boxes[4 * node + 2], boxes[4 * child + 2]);
        boxes[4 * node + 3] = Math.max(boxes[4 * node + 3], boxes[4 * child + 3]);
      }
    }
  }

  private static int[] inCurveOrder(double[] source, int[] items) {
    double minX = Double.POSITIVE_INFINITY;
    double minY = Double.POSITIVE_INFINITY;
    double maxX = Double.NEGATIVE_INFINITY;
    double maxY = Double.NEGATIVE_INFINITY;
    for (int item : items) {
      minX = Math.min(minX, source[4 * item]);
      minY = Math.min(minY, source[4 * item + 1]);
      maxX = Math.max(maxX, source[4 * item + 2]);
      maxY = Math.max(maxY, source[4 * item + 3]);
    }
    double scaleX = maxX > minX ? (CURVE_CELLS - 1) / (maxX - minX) : 0;
    double scaleY = maxY > minY ? (CURVE_CELLS - 1) / (maxY - minY) : 0;
    long[] keys = new long[items.length];
    for (int i = 0; i < items.length; i++) {
      int at = 4 * items[i];
      int x = (int) ((source[at] / 2 + source[at + 2] / 2 - minX) * scaleX);
      int y = (int) ((source[at + 1] / 2 + source[at + 3] / 2 - minY) * scaleY);
      keys[i] = curvePosition(x, y) << 31 | items[i];
    }
    Arrays.sort(keys);
    int[] ordered = new int[items.length];
    for (int i = 0; i < keys.length; i++) {
      ordered[i] = (int) (keys[i] & 0x7fff_ffffL);
    }
    return ordered;
  }

  /** Distance along the Hilbert curve, 32 bits. */
  private static long curvePosition(int cellX, int cellY) {
    int x = cellX;
    int y = cellY;
    long position = 0;
    for (int side = CURVE_CELLS / 2; side > 0; side /= 2) {
      int right = (x & side) == 0 ? 0 : 1;
      int top = (y & side) == 0 ? 0 : 1;
      position += (long) side * side * (3 * right ^ top);
      if (top == 0) {
        int turned = right == 1 ? CURVE_CELLS - 1 - y : y;
        y = right == 1 ? CURVE_CELLS - 1 - x : x;
        x = turned;
      }
    }
    return position;
  }

  public int size() {
    return items.length;
  }

  /** Adds the items whose boxes meet a box, borders included, in no particular order. */
  public void query(double minX, double minY, double maxX, double maxY, IntList found) {
    if (items.length > 0) {
      query(levels.length - 2, 0, 1, minX, minY, maxX, maxY, found);
    }
  }

  /** Nodes from and up to, counted within their level. */
  private void query(
      int level,
      int from,
      int to,
      double minX,
      double minY,
      double maxX,
      double maxY,
      IntList found) {
    int first = levels[level];
    for (int node = from; node < to; node++) {
      int at = 4 * (first + node);
      if (boxes[at] > maxX
          || boxes[at + 2] < minX
          || boxes[at + 1] > maxY
          || boxes[at + 3] < minY) {
        continue;
      }
      if (level == 0) {
        found.add(items[node]);
      } else {
        int count = levels[level] - levels[level - 1];
        int children = node * FANOUT;
        int end = Math.min(children + FANOUT, count);
        query(level - 1, children, end, minX, minY, maxX, maxY, found);
      }
    }
  }

  /** Lower bound of the distance to anything in a box; monotone under inclusion. */
  @FunctionalInterface
  public interface BoxBound {
    double of(double minX, double minY, double maxX, double maxY);
  }

  /** Looks at one item; returns the bound above which no further item is of interest. */
  @FunctionalInterface
  public interface ItemVisitor {
    double visit(int item);
  }

  /** Visits items in ascending order of their bound, those of one bound by number. */
  public void nearestFirst(BoxBound bound, double max, ItemVisitor visitor) {
    int top = levels[levels.length - 1] - 1;
    if (items.length == 0 || !(bound(bound, top) <= max)) {
      return;
    }
    BoundQueue queue = BoundQueue.borrow();
    try {
      nearestFirst(queue, top, bound, max, visitor);
    } finally {
      queue.giveBack();
    }
  }

  private void nearestFirst(
      BoundQueue queue, int top, BoxBound bound, double max, ItemVisitor visitor) {
    double limit = max;
    int node = top;
    while (true) {
      if (node < items.length) {
        limit = Math.min(limit, visitor.visit(items[node]));
      } else {
        addChildren(queue, node, bound, limit);
      }
      if (queue.isEmpty() || queue.firstBound() > limit) {
        return;
      }
      node = queue.takeFirst();
    }
  }

  private void addChildren(BoundQueue queue, int node, BoxBound bound, double limit) {
    int level = levelOf(node);
    int from = levels[level - 1] + (node - levels[level]) * FANOUT;
    int to = Math.min(from + FANOUT, levels[level]);
    for (int child = from; child < to; child++) {
      double value = bound(bound, child);
      if (value <= limit) {
        queue.add(value, child < items.length ? items[child] : -1, child);
      }
    }
  }

  private double bound(BoxBound bound, int node) {
    int at = 4 * node;
    return bound.of(boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]);
  }

  private int levelOf(int node) {
    int level = 0;
    while (node >= levels[level + 1]) {
      level++;
    }
    return level;
  }
}
