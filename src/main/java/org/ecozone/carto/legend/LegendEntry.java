package org.ecozone.carto.legend;

/**
 * A line of the legend.
 *
 * @param title empty if the layer's own title does
 * @param swatch what it looks like
 */
public record LegendEntry(String title, Swatch swatch) {}
