package org.ecozone.overlay.index;

import org.ecozone.geo.packed.PackedGeometry;

/** The box that two geometries share; to be used again. */
final class Window {
  double minX;
  double minY;
  double maxX;
  double maxY;

  /** False if the boxes do not meet. */
  boolean set(PackedGeometry one, PackedGeometry other) {
    minX = Math.max(one.minX(), other.minX());
    minY = Math.max(one.minY(), other.minY());
    maxX = Math.min(one.maxX(), other.maxX());
    maxY = Math.min(one.maxY(), other.maxY());
    return minX <= maxX && minY <= maxY;
  }

  boolean meets(double[] boxes, int at) {
    return boxes[at] <= maxX
        && boxes[at + 2] >= minX
        && boxes[at + 1] <= maxY
        && boxes[at + 3] >= minY;
  }

  boolean holds(double x, double y) {
    return minX <= x && x <= maxX && minY <= y && y <= maxY;
  }

  /** Half of the outline: longer than any way across. */
  double size() {
    return maxX - minX + (maxY - minY);
  }
}
