package org.ecozone.app.convert;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.store.exchange.WriteOption;

/** The head of a 国土 TXT that becomes one again: what it stated beside its coordinates stays. */
final class HeadOfTxt {
  /** What the writer says itself, by the CRS that it writes. */
  private static final Set<String> OF_CRS =
      Set.of("坐标系", "几度分带", "投影类型", "计量单位", "带号", "精度", "转换参数");

  private HeadOfTxt() {}

  static WriteChoices with(ConvertPlan plan, ConvertSource source) {
    boolean both =
        plan.format() == ExchangeFormat.SURVEY_TXT && source.format() == ExchangeFormat.SURVEY_TXT;
    if (!both || plan.choices().get(WriteOption.HEADER).isPresent()) {
      return plan.choices();
    }
    StringBuilder head = new StringBuilder();
    source
        .notes()
        .forEach(
            (key, value) -> {
              if (!OF_CRS.contains(key.strip())) {
                head.append(head.isEmpty() ? "" : "\n").append(key).append('=').append(value);
              }
            });
    if (head.isEmpty()) {
      return plan.choices();
    }
    Map<WriteOption, String> all = new EnumMap<>(WriteOption.class);
    all.putAll(plan.choices().chosen());
    all.put(WriteOption.HEADER, head.toString());
    return new WriteChoices(all);
  }
}
