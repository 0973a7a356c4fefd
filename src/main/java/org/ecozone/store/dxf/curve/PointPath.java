package org.ecozone.store.dxf.curve;

import java.util.Arrays;

/** A growing chain of points in the plane; a point that repeats the one before it is not added. */
public final class PointPath {
  private double[] xy = new double[16];
  private int length;

  public void add(double x, double y) {
    if (length >= 2 && xy[length - 2] == x && xy[length - 1] == y) {
      return;
    }
    if (length == xy.length) {
      xy = Arrays.copyOf(xy, length * 2);
    }
    xy[length++] = x;
    xy[length++] = y;
  }

  public int size() {
    return length / 2;
  }

  /** Alternating x and y. */
  public double[] toArray() {
    return Arrays.copyOf(xy, length);
  }
}
