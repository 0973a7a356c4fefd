package org.ecozone.gui.layers.style;

import java.util.List;
import org.ecozone.carto.legend.Swatch;

/**
 * A line of the legend below a layer.
 *
 * @param title empty where the layer's own title does
 * @param swatch picture of the symbol
 * @param scales where it is drawn; any of them
 */
public record LegendLook(String title, Swatch swatch, List<Scales> scales) {
  public LegendLook {
    scales = List.copyOf(scales);
  }

  /** Drawn from 1 : min on, below 1 : max. */
  public record Scales(double min, double max) {}

  /** True if it is drawn at the scale; where the scale is not known (0) it is. */
  public boolean appliesAt(double scaleDenominator) {
    return scaleDenominator <= 0
        || scales.isEmpty()
        || scales.stream()
            .anyMatch(range -> scaleDenominator >= range.min() && scaleDenominator < range.max());
  }
}
