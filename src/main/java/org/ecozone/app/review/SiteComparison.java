package org.ecozone.app.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.overlay.SiteFacts;
import org.ecozone.screen.Finding;
import org.ecozone.screen.FindingState;
import org.ecozone.screen.RuleLayers;
import org.ecozone.screen.SiteScreening;
import org.ecozone.screen.Verdict;

/**
 * Two sites side by side: what each is judged by, and what land of each layer it takes.
 *
 * @param layers layers that either meets, by code
 * @param rules rules that say something else of the one than of the other, or apply to either; the
 *     worst first
 */
public record SiteComparison(
    ReviewResult first, ReviewResult second, List<LayerRow> layers, List<RuleRow> rules) {
  public SiteComparison {
    layers = List.copyOf(layers);
    rules = List.copyOf(rules);
  }

  /** Net area in a layer and class, m2; {@code *} is the layer as a whole. */
  public record LayerRow(String layer, String zoneClass, double firstM2, double secondM2) {
    public boolean differs() {
      return firstM2 != secondM2;
    }
  }

  /** What a rule says of each: the worst state and verdict of its findings. */
  public record RuleRow(String ruleId, Said first, Said second) {
    public boolean differs() {
      return !first.equals(second);
    }

    /** True if the rule applies to either. */
    boolean applies() {
      return first.applies() || second.applies();
    }

    Verdict worse() {
      return first.verdict().worse(second.verdict());
    }
  }

  /** State and verdict; NOT_TRIGGERED and NONE where a rule says nothing. */
  public record Said(FindingState state, Verdict verdict) {
    static final Said NOTHING = new Said(FindingState.NOT_TRIGGERED, Verdict.NONE);

    boolean applies() {
      return state == FindingState.TRIGGERED || state == FindingState.EXCEPTED;
    }
  }

  public static SiteComparison of(ReviewResult first, ReviewResult second) {
    return new SiteComparison(
        first,
        second,
        layers(first.screening().facts(), second.screening().facts()),
        rules(first.screening(), second.screening()));
  }

  private static List<LayerRow> layers(SiteFacts first, SiteFacts second) {
    Map<String, double[]> areas = new TreeMap<>();
    Map<String, SiteFacts.Total> named = new LinkedHashMap<>();
    add(first, 0, areas, named);
    add(second, 1, areas, named);
    List<LayerRow> rows = new ArrayList<>();
    areas.forEach(
        (key, pair) -> {
          SiteFacts.Total total = named.get(key);
          rows.add(new LayerRow(total.layerCode(), total.zoneClass(), pair[0], pair[1]));
        });
    return rows;
  }

  private static void add(
      SiteFacts facts,
      int column,
      Map<String, double[]> areas,
      Map<String, SiteFacts.Total> named) {
    for (SiteFacts.Total total : facts.totals()) {
      String key = total.layerCode() + "\n" + total.zoneClass();
      areas.computeIfAbsent(key, any -> new double[2])[column] = total.netAreaM2();
      named.put(key, total);
    }
  }

  private static List<RuleRow> rules(SiteScreening first, SiteScreening second) {
    Map<String, Said> left = said(first);
    Map<String, Said> right = said(second);
    List<RuleRow> rows = new ArrayList<>();
    TreeMap<String, Said> all = new TreeMap<>(left);
    all.putAll(right);
    for (String rule : all.keySet()) {
      RuleRow row =
          new RuleRow(
              rule, left.getOrDefault(rule, Said.NOTHING), right.getOrDefault(rule, Said.NOTHING));
      boolean silent =
          row.first().state() == FindingState.NOT_TRIGGERED
              && row.second().state() == FindingState.NOT_TRIGGERED;
      if (!silent) {
        rows.add(row);
      }
    }
    rows.sort(
        Comparator.comparing((RuleRow row) -> !row.differs())
            .thenComparing(row -> !row.applies())
            .thenComparing(RuleRow::worse, Comparator.reverseOrder())
            .thenComparing(RuleRow::ruleId));
    return rows;
  }

  /** Of several findings of a rule the one that weighs most. */
  private static Map<String, Said> said(SiteScreening screening) {
    Map<FindingState, Integer> weight = new EnumMap<>(FindingState.class);
    weight.put(FindingState.TRIGGERED, 5);
    weight.put(FindingState.EXCEPTED, 4);
    weight.put(FindingState.UNDECIDED, 3);
    weight.put(FindingState.NEEDS_INFO, 2);
    weight.put(FindingState.NOT_CHECKED, 1);
    weight.put(FindingState.NOT_TRIGGERED, 0);
    Map<String, Said> said = new TreeMap<>();
    for (Finding finding : screening.findings()) {
      if (finding.layer().equals(RuleLayers.PLAN)) {
        continue; // about plans: no part of what a site is judged by
      }
      Said now = new Said(finding.state(), finding.verdict());
      said.merge(
          finding.ruleId(), now, (a, b) -> weight.get(b.state()) > weight.get(a.state()) ? b : a);
    }
    return said;
  }
}
