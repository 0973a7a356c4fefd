package org.ecozone.overlay.index;

import org.ecozone.geo.packed.PackedGeometry;

/**
 * Area and outline of a polygonal geometry in units of its CRS, and which way its rings run.
 *
 * @param area never negative
 * @param perimeter of all rings
 * @param backwards per path, true if the polygon's interior lies to the right
 */
record RingSums(double area, double perimeter, boolean[] backwards) {
  static RingSums of(PackedGeometry geometry) {
    boolean[] backwards = new boolean[geometry.pathCount()];
    double area = 0;
    double perimeter = 0;
    for (int path = 0; path < backwards.length; path++) {
      double[] xy = geometry.path(path);
      double originX = xy[0];
      double originY = xy[1];
      double lastX = 0;
      double lastY = 0;
      double twice = 0;
      for (int i = 2; i < xy.length; i += 2) {
        double x = xy[i] - originX;
        double y = xy[i + 1] - originY;
        twice += lastX * y - x * lastY;
        perimeter += Math.sqrt((x - lastX) * (x - lastX) + (y - lastY) * (y - lastY));
        lastX = x;
        lastY = y;
      }
      boolean hole = geometry.isHole(path);
      backwards[path] = twice < 0 != hole;
      area += hole ? -Math.abs(twice) : Math.abs(twice);
    }
    return new RingSums(Math.max(0, area / 2), perimeter, backwards);
  }
}
