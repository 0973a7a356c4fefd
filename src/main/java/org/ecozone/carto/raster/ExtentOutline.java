package org.ecozone.carto.raster;

import org.ecozone.geo.CrsTransform;
import org.locationtech.jts.geom.Envelope;

/** The envelope of a box in another CRS. */
final class ExtentOutline {
  private static final int POINTS_PER_SIDE = 32;

  private ExtentOutline() {}

  /** By points on the edges and inside; those without an image are left out. */
  static Envelope moved(Envelope box, CrsTransform transform) {
    int side = POINTS_PER_SIDE + 1;
    double[] xy = new double[2 * side * side];
    for (int j = 0; j < side; j++) {
      for (int i = 0; i < side; i++) {
        int at = 2 * (j * side + i);
        xy[at] = box.getMinX() + box.getWidth() * i / POINTS_PER_SIDE;
        xy[at + 1] = box.getMinY() + box.getHeight() * j / POINTS_PER_SIDE;
      }
    }
    transform.applyOrNaN(xy, side * side);
    Envelope moved = new Envelope();
    for (int i = 0; i < side * side; i++) {
      if (Double.isFinite(xy[2 * i]) && Double.isFinite(xy[2 * i + 1])) {
        moved.expandToInclude(xy[2 * i], xy[2 * i + 1]);
      }
    }
    return moved;
  }
}
