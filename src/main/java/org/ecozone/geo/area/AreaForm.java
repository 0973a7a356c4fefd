package org.ecozone.geo.area;

/**
 * A differential form whose integral along the boundary of a polygon is the polygon's area. Not
 * thread safe.
 */
interface AreaForm {
  /** Chooses the place from which the form counts: any place near the edges to come. */
  void start(double x, double y);

  /**
   * The integral along one edge, m2. The reversed edge gives the same number with the other sign.
   * NaN if an end is NaN or has no image.
   */
  double along(double ax, double ay, double bx, double by);
}
