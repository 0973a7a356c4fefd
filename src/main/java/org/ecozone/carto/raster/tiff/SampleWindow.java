package org.ecozone.carto.raster.tiff;

import java.util.Arrays;

/**
 * Sample values of a part of a picture, pixel by pixel, row by row, the bands of a pixel together.
 * NaN where the file stores nothing.
 */
final class SampleWindow {
  private final int widthPx;
  private final int heightPx;
  private final int bands;
  private final float[] values;

  SampleWindow(int widthPx, int heightPx, int bands) {
    this.widthPx = widthPx;
    this.heightPx = heightPx;
    this.bands = bands;
    this.values = new float[widthPx * heightPx * bands];
    Arrays.fill(values, Float.NaN);
  }

  int widthPx() {
    return widthPx;
  }

  int heightPx() {
    return heightPx;
  }

  int bands() {
    return bands;
  }

  /** Never change it from outside this package's readers. */
  float[] values() {
    return values;
  }

  int index(int x, int y) {
    return (y * widthPx + x) * bands;
  }
}
