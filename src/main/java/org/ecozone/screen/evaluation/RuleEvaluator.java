package org.ecozone.screen.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.screen.Catalogs;
import org.ecozone.screen.CompiledRule;
import org.ecozone.screen.Finding;
import org.ecozone.screen.FindingState;
import org.ecozone.screen.Note;
import org.ecozone.screen.RuleLayers;
import org.ecozone.screen.RuleRelation;
import org.ecozone.screen.Verdict;
import org.ecozone.screen.evaluation.RuleRun.Measured;
import org.ecozone.screen.evaluation.RuleRun.Place;
import org.ecozone.screen.table.ProjectAttributes;

/**
 * All findings of one site.
 *
 * <p>Every rule leaves at least one finding, or what is said elsewhere (once for all sites, or by
 * {@link #saidElsewhere}) speaks for it.
 *
 * <p>Threads: safe.
 */
public final class RuleEvaluator {
  /** States of counties whose answers are kept; bounds the memory of a run over very many sites. */
  private static final int COUNTY_STATES_KEPT = 4096;

  private static final int EFFECTS_KEPT = 1 << 14;

  private final List<Entry> entries = new ArrayList<>();
  private final EffectTable effects;
  private final Set<String> saidElsewhere;
  private final Catalogs catalogs;
  private final LocalDate asOf;
  private final Map<CountyState, Map<Effect, List<Finding>>> ofCounties = new ConcurrentHashMap<>();

  /**
   * @param rules the whole catalogue
   * @param running plans of the rules that run at the as-of date
   * @param saidElsewhere ids of rules of which {@link #evaluate} does not say what layers are
   *     missing
   */
  public RuleEvaluator(
      List<CompiledRule> rules,
      List<RulePlan> running,
      Set<String> saidElsewhere,
      Catalogs catalogs,
      LocalDate asOf) {
    this.saidElsewhere = Set.copyOf(saidElsewhere);
    this.catalogs = catalogs;
    this.asOf = asOf;
    Map<String, RulePlan> plans = new HashMap<>();
    running.forEach(plan -> plans.put(plan.rule().id(), plan));
    for (CompiledRule rule : rules) {
      if (rule.waitsForPlanAt(asOf)) {
        continue; // said once for all sites
      }
      RulePlan plan = plans.get(rule.id());
      Finding idle =
          plan == null
              ? notTriggered(rule, rule.layers().text(), List.of(idleReason(rule)))
              : notTriggered(rule, plan.layer(), List.of(Note.of("PROJECT_NOT_CONCERNED")));
      Finding clear = plan == null ? idle : notTriggered(rule, plan.layer(), List.of());
      entries.add(new Entry(rule, plan, idle, clear));
    }
    // nearly the order of the findings, which makes sorting them cheap
    entries.sort((a, b) -> FindingOrder.compareInParcel(a.idle(), b.idle()));
    this.effects =
        new EffectTable(
            entries.stream().map(entry -> entry.plan() == null ? null : entry.rule()).toList(),
            catalogs.attributes());
  }

  /**
   * A rule and the findings that are the same for every site.
   *
   * @param plan null if the rule does not run
   * @param idle it does not run, or does not concern the project
   * @param clear it concerns the project, and no land is concerned
   */
  private record Entry(CompiledRule rule, RulePlan plan, Finding idle, Finding clear) {
    /** True if only the intersections of the site with the layers can trigger the rule. */
    boolean asksForPieces() {
      return (rule.relation() == RuleRelation.INTERSECTS
              && rule.layers().kind() != RuleLayers.Kind.JOINT)
          || rule.relation() == RuleRelation.INTERSECTS_COUNT_GE_2;
    }
  }

  /**
   * What every rule says of a project, the same wherever its land lies; null where it does not
   * concern it.
   */
  public Opinion opinion(ProjectAttributes project) {
    return new Opinion(effects.of(project));
  }

  /** See {@link #opinion}; for {@link #evaluate} and {@link #undecided} of the same evaluator. */
  public static final class Opinion {
    private final Effect[] effects;

    private Opinion(Effect[] effects) {
      this.effects = effects;
    }
  }

  /** Ordered by parcel (the whole site first, then as in the site), layer, zone fid, rule id. */
  public List<Finding> evaluate(SiteCase site, Opinion opinion) {
    List<Finding> findings = new ArrayList<>(entries.size() + 16);
    CountyState counties = CountyState.of(site);
    Map<Effect, List<Finding>> ofCounty = known(counties);
    for (int i = 0; i < opinion.effects.length; i++) {
      Effect effect = opinion.effects[i];
      Entry entry = entries.get(i);
      if (effect == null) {
        findings.add(entry.idle());
      } else if (entry.rule().relation() == RuleRelation.ATTRIBUTE) {
        List<Finding> known = ofCounty.get(effect);
        if (known == null) {
          known = ofCounty(entry, site, effect, counties);
          if (ofCounty.size() < EFFECTS_KEPT) {
            ofCounty.put(effect, known);
          }
        }
        findings.addAll(known);
      } else {
        evaluate(entry, site, effect, findings);
      }
    }
    return FindingOrder.sort(findings, site.facts().parcels());
  }

