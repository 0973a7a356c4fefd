package org.ecozone.carto.legend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ecozone.carto.style.GeometryKind;
import org.ecozone.carto.style.MapStyle;
import org.ecozone.carto.style.RuleChoice;
import org.ecozone.carto.style.StyleRule;
import org.ecozone.carto.style.Symbolizer;

/**
 * The legend of a style. Rules that only label have no entry; rules of the same title (the same
 * class at other scales) have one, with the look of the first.
 *
 * <p>Threads: any. A swatch takes about a millisecond; not for the window's thread where a layer
 * has many classes.
 */
public final class Legend {
  private Legend() {}

  /** All entries, whatever the scale. */
  public static List<LegendEntry> of(MapStyle style, GeometryKind kind, Swatch.Size size) {
    return of(style, kind, size, rule -> true);
  }

  /** Those that can be seen at 1 : n. */
  public static List<LegendEntry> at(
      double scaleDenominator, MapStyle style, GeometryKind kind, Swatch.Size size) {
    return of(style, kind, size, rule -> rule.appliesAt(scaleDenominator));
  }

  /** Those whose rule is wanted. */
  public static List<LegendEntry> of(
      MapStyle style, GeometryKind kind, Swatch.Size size, Predicate<StyleRule> wanted) {
    Map<String, StyleRule> byTitle = new LinkedHashMap<>();
    for (StyleRule rule : style.rules()) {
      boolean shows =
          rule.symbolizers().stream().anyMatch(symbol -> !(symbol instanceof Symbolizer.Label));
      if (shows && wanted.test(rule)) {
        byTitle.putIfAbsent(rule.title().isEmpty() ? rule.name() : rule.title(), rule);
      }
    }
    List<LegendEntry> entries = new ArrayList<>();
    byTitle.forEach(
        (title, rule) ->
            entries.add(
                new LegendEntry(
                    byTitle.size() == 1 ? rule.title() : title, Swatch.of(rule, kind, size))));
    return entries;
  }

  /**
   * Titles of the rules that take at least one of the features at some scale: the classes that
   * occur. For {@link #of(MapStyle, GeometryKind, Swatch.Size, Predicate)}.
   *
   * @param features attribute name to value, of each feature
   */
  public static Set<String> occurringTitles(
      MapStyle style, Iterable<Function<String, Object>> features) {
    Set<Double> scales = new HashSet<>();
    Set<String> all = new HashSet<>();
    for (StyleRule rule : style.rules()) {
      scales.add(rule.minScaleDenominator());
      all.add(rule.title());
    }
    Set<String> found = new HashSet<>();
    for (Function<String, Object> feature : features) {
      for (double scale : scales) {
        RuleChoice.of(style, scale, feature).forEach(rule -> found.add(rule.title()));
      }
      if (found.size() == all.size()) {
        break;
      }
    }
    return found;
  }
}
