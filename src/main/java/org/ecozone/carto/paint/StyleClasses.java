package org.ecozone.carto.paint;

import java.util.List;
import java.util.function.Function;
import org.ecozone.carto.FeatureSet;
import org.ecozone.carto.SceneLayer;
import org.ecozone.carto.style.FeatureCondition;
import org.ecozone.carto.style.MapStyle;
import org.ecozone.carto.style.StyleRule;

/**
 * Which rules of a style each feature of a layer meets, whatever the scale. Worked out when a
 * feature is first asked for, and kept.
 *
 * <p>Threads: any number; two of them may work out the same answer.
 */
final class StyleClasses {
  /** A word has a bit for "known", one for the filter, and the rest for rules. */
  private static final int RULES_PER_WORD = 62;

  private static final long KNOWN = 1L << 63;
  private static final long SHOWN = 1L << 62;

  private final FeatureSet features;
  private final MapStyle style;
  private final FeatureCondition filter;
  private final long[][] words;

  StyleClasses(SceneLayer.Features layer) {
    features = layer.features();
    style = layer.style();
    filter = layer.filter();
    int count = Math.max(1, (style.rules().size() + RULES_PER_WORD - 1) / RULES_PER_WORD);
    words = new long[count][features.size()];
  }

  /** True if the answers are those for another layer too. */
  boolean fits(SceneLayer.Features layer) {
    return layer.features() == features
        && layer.filter().equals(filter)
        && layer.style().equals(style);
  }

  /** True if the layer's filter lets the feature through. */
  boolean isShown(int feature) {
    return (word(0, feature) & SHOWN) != 0;
  }

  /** True if the feature is shown and meets the condition of a rule. */
  boolean takes(int feature, int rule) {
    long word = word(rule / RULES_PER_WORD, feature);
    return (word & SHOWN) != 0 && (word >>> rule % RULES_PER_WORD & 1) != 0;
  }

  private long word(int number, int feature) {
    long word = words[number][feature];
    if (word == 0) {
      word = worked(number, feature);
      words[number][feature] = word;
    }
    return word;
  }

  private long worked(int number, int feature) {
    Function<String, Object> value = features.value(feature);
    if (!filter.test(value)) {
      return KNOWN;
    }
    long word = KNOWN | SHOWN;
    List<StyleRule> rules = style.rules();
    int from = number * RULES_PER_WORD;
    int to = Math.min(from + RULES_PER_WORD, rules.size());
    for (int rule = from; rule < to; rule++) {
      if (rules.get(rule).condition().test(value)) {
        word |= 1L << rule - from;
      }
    }
    return word;
  }
}
