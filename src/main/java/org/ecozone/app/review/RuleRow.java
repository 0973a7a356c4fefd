package org.ecozone.app.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.screen.CompiledRule;
import org.ecozone.screen.Rule;
import org.ecozone.screen.RuleLayers;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Texts;
import org.ecozone.zone.ZoneLayer;

/**
 * A rule as the rule browser lists it.
 *
 * @param compiled the rule
 * @param runs whether it says anything at the as-of date
 * @param layers layers it names, and whether each is open
 */
public record RuleRow(CompiledRule compiled, Runs runs, List<LayerNeed> layers) {
  /** The status of a rule whose wording nobody confirmed yet, as the catalogue writes it. */
  public static final String PENDING = "待核定";

  private static final String IN_FORCE = "有效";

  /** Whether a rule says anything of a site. */
  public enum Runs {
    RUNS,
    DISABLED,
    NOT_YET,
    NO_LONGER,
    /** About plans. */
    PLAN
  }

  /** A layer that a rule names. */
  public record LayerNeed(String code, boolean open) {}

  /** The rules of a book in its order. */
  public static List<RuleRow> list(ReviewBook book, ReviewScope scope) {
    Set<String> open = openCodes(scope);
    List<RuleRow> rows = new ArrayList<>();
    for (CompiledRule rule : book.rules().rules().compiled()) {
      rows.add(new RuleRow(rule, runs(rule, scope.asOf()), needs(rule, open)));
    }
    return rows;
  }

  /** Codes of the layers that are open and valid at the as-of date. */
  private static Set<String> openCodes(ReviewScope scope) {
    Set<String> codes = new java.util.HashSet<>();
    for (ReviewScope.Entry entry : scope.layers()) {
      ZoneLayer layer = entry.content().layer();
      if (entry.content().state() == LayerContent.State.READY
          && layer != null
          && layer.identity().validAt(scope.asOf())) {
        codes.add(layer.code());
      }
    }
    return codes;
  }

  private static Runs runs(CompiledRule rule, LocalDate day) {
    Rule row = rule.rule();
    if (!row.enabled()) {
      return Runs.DISABLED;
    }
    if (row.effectiveFrom() != null && day.isBefore(row.effectiveFrom())) {
      return Runs.NOT_YET;
    }
    if (row.effectiveTo() != null && day.isAfter(row.effectiveTo())) {
      return Runs.NO_LONGER;
    }
    return rule.isPlan() ? Runs.PLAN : Runs.RUNS;
  }

  private static List<LayerNeed> needs(CompiledRule rule, Set<String> open) {
    return rule.layers().codes().stream()
        .filter(code -> !code.equals(RuleLayers.PLAN))
        .map(
            code ->
                new LayerNeed(
                    code, code.equals(RuleLayers.COUNTY_ATTRIBUTES) || open.contains(code)))
        .toList();
  }

  public Rule rule() {
    return compiled.rule();
  }

  /** Whether a rule is confirmed, in a language; as it stands in the catalogue if it is neither. */
  public static String status(Rule rule, Lang lang) {
    Texts texts = Texts.of("app/review", lang);
    return switch (rule.status()) {
      case PENDING -> texts.get("status.pending");
      case IN_FORCE -> texts.get("status.in_force");
      default -> rule.status();
    };
  }

  public boolean isPending() {
    return rule().status().equals(PENDING);
  }

  /** True if every layer it needs is open: all of A+B, any of A/B and A>B. */
  public boolean hasLayers() {
    boolean any =
        compiled.layers().kind() == RuleLayers.Kind.FIRST
            || compiled.layers().kind() == RuleLayers.Kind.ANY;
    return layers.isEmpty()
        || (any
            ? layers.stream().anyMatch(LayerNeed::open)
            : layers.stream().allMatch(LayerNeed::open));
  }

  /** True if every word stands in the rule: id, text, clause, layer, filters, note. */
  public boolean matches(String search) {
    Rule rule = rule();
    String all =
        String.join(
                " ",
                rule.id(),
                rule.layer(),
                rule.requirement(),
                rule.legalBasis(),
                rule.projectFilter(),
                rule.zoneFilter(),
                rule.exceptionFilter(),
                rule.status(),
                rule.note())
            .toLowerCase(Locale.ROOT);
    for (String word : search.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
      if (!all.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
