package org.ecozone.gui.map;

import org.ecozone.carto.Viewport;
import org.ecozone.geo.Crs;
import org.locationtech.jts.geom.Envelope;

/**
 * How much of its surroundings is shown with something.
 *
 * @param times width and height of what is shown, as a multiple of the thing's own; 1 or more
 * @param leastScale the map is not shown larger than 1 : this
 */
public record MapSurroundings(double times, double leastScale) {
  private static final double METRES_PER_DEGREE = 6378137.0 * 2 * Math.PI / 360;

  /** Ends of a distance with room on all sides. */
  public static final MapSurroundings OF_DISTANCE = new MapSurroundings(1.6, 500);

  /** A piece of land with what lies around it. */
  public static final MapSurroundings OF_PIECE = new MapSurroundings(2.5, 500);

  /**
   * What to show for a thing of this extent, in the same CRS.
   *
   * @param widthPx logical width of the map view
   */
  Envelope around(Envelope extent, Crs crs, int widthPx) {
    if (extent.isNull()) {
      return extent;
    }
    double least =
        leastScale * Viewport.PIXEL_M * widthPx / (crs.isGeographic() ? METRES_PER_DEGREE : 1);
    double width = Math.max(extent.getWidth() * times, least);
    // the width alone keeps to the least scale, whatever the height of the view
    double height = extent.getHeight() * times;
    Envelope around = new Envelope(extent);
    around.expandBy(
        Math.max(0, (width - extent.getWidth()) / 2),
        Math.max(0, (height - extent.getHeight()) / 2));
    return around;
  }
}
