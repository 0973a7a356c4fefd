package org.ecozone.geo.near;

import java.util.Arrays;

/** Runs of a geometry's edges and the squares of how near their boxes lie. Not thread safe. */
final class NearRuns {
  private double[] squares = new double[16];
  private int[] paths = new int[16];
  private int[] runs = new int[16];
  private int size;
  private int nearest;

  void clear() {
    size = 0;
    nearest = -1;
  }

  void add(double squared, int path, int run) {
    if (size == squares.length) {
      squares = Arrays.copyOf(squares, 2 * size);
      paths = Arrays.copyOf(paths, 2 * size);
      runs = Arrays.copyOf(runs, 2 * size);
    }
    if (nearest < 0 || squared < squares[nearest]) {
      nearest = size;
    }
    squares[size] = squared;
    paths[size] = path;
    runs[size++] = run;
  }

  int size() {
    return size;
  }

  /** The first of the nearest; -1 if there is none. */
  int nearest() {
    return nearest;
  }

  double squared(int i) {
    return squares[i];
  }

  int path(int i) {
    return paths[i];
  }

  int run(int i) {
    return runs[i];
  }
}
