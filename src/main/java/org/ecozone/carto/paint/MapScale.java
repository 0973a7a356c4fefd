package org.ecozone.carto.paint;

import org.ecozone.carto.Viewport;
import org.ecozone.geo.Crs;

/**
 * How large a map is painted, wherever it is looked at.
 *
 * @param crs the map's CRS
 * @param unitsPerPixel units of the CRS per logical pixel
 * @param pixelScale device pixels per logical pixel
 * @param denominator 1 : n
 */
public record MapScale(Crs crs, double unitsPerPixel, double pixelScale, double denominator) {
  public static MapScale of(Viewport viewport) {
    return new MapScale(
        viewport.crs(),
        viewport.unitsPerPixel(),
        viewport.pixelScale(),
        viewport.scaleDenominator());
  }
}
