package org.ecozone.carto.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ecozone.carto.style.MapStyle;
import org.ecozone.carto.style.StyleRule;
import org.ecozone.carto.style.Symbolizer;

/** The rules of a style that apply at a scale, pass by pass. */
final class ActiveRules {
  private final List<Pass> passes;

  private ActiveRules(List<Pass> passes) {
    this.passes = passes;
  }

  /** Rules of one FeatureTypeStyle, in the order of the style. */
  static final class Pass {
    private final int[] numbers;
    private final StyleRule[] rules;
    private final boolean others;

    Pass(MapStyle style, List<Integer> active) {
      numbers = active.stream().mapToInt(Integer::intValue).toArray();
      rules = active.stream().map(style.rules()::get).toArray(StyleRule[]::new);
      others = Stream.of(rules).anyMatch(StyleRule::otherwise);
    }

    /** Adds the rules that a feature is painted by, in the order of the style. */
    void find(StyleClasses classes, int feature, List<StyleRule> found) {
      int before = found.size();
      for (int i = 0; i < rules.length; i++) {
        if (!rules[i].otherwise() && classes.takes(feature, numbers[i])) {
          found.add(rules[i]);
        }
      }
      if (others && found.size() == before && classes.isShown(feature)) {
        for (StyleRule rule : rules) {
          if (rule.otherwise()) {
            found.add(rule);
          }
        }
      }
    }
  }

  static ActiveRules of(MapStyle style, double scaleDenominator) {
    TreeMap<Integer, List<Integer>> passes = new TreeMap<>();
    for (int rule = 0; rule < style.rules().size(); rule++) {
      StyleRule candidate = style.rules().get(rule);
      if (candidate.appliesAt(scaleDenominator)) {
        passes.computeIfAbsent(candidate.pass(), pass -> new ArrayList<>()).add(rule);
      }
    }
    return new ActiveRules(passes.values().stream().map(rules -> new Pass(style, rules)).toList());
  }

  /** In the order of painting. */
  List<Pass> passes() {
    return passes;
  }

  boolean isEmpty() {
    return passes.isEmpty();
  }

  boolean hasLabels() {
    return symbolizers().anyMatch(Symbolizer.Label.class::isInstance);
  }

  boolean hasDashes() {
    return symbolizers().anyMatch(ActiveRules::isDashed);
  }

  private static boolean isDashed(Symbolizer symbolizer) {
    Symbolizer.Stroke stroke =
        symbolizer instanceof Symbolizer.Area area
            ? area.stroke()
            : symbolizer instanceof Symbolizer.Line line ? line.stroke() : null;
    return stroke != null && !stroke.dashPx().isEmpty();
  }

  private Stream<Symbolizer> symbolizers() {
    return passes.stream()
        .flatMap(pass -> Stream.of(pass.rules))
        .flatMap(rule -> rule.symbolizers().stream());
  }

  /** How far symbols reach beyond their geometry, logical pixels. */
  double reachPx() {
    return symbolizers().mapToDouble(ActiveRules::reachPx).reduce(1, Math::max);
  }

  private static double reachPx(Symbolizer symbolizer) {
    if (symbolizer instanceof Symbolizer.Area area) {
      return ofStroke(area.stroke());
    }
    if (symbolizer instanceof Symbolizer.Line line) {
      return 4 * Math.abs(line.offsetPx()) + ofStroke(line.stroke());
    }
    if (symbolizer instanceof Symbolizer.Mark mark) {
      return mark.sizePx() + ofStroke(mark.stroke());
    }
    return 0;
  }

  /** Mitres reach four times as far as half the line. */
  private static double ofStroke(Symbolizer.Stroke stroke) {
    return stroke == null ? 0 : 2 * stroke.widthPx() + 1;
  }
}
