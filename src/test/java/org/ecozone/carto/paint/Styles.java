package org.ecozone.carto.paint;

import java.util.List;
import org.ecozone.carto.style.FeatureCondition;
import org.ecozone.carto.style.MapStyle;
import org.ecozone.carto.style.StyleRule;
import org.ecozone.carto.style.Symbolizer;
import org.ecozone.carto.style.Symbolizer.Cap;
import org.ecozone.carto.style.Symbolizer.Fill;
import org.ecozone.carto.style.Symbolizer.Join;
import org.ecozone.carto.style.Symbolizer.Stroke;

/** Styles for tests. */
public final class Styles {
  private Styles() {}

  public static Stroke stroke(int colour, double widthPx, Double... dashes) {
    return new Stroke(colour, widthPx, List.of(dashes), Cap.BUTT, Join.MITRE);
  }

  public static Symbolizer fill(int colour) {
    return new Symbolizer.Area(new Fill.Solid(colour), null);
  }

  public static StyleRule rule(Symbolizer... symbolizers) {
    return rule(FeatureCondition.ALL, symbolizers);
  }

  public static StyleRule rule(FeatureCondition condition, Symbolizer... symbolizers) {
    return new StyleRule(
        "rule", "", condition, false, 0, Double.POSITIVE_INFINITY, List.of(symbolizers));
  }

  public static MapStyle style(StyleRule... rules) {
    return new MapStyle("style", List.of(rules), List.of());
  }

  /** Every feature one colour. */
  public static MapStyle solid(int colour) {
    return style(rule(fill(colour)));
  }
}
