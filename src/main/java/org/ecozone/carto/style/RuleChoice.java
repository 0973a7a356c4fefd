package org.ecozone.carto.style;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Which rules of a style a feature is painted by. */
public final class RuleChoice {
  private RuleChoice() {}

  /**
   * In the order of painting: those that apply at the scale and whose condition is met; an
   * otherwise-rule if no other one of its pass is.
   *
   * @param value attribute name to value of the feature
   */
  public static List<StyleRule> of(
      MapStyle style, double scaleDenominator, Function<String, Object> value) {
    List<StyleRule> chosen = new ArrayList<>();
    List<Integer> taken = new ArrayList<>();
    for (StyleRule rule : style.rules()) {
      if (!rule.otherwise() && rule.appliesAt(scaleDenominator) && rule.condition().test(value)) {
        taken.add(rule.pass());
      }
    }
    for (StyleRule rule : style.rules()) {
      if (rule.appliesAt(scaleDenominator)
          && (rule.otherwise() ? !taken.contains(rule.pass()) : rule.condition().test(value))) {
        chosen.add(rule);
      }
    }
    return chosen;
  }
}
