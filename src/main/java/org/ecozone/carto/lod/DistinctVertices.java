package org.ecozone.carto.lod;

import java.util.Arrays;

/** Vertices of a path without repeated ones, and of a ring without its last. Used again. */
final class DistinctVertices {
  private int[] numbers = new int[64];

  /** Looks at a path; gives the number of vertices that stay. */
  int of(double[] xy, boolean ring) {
    int count = 0;
    int vertices = xy.length / 2;
    if (numbers.length < vertices) {
      numbers = new int[Math.max(vertices, 2 * numbers.length)];
    }
    for (int i = 0; i < vertices; i++) {
      if (count == 0 || !same(xy, numbers[count - 1], i)) {
        numbers[count++] = i;
      }
    }
    while (ring && count > 1 && same(xy, numbers[0], numbers[count - 1])) {
      count--;
    }
    return count;
  }

  /** Number in the path of the i-th vertex that stays. */
  int at(int i) {
    return numbers[i];
  }

  /** A copy. */
  int[] toArray(int count) {
    return Arrays.copyOf(numbers, count);
  }

  private static boolean same(double[] xy, int a, int b) {
    return xy[2 * a] == xy[2 * b] && xy[2 * a + 1] == xy[2 * b + 1];
  }
}
