package org.ecozone.carto.pixel;

import org.ecozone.carto.Viewport;

/**
 * A rectangle of the grid of device pixels that lies over the whole world at one scale, anchored at
 * the CRS's 0, 0.
 *
 * @param stepsPerUnit 1/256 device pixels per unit of the CRS
 * @param left column of the first pixel
 * @param top row of the first pixel, downwards from y = 0
 * @param width pixels
 * @param height pixels
 */
public record PixelGrid(double stepsPerUnit, long left, long top, int width, int height) {
  /** Places further off than this are cut before they are numbers of 1/256 pixel. */
  static final int FAR = 1 << 29;

  /** The pixels of a viewport whose edges lie on the grid, or all that it touches. */
  public static PixelGrid of(Viewport viewport) {
    double pixels = viewport.pixelScale() / viewport.unitsPerPixel();
    double halfWidth = viewport.widthPx() * viewport.unitsPerPixel() / 2;
    double halfHeight = viewport.heightPx() * viewport.unitsPerPixel() / 2;
    long left = Math.round((viewport.centerX() - halfWidth) * pixels);
    long top = Math.round(-(viewport.centerY() + halfHeight) * pixels);
    return new PixelGrid(
        CoverageCells.STEPS * pixels,
        left,
        top,
        Math.max(1, (int) Math.round(viewport.widthPx() * viewport.pixelScale())),
        Math.max(1, (int) Math.round(viewport.heightPx() * viewport.pixelScale())));
  }

  /** Another rectangle of the same grid. */
  public PixelGrid part(long newLeft, long newTop, int newWidth, int newHeight) {
    return new PixelGrid(stepsPerUnit, newLeft, newTop, newWidth, newHeight);
  }

  /** Device pixels per unit of the CRS. */
  public double pixelsPerUnit() {
    return stepsPerUnit / CoverageCells.STEPS;
  }

  /** Units of the CRS per device pixel. */
  public double unitsPerPixel() {
    return CoverageCells.STEPS / stepsPerUnit;
  }

  /** In steps from the left border; a whole number. */
  public double stepX(double x) {
    return Math.floor(x * stepsPerUnit + 0.5) - (double) (left * CoverageCells.STEPS);
  }

  /** In steps from the upper border, downwards; a whole number. */
  public double stepY(double y) {
    return Math.floor(-y * stepsPerUnit + 0.5) - (double) (top * CoverageCells.STEPS);
  }

  /** What {@link #stepX} takes off. */
  double leftStep() {
    return left * CoverageCells.STEPS;
  }

  /** What {@link #stepY} takes off. */
  double topStep() {
    return top * CoverageCells.STEPS;
  }

  public double minX() {
    return left * unitsPerPixel();
  }

  public double maxX() {
    return (left + width) * unitsPerPixel();
  }

  public double minY() {
    return -(top + height) * unitsPerPixel();
  }

  public double maxY() {
    return -top * unitsPerPixel();
  }
}
