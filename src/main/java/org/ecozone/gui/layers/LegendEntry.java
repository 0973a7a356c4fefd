package org.ecozone.gui.layers;

/**
 * A line of the legend.
 *
 * @param title text; empty where the layer's own title does
 * @param swatch picture of the symbol, null if there is none
 * @param minScaleDenominator drawn from 1 : n on
 * @param maxScaleDenominator drawn below 1 : n
 */
record LegendEntry(
    String title, Swatch swatch, double minScaleDenominator, double maxScaleDenominator) {

  /**
   * Picture of a symbol.
   *
   * @param widthPx in device pixels
   * @param heightPx in device pixels
   * @param pixels 0xAARRGGBB, premultiplied, row by row; nobody changes them
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Swatch(int widthPx, int heightPx, int[] pixels) {}

  /** True if it is drawn at the scale; where the scale is not known (0) it is. */
  boolean appliesAt(double scaleDenominator) {
    return scaleDenominator <= 0
        || scaleDenominator >= minScaleDenominator && scaleDenominator < maxScaleDenominator;
  }
}
