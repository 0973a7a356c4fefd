package org.ecozone.carto;

import org.ecozone.geo.Crs;
import org.locationtech.jts.geom.Envelope;

/**
 * Which part of the world a picture shows, in the map's CRS, north up.
 *
 * @param crs the map's CRS; x = easting or longitude
 * @param centerX of the picture's middle, units of the CRS
 * @param centerY of the picture's middle
 * @param unitsPerPixel units of the CRS (metres or degrees) per logical pixel, positive
 * @param widthPx logical pixels, at least 1
 * @param heightPx logical pixels, at least 1
 * @param pixelScale device pixels per logical pixel: 2 on a HiDPI screen, 300/96 on paper
 */
public record Viewport(
    Crs crs,
    double centerX,
    double centerY,
    double unitsPerPixel,
    int widthPx,
    int heightPx,
    double pixelScale) {
  /** Size of a logical pixel that scale denominators refer to (OGC 05-078r4, 0.28 mm). */
  public static final double PIXEL_M = 0.00028;

  /** Metres per degree at the equator, the convention of OGC for geographic CRSs. */
  private static final double METRES_PER_DEGREE = 6378137.0 * 2 * Math.PI / 360;

  /** Shows all of an extent, with a margin of 5 % on each side. */
  public static Viewport showing(Crs crs, Envelope extent, int widthPx, int heightPx) {
    double perPixel =
        Math.max(extent.getWidth() / (0.9 * widthPx), extent.getHeight() / (0.9 * heightPx));
    double least = crs.isGeographic() ? 1e-9 : 1e-4;
    return new Viewport(
        crs,
        (extent.getMinX() + extent.getMaxX()) / 2,
        (extent.getMinY() + extent.getMaxY()) / 2,
        Math.max(perPixel, least),
        widthPx,
        heightPx,
        1);
  }

  /** 1 : n at which the picture is shown (degrees by the length of a degree on the equator). */
  public double scaleDenominator() {
    return unitsPerPixel * (crs.isGeographic() ? METRES_PER_DEGREE : 1) / PIXEL_M;
  }

  /** The same middle at another scale. */
  public Viewport withScaleDenominator(double denominator) {
    double perPixel = denominator * PIXEL_M / (crs.isGeographic() ? METRES_PER_DEGREE : 1);
    return new Viewport(crs, centerX, centerY, perPixel, widthPx, heightPx, pixelScale);
  }

  public Viewport withCenter(double x, double y) {
    return new Viewport(crs, x, y, unitsPerPixel, widthPx, heightPx, pixelScale);
  }

  public Viewport withSize(int newWidthPx, int newHeightPx) {
    return new Viewport(crs, centerX, centerY, unitsPerPixel, newWidthPx, newHeightPx, pixelScale);
  }

  public Viewport withPixelScale(double scale) {
    return new Viewport(crs, centerX, centerY, unitsPerPixel, widthPx, heightPx, scale);
  }

  /** What is seen, in the map's CRS. */
  public Envelope extent() {
    double halfWidth = widthPx * unitsPerPixel / 2;
    double halfHeight = heightPx * unitsPerPixel / 2;
    return new Envelope(
        centerX - halfWidth, centerX + halfWidth, centerY - halfHeight, centerY + halfHeight);
  }

  /** Logical pixels from the left edge. */
  public double toPixelX(double x) {
    return (x - centerX) / unitsPerPixel + widthPx / 2.0;
  }

  /** Logical pixels from the top edge. */
  public double toPixelY(double y) {
    return (centerY - y) / unitsPerPixel + heightPx / 2.0;
  }

  public double toMapX(double pixelX) {
    return centerX + (pixelX - widthPx / 2.0) * unitsPerPixel;
  }

  public double toMapY(double pixelY) {
    return centerY - (pixelY - heightPx / 2.0) * unitsPerPixel;
  }

  /** Larger by a factor below 1, smaller above; what lies at the pixel stays there. */
  public Viewport zoomedAt(double pixelX, double pixelY, double factor) {
    double x = toMapX(pixelX);
    double y = toMapY(pixelY);
    double perPixel = unitsPerPixel * factor;
    return new Viewport(
        crs,
        x - (pixelX - widthPx / 2.0) * perPixel,
        y + (pixelY - heightPx / 2.0) * perPixel,
        perPixel,
        widthPx,
        heightPx,
        pixelScale);
  }

  /** The picture's content moved right and down by so many logical pixels. */
  public Viewport movedBy(double pixelsRight, double pixelsDown) {
    return withCenter(centerX - pixelsRight * unitsPerPixel, centerY + pixelsDown * unitsPerPixel);
  }
}
