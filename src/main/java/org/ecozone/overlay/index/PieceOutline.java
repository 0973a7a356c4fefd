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

  /** Edges compared with each other to tell whether any is run along backwards as well. */
  private static final int FEW_EDGES = 64;

  /**
   * True if surely no edge is run along backwards as well, so that the perimeter is that of the
   * polygons of the piece. In doubt, and for long outlines, false.
   */
  public boolean isPlain() {
    if (edges.length > 4 * FEW_EDGES) {
      return false;
    }
    for (int i = 0; i < edges.length; i += 4) {
      for (int j = i + 4; j < edges.length; j += 4) {
        if (edges[i] == edges[j + 2]
            && edges[i + 1] == edges[j + 3]
            && edges[i + 2] == edges[j]
            && edges[i + 3] == edges[j + 1]) {
          return false;
        }
      }
    }
    return true;
  }
}
