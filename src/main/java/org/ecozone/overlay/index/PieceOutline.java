package org.ecozone.overlay.index;

/**
 * The boundary of a piece as directed edges, the piece to their left, and its sums in units of the
 * CRS. Known without any geometry.
 *
 * <p>The edges close, in no particular order; parts of them may run along each other in opposite
 * directions, which changes no area.
 *
 * @param edges ax, ay, bx, by of every edge; not to be changed
 * @param area of the piece
 * @param perimeter length of all edges
 * @param sitePerimeter length of those that are the site's own boundary
 */
public record PieceOutline(double[] edges, double area, double perimeter, double sitePerimeter) {
  /** Mean width 2 area / perimeter of all polygons of the piece together. */
  public double meanWidth() {
    return perimeter > 0 ? 2 * area / perimeter : 0;
  }
}
