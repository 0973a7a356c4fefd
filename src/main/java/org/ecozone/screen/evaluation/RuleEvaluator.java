package org.ecozone.screen.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.overlay.SiteFacts.ParcelFacts;
import org.ecozone.screen.Catalogs;
import org.ecozone.screen.CompiledRule;
import org.ecozone.screen.Finding;
import org.ecozone.screen.FindingState;
import org.ecozone.screen.Note;
import org.ecozone.screen.Verdict;
import org.ecozone.screen.evaluation.RuleRun.Measured;
import org.ecozone.screen.evaluation.RuleRun.Place;

/**
 * All findings of one site.
 *
 * <p>Every rule leaves at least one finding, or one of the findings that hold for all sites speaks for it.
 *
 * <p>Threads: immutable.
 */
public final class RuleEvaluator {
  private final List<CompiledRule> rules;
  private final Map<String, RulePlan> plans = new HashMap<>();
  private final Set<String> saidForAll;
  private final Catalogs catalogs;
  private final LocalDate asOf;

  /**
   * @param rules the whole catalogue
   * @param running plans of the rules that run at the as-of date
   * @param saidForAll ids of rules whose missing layers are said once for all sites
   */
  public RuleEvaluator(
      List<CompiledRule> rules, List<RulePlan> running, Set<String> saidForAll, Catalogs catalogs, LocalDate asOf) {
    this.rules = List.copyOf(rules);
    running.forEach(plan -> plans.put(plan.rule().id(), plan));
    this.saidForAll = Set.copyOf(saidForAll);
    this.catalogs = catalogs;
    this.asOf = asOf;
  }

  /** Ordered by parcel (the whole site first, then as in the site), layer, zone fid, rule id. */
  public List<Finding> evaluate(SiteCase site) {
    List<Finding> findings = new ArrayList<>();
    for (CompiledRule rule : rules) {
      RulePlan plan = plans.get(rule.id());
      if (plan == null) {
        findings.add(notTriggered(rule, rule.layers().text(), idleReason(rule)));
      } else {
        evaluate(plan, site, findings);
      }
    }
    findings.sort(order(site));
    return findings;
  }

  /** Every rule that may apply is UNDECIDED: nothing is known of the land. */
  public List<Finding> undecided(SiteCase site, Note reason) {
    List<Finding> findings = new ArrayList<>();
    for (CompiledRule rule : rules) {
      RulePlan plan = plans.get(rule.id());
      Effect effect = plan == null ? null : Effect.of(rule, site.project(), catalogs.attributes());
      if (plan == null) {
        findings.add(notTriggered(rule, rule.layers().text(), idleReason(rule)));
      } else if (effect == null) {
        findings.add(notTriggered(rule, plan.layer(), Note.of("PROJECT_NOT_CONCERNED")));
      } else if (!plan.codes().isEmpty() || !saidForAll.contains(rule.id())) {
        List<Note> notes = new ArrayList<>(List.of(reason));
        notes.addAll(effect.notes());
        RuleRun run = new RuleRun(plan, site, effect, catalogs.mandatory(), findings);
        run.add(
            new Place("", plan.layer(), null), FindingState.UNDECIDED, rule.rule().verdict(), Measured.NOTHING, notes);
      }
    }
    findings.sort(order(site));
    return findings;
  }

  private void evaluate(RulePlan plan, SiteCase site, List<Finding> findings) {
    CompiledRule rule = plan.rule();
    Effect effect = Effect.of(rule, site.project(), catalogs.attributes());
    if (effect == null) {
      findings.add(notTriggered(rule, plan.layer(), Note.of("PROJECT_NOT_CONCERNED")));
      return;
    }
    if (!saidForAll.contains(rule.id())) {
      findings.addAll(plan.notChecked());
    }
    if (plan.codes().isEmpty() && !plan.notChecked().isEmpty()) {
      return; // what is missing has been said, here or for all sites
    }
    int before = findings.size();
    RuleRun run = new RuleRun(plan, site, effect, catalogs.mandatory(), findings);
    switch (rule.relation()) {
      case ATTRIBUTE -> CountyAttributes.evaluate(run, catalogs.counties());
      case INTERSECTS, INTERSECTS_COUNT_GE_2, OVERLAP_COUNT_GE_2 -> Occupation.evaluate(run);
      case DISTANCE_LE, DOWNSTREAM_LE -> Nearness.evaluate(run);
      case WITHIN, OUTSIDE, NOT_COVERED -> Leftover.evaluate(run);
      case PLAN_AREA_CHANGE, PLAN_SHARE_LE -> throw new IllegalStateException(rule.id());
    }
    if (findings.size() == before) {
      run.addNotTriggered();
    }
  }

  private Note idleReason(CompiledRule rule) {
    if (!rule.rule().enabled()) {
      return Note.of("RULE_DISABLED");
    }
    if (rule.isPlan()) {
      return Note.of("PLAN_NOT_EVALUATED");
    }
    LocalDate from = rule.rule().effectiveFrom();
    LocalDate to = rule.rule().effectiveTo();
    return Note.of("RULE_NOT_IN_FORCE", asOf, from == null ? "…" : from, to == null ? "…" : to);
  }

  private static Finding notTriggered(CompiledRule rule, String layer, Note reason) {
    return new Finding(
        "", rule.id(), layer, null, Verdict.NONE, FindingState.NOT_TRIGGERED, false, null, null, List.of(reason));
  }

  private static Comparator<Finding> order(SiteCase site) {
    Map<String, Integer> parcels = new HashMap<>();
    parcels.put("", -1);
    for (ParcelFacts parcel : site.facts().parcels()) {
      parcels.putIfAbsent(parcel.parcel(), parcels.size());
    }
    return Comparator.comparing((Finding finding) -> parcels.getOrDefault(finding.parcel(), -1))
        .thenComparing(ORDER_IN_PARCEL);
  }

  /** Layer, zone fid (none first), rule id; then what keeps the order stable. */
  public static final Comparator<Finding> ORDER_IN_PARCEL =
      Comparator.comparing(Finding::layer)
          .thenComparing(Finding::zoneFid, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Finding::ruleId)
          .thenComparing(Finding::state);
}
