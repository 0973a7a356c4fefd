package org.ecozone.overlay.pairs;

import java.util.Arrays;
import java.util.Comparator;
import org.locationtech.jts.geom.Envelope;

/**
 * Boxes, and which of them meet: a sweep from left to right, so that the cost is that of the pairs
 * found and of those beside each other, not of all with all.
 *
 * <p>Threads: one at a time.
 */
public final class BoxPairs {
  /** Below this all are tried with all. */
  private static final int FEW = 24;

  private static final int BITS = 31;
  private static final long MASK = (1L << BITS) - 1;

  private final double[] boxes;
  private int size;
  private long[] found = new long[16];
  private int count;

  /** For up to so many boxes. */
  public BoxPairs(int capacity) {
    this.boxes = new double[4 * capacity];
  }

  /** The next box; a null envelope meets nothing. */
  public void add(Envelope box) {
    boxes[4 * size] = box.getMinX();
    boxes[4 * size + 1] = box.getMinY();
    boxes[4 * size + 2] = box.getMaxX();
    boxes[4 * size + 3] = box.getMaxY();
    if (box.isNull()) {
      Arrays.fill(boxes, 4 * size, 4 * size + 4, Double.NaN);
    }
    size++;
  }

  /** First of a pair. */
  public static int first(long pair) {
    return (int) (pair >>> BITS);
  }

  /** Second of a pair. */
  public static int second(long pair) {
    return (int) (pair & MASK);
  }

  /** Pairs of different boxes that meet or touch, the lower number first; ascending. */
  public long[] pairs() {
    return pairs(0);
  }

  /**
   * Pairs of one of the first boxes and one of the others; ascending.
   *
   * @param firsts how many of the boxes are the first; 0 for pairs among all
   */
  public long[] pairs(int firsts) {
    count = 0;
    if (size <= FEW) {
      allWithAll(firsts);
    } else {
      sweep(firsts);
      Arrays.sort(found, 0, count);
    }
    return Arrays.copyOf(found, count);
  }

  private void allWithAll(int firsts) {
    int end = firsts == 0 ? size : firsts;
    for (int i = 0; i < end; i++) {
      for (int j = firsts == 0 ? i + 1 : firsts; j < size; j++) {
        if (boxes[4 * j] <= boxes[4 * i + 2] && boxes[4 * i] <= boxes[4 * j + 2]) {
          addIfBeside(i, j);
        }
      }
    }
  }

  private void sweep(int firsts) {
    int[] order = byMinX();
    for (int i = 0; i < order.length; i++) {
      int one = order[i];
      double maxX = boxes[4 * one + 2];
      for (int j = i + 1; j < order.length && boxes[4 * order[j]] <= maxX; j++) {
        int low = Math.min(one, order[j]);
        int high = Math.max(one, order[j]);
        if (firsts == 0 || low < firsts && high >= firsts) {
          addIfBeside(low, high);
        }
      }
    }
  }

  /** Null envelopes are left out. */
  private int[] byMinX() {
    Integer[] numbers = new Integer[size];
    int used = 0;
    for (int i = 0; i < size; i++) {
      if (!Double.isNaN(boxes[4 * i])) {
        numbers[used++] = i;
      }
    }
    Arrays.sort(numbers, 0, used, Comparator.comparingDouble(number -> boxes[4 * number]));
    int[] order = new int[used];
    for (int i = 0; i < used; i++) {
      order[i] = numbers[i];
    }
    return order;
  }

  private void addIfBeside(int i, int j) {
    if (boxes[4 * j + 1] <= boxes[4 * i + 3] && boxes[4 * i + 1] <= boxes[4 * j + 3]) {
      if (count == found.length) {
        found = Arrays.copyOf(found, 2 * count);
      }
      found[count++] = (long) i << BITS | j;
    }
  }
}
