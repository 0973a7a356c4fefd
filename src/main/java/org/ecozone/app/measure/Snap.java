package org.ecozone.app.measure;

/**
 * A place that drawing snaps to.
 *
 * @param x in the map's CRS
 * @param y in the map's CRS
 * @param kind of place
 * @param layer name of the layer it belongs to, for people
 */
public record Snap(double x, double y, Kind kind, String layer) {
  /** The stronger first: a vertex within reach wins over an edge that is nearer. */
  public enum Kind {
    VERTEX,
    INTERSECTION,
    EDGE
  }
}
