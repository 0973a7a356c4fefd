package org.ecozone.store.dxf.drawing;

import java.util.Arrays;
import org.ecozone.store.dxf.curve.BulgePath;
import org.ecozone.store.dxf.curve.Curve;

/** Vertices of a polyline while it is read. */
final class PolylineVertices {
  private double[] xy = new double[16];
  private double[] bulges = new double[8];
  private double[] heights = new double[8];
  private int n;
  private boolean bent;
  private boolean high;

  void add(double x, double y, double height) {
    if (n == bulges.length) {
      xy = Arrays.copyOf(xy, 4 * n);
      bulges = Arrays.copyOf(bulges, 2 * n);
      heights = Arrays.copyOf(heights, 2 * n);
    }
    xy[2 * n] = x;
    xy[2 * n + 1] = y;
    heights[n] = height;
    high |= height != 0;
    n++;
  }

  void setY(double y) {
    if (n > 0) {
      xy[2 * n - 1] = y;
    }
  }

  void setBulge(double bulge) {
    if (n > 0) {
      bulges[n - 1] = bulge;
      bent |= bulge != 0;
    }
  }

  /** With one height for all, or with those of the vertices if any has one. */
  Curve curve(double[] height, boolean closed) {
    return new BulgePath(
        Arrays.copyOf(xy, 2 * n),
        high ? Arrays.copyOf(heights, n) : height,
        bent ? Arrays.copyOf(bulges, n) : null,
        closed);
  }
}
