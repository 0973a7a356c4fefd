package org.ecozone.store.markup;

import java.util.Arrays;

/** Vertices that are being collected: x0, y0, x1, y1, ... as they stand. */
public final class VertexList {
  /** Share of the way around; a receiver's error of 10 m against a parcel of 200 m. */
  private static final double NEARLY = 0.05;

  private double[] xy = new double[16];
  private int size;

  public void add(double x, double y) {
    if (2 * size == xy.length) {
      xy = Arrays.copyOf(xy, (size + size / 2) * 2);
    }
    xy[2 * size] = x;
    xy[2 * size + 1] = y;
    size++;
  }

  /** Number of vertices. */
  public int size() {
    return size;
  }

  public double x(int i) {
    return xy[2 * i];
  }

  public double y(int i) {
    return xy[2 * i + 1];
  }

  /** Whether the last vertex is the first one again. */
  public boolean isClosed() {
    return size > 1 && x(0) == x(size - 1) && y(0) == y(size - 1);
  }

  /**
   * Whether the way back to the first vertex is short against the way around: closed, or meant to
   * be.
   */
  public boolean isNearlyClosed() {
    if (size < 4) {
      return false;
    }
    double way = 0;
    for (int i = 1; i < size; i++) {
      way += Math.hypot(x(i) - x(i - 1), y(i) - y(i - 1));
    }
    return Math.hypot(x(0) - x(size - 1), y(0) - y(size - 1)) <= NEARLY * way;
  }

  /** Adds the first vertex again. */
  public void close() {
    add(x(0), y(0));
  }

  /** The same vertices, to go on with apart. */
  public VertexList copy() {
    VertexList other = new VertexList();
    other.xy = xy.clone();
    other.size = size;
    return other;
  }

  /** All of them, to be kept by the caller. */
  double[] toArray() {
    return Arrays.copyOf(xy, 2 * size);
  }
}
