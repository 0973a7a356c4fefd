package org.ecozone.carto.raster;

import org.locationtech.jts.geom.Envelope;

/**
 * Where the pixels of a picture lie: x = originX + column * xPerColumn + row * xPerRow, and
 * likewise y; columns and rows are counted from the upper left corner of the upper left pixel.
 *
 * @param originX units of the raster's CRS
 * @param originY units of the raster's CRS
 * @param xPerColumn units per pixel
 * @param xPerRow 0 unless the picture is turned
 * @param yPerColumn 0 unless the picture is turned
 * @param yPerRow units per pixel, negative where row 0 is in the north
 */
public record PixelGrid(
    double originX,
    double originY,
    double xPerColumn,
    double xPerRow,
    double yPerColumn,
    double yPerRow) {
  /** North up. */
  public static PixelGrid northUp(double left, double top, double pixelWidth, double pixelHeight) {
    return new PixelGrid(left, top, pixelWidth, 0, 0, -pixelHeight);
  }

  double determinant() {
    return xPerColumn * yPerRow - xPerRow * yPerColumn;
  }

  /** Units of the CRS per pixel; the geometric mean of both directions. */
  double unitsPerPixel() {
    return Math.sqrt(Math.abs(determinant()));
  }

  public boolean isUsable() {
    double determinant = determinant();
    return Double.isFinite(originX)
        && Double.isFinite(originY)
        && Double.isFinite(determinant)
        && determinant != 0;
  }

  public double x(double column, double row) {
    return originX + column * xPerColumn + row * xPerRow;
  }

  public double y(double column, double row) {
    return originY + column * yPerColumn + row * yPerRow;
  }

  double column(double x, double y) {
    return ((x - originX) * yPerRow - (y - originY) * xPerRow) / determinant();
  }

  double row(double x, double y) {
    return ((y - originY) * xPerColumn - (x - originX) * yPerColumn) / determinant();
  }

  Envelope extent(long widthPx, long heightPx) {
    Envelope extent = new Envelope();
    extent.expandToInclude(x(0, 0), y(0, 0));
    extent.expandToInclude(x(widthPx, 0), y(widthPx, 0));
    extent.expandToInclude(x(0, heightPx), y(0, heightPx));
    extent.expandToInclude(x(widthPx, heightPx), y(widthPx, heightPx));
    return extent;
  }
}