  /**
   * What is missing for the rules that concern the project, as far as {@link #evaluate} and {@link
   * #undecided} leave it to others to say.
   */
  public List<Finding> saidElsewhere(Opinion opinion) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (opinion.effects[i] != null && saidElsewhere.contains(entry.rule().id())) {
        findings.addAll(entry.plan().notChecked());
      }
    }
    return findings;
  }

  /** Every rule that may apply is UNDECIDED: nothing is known of the land. */
  public List<Finding> undecided(SiteCase site, Opinion opinion, Note reason) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      Effect effect = opinion.effects[i];
      if (effect == null) {
        findings.add(entry.idle());
      } else if (!entry.plan().codes().isEmpty() || !saidElsewhere.contains(entry.rule().id())) {
        List<Note> notes = new ArrayList<>(List.of(reason));
        notes.addAll(effect.notes());
        RuleRun run = new RuleRun(entry.plan(), site, effect, catalogs.mandatory(), findings);
        run.add(
            Place.ofLayer("", entry.plan().layer()),
            FindingState.UNDECIDED,
            entry.rule().rule().verdict(),
            Measured.NOTHING,
            notes);
      }
    }
    return FindingOrder.sort(findings, site.facts().parcels());
  }

  /** Findings about counties, the same for all sites of which the same is known of theirs. */
  private Map<Effect, List<Finding>> known(CountyState counties) {
    Map<Effect, List<Finding>> known = ofCounties.get(counties);
    if (known == null) {
      known = new ConcurrentHashMap<>();
      if (counties.unnamed().isEmpty() && ofCounties.size() < COUNTY_STATES_KEPT) {
        Map<Effect, List<Finding>> earlier = ofCounties.putIfAbsent(counties, known);
        known = earlier == null ? known : earlier;
      }
    }
    return known;
  }

  private List<Finding> ofCounty(Entry entry, SiteCase site, Effect effect, CountyState counties) {
    List<Finding> fresh = new ArrayList<>();
    RuleRun run = new RuleRun(entry.plan(), site, effect, catalogs.mandatory(), fresh);
    CountyAttributes.evaluate(run, counties, catalogs.counties());
    return fresh.isEmpty() ? List.of(entry.clear()) : List.copyOf(fresh);
  }

  private void evaluate(Entry entry, SiteCase site, Effect effect, List<Finding> findings) {
    CompiledRule rule = entry.rule();
    RulePlan plan = entry.plan();
    if (!plan.notChecked().isEmpty()) {
      if (!saidElsewhere.contains(rule.id())) {
        findings.addAll(plan.notChecked());
      }
      if (plan.codes().isEmpty()) {
        return; // what is missing has been said, here or elsewhere
      }
    }
    if (entry.asksForPieces() && isQuiet(plan.codes(), site)) {
      findings.add(entry.clear());
      return;
    }
    int before = findings.size();
    RuleRun run = new RuleRun(plan, site, effect, catalogs.mandatory(), findings);
    switch (rule.relation()) {
      case INTERSECTS, INTERSECTS_COUNT_GE_2, OVERLAP_COUNT_GE_2 -> Occupation.evaluate(run);
      case DISTANCE_LE, DOWNSTREAM_LE -> Nearness.evaluate(run);
      case WITHIN, OUTSIDE, NOT_COVERED -> Leftover.evaluate(run);
      case ATTRIBUTE, PLAN_AREA_CHANGE, PLAN_SHARE_LE -> throw new IllegalStateException(rule.id());
    }
    if (findings.size() == before) {
      findings.add(run.withRemark(entry.clear()));
    }
  }

  private static boolean isQuiet(List<String> codes, SiteCase site) {
    for (int i = 0; i < codes.size(); i++) {
      if (!site.isQuiet(codes.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * What a rule about plans says of every site: it was not looked at, and counts neither for the
   * verdict nor as open. What is missing is a plan to compare with, not a layer.
   */
  public static Finding planNotEvaluated(CompiledRule rule) {
    return new Finding(
        "",
        rule.id(),
        RuleLayers.PLAN,
        null,
        null,
        rule.rule().verdict(),
        FindingState.NOT_CHECKED,
        false,
        null,
        null,
        List.of(Note.of("PLAN_NOT_EVALUATED")));
  }

  private Note idleReason(CompiledRule rule) {
    if (!rule.rule().enabled()) {
      return Note.of("RULE_DISABLED");
    }
    LocalDate from = rule.rule().effectiveFrom();
    LocalDate to = rule.rule().effectiveTo();
    return Note.of("RULE_NOT_IN_FORCE", asOf, from == null ? "…" : from, to == null ? "…" : to);
  }

  private static Finding notTriggered(CompiledRule rule, String layer, List<Note> notes) {
    return new Finding(
        "",
        rule.id(),
        layer,
        null,
        null,
        Verdict.NONE,
        FindingState.NOT_TRIGGERED,
        false,
        null,
        null,
        notes);
  }
}
