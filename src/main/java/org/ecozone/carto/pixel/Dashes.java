package org.ecozone.carto.pixel;

import org.ecozone.carto.style.Symbolizer.Stroke;

/** Lengths of dashes and gaps in turn. */
final class Dashes {
  private Dashes() {}

  /**
   * An even number of lengths in device pixels; none for a solid line, and for a pattern that has
   * no length.
   */
  static double[] pattern(Stroke stroke, double pixelScale) {
    int count = stroke.dashPx().size();
    double[] pattern = new double[count % 2 == 0 ? count : 2 * count];
    double sum = 0;
    for (int i = 0; i < pattern.length; i++) {
      pattern[i] = Math.max(0, stroke.dashPx().get(i % count) * pixelScale);
      sum += pattern[i];
    }
    return sum > 0 ? pattern : new double[0];
  }
}
