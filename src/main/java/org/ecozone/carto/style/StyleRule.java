package org.ecozone.carto.style;

import java.util.List;

/**
 * A rule of a style: an entry of the legend.
 *
 * @param name name in the file
 * @param title for the legend; empty if the layer's own title does
 * @param condition which features
 * @param otherwise true for an ElseFilter: features that no other rule of its pass took at the
 *     scale in question
 * @param pass number of its FeatureTypeStyle, from 0: a pass is painted for all features before the
 *     next one begins
 * @param minScaleDenominator applies from 1 : n on, inclusive; 0 if unbounded
 * @param maxScaleDenominator applies below 1 : n, exclusive; infinite if unbounded
 * @param symbolizers in the order of painting
 */
public record StyleRule(
    String name,
    String title,
    FeatureCondition condition,
    boolean otherwise,
    int pass,
    double minScaleDenominator,
    double maxScaleDenominator,
    List<Symbolizer> symbolizers) {
  public StyleRule {
    symbolizers = List.copyOf(symbolizers);
  }

  /** A rule of a style that has one pass only. */
  public StyleRule(
      String name,
      String title,
      FeatureCondition condition,
      boolean otherwise,
      double minScaleDenominator,
      double maxScaleDenominator,
      List<Symbolizer> symbolizers) {
    this(
        name,
        title,
        condition,
        otherwise,
        0,
        minScaleDenominator,
        maxScaleDenominator,
        symbolizers);
  }

  public boolean appliesAt(double scaleDenominator) {
    return scaleDenominator >= minScaleDenominator && scaleDenominator < maxScaleDenominator;
  }
}
