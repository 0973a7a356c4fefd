package org.ecozone.carto.style;

import java.util.List;

/**
 * A rule of a style: an entry of the legend.
 *
 * @param name name in the file
 * @param title for the legend; empty if the layer's own title does
 * @param condition which features
 * @param otherwise true for an ElseFilter: features that no other rule of its style took
 * @param minScaleDenominator applies from 1 : n on, inclusive; 0 if unbounded
 * @param maxScaleDenominator applies below 1 : n, exclusive; infinite if unbounded
 * @param symbolizers in the order of painting
 */
public record StyleRule(
    String name,
    String title,
    FeatureCondition condition,
    boolean otherwise,
    double minScaleDenominator,
    double maxScaleDenominator,
    List<Symbolizer> symbolizers) {
  public StyleRule {
    symbolizers = List.copyOf(symbolizers);
  }

  public boolean appliesAt(double scaleDenominator) {
    return scaleDenominator >= minScaleDenominator && scaleDenominator < maxScaleDenominator;
  }
}
