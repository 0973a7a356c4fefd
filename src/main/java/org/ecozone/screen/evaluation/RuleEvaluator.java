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
import org.ecozone.screen.RuleLayers;
import org.ecozone.screen.Verdict;
import org.ecozone.screen.evaluation.RuleRun.Measured;
import org.ecozone.screen.evaluation.RuleRun.Place;
import org.ecozone.screen.table.ProjectAttributes;
import org.ecozone.zone.Source;

/**
 * All findings of one site.
 *
 * <p>Every rule leaves at least one finding, or one of the findings that hold for all sites speaks
 * for it.
 *
 * <p>Threads: immutable.
 */
public final class RuleEvaluator {
  private final List<Entry> entries = new ArrayList<>();
  private final Set<String> saidForAll;
  private final Catalogs catalogs;
  private final LocalDate asOf;

  /**
   * @param rules the whole catalogue
   * @param running plans of the rules that run at the as-of date
   * @param saidForAll ids of rules whose missing layers are said once for all sites
   */
  public RuleEvaluator(
      List<CompiledRule> rules,
      List<RulePlan> running,
      Set<String> saidForAll,
      Catalogs catalogs,
      LocalDate asOf) {
    this.saidForAll = Set.copyOf(saidForAll);
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
    entries.sort((a, b) -> compareInParcel(a.idle(), b.idle()));
  }

  /**
   * A rule and the findings that are the same for every site.
   *
   * @param plan null if the rule does not run
   * @param idle it does not run, or does not concern the project
   * @param clear it concerns the project, and no land is concerned
   */
  private record Entry(CompiledRule rule, RulePlan plan, Finding idle, Finding clear) {}

  /**
   * What every rule says of a project, the same wherever its land lies; null where it does not
   * concern it.
   */
  public Opinion opinion(ProjectAttributes project) {
    Effect[] effects = new Effect[entries.size()];
    for (int i = 0; i < effects.length; i++) {
      Entry entry = entries.get(i);
      effects[i] =
          entry.plan() == null ? null : Effect.of(entry.rule(), project, catalogs.attributes());
    }
    return new Opinion(effects);
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
    for (int i = 0; i < entries.size(); i++) {
      Effect effect = opinion.effects[i];
      if (effect == null) {
        findings.add(entries.get(i).idle());
      } else {
        evaluate(entries.get(i), site, effect, findings);
      }
    }
    findings.sort(order(site));
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
      } else if (!entry.plan().codes().isEmpty() || !saidForAll.contains(entry.rule().id())) {
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
    findings.sort(order(site));
    return findings;
  }

  private void evaluate(Entry entry, SiteCase site, Effect effect, List<Finding> findings) {
    CompiledRule rule = entry.rule();
    RulePlan plan = entry.plan();
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
      findings.add(run.withRemark(entry.clear()));
    }
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

  private static Comparator<Finding> order(SiteCase site) {
    List<ParcelFacts> facts = site.facts().parcels();
    if (facts.stream().allMatch(parcel -> parcel.parcel().isEmpty())) {
      return ORDER_IN_PARCEL;
    }
    Map<String, Integer> parcels = new HashMap<>();
    parcels.put("", -1);
    for (ParcelFacts parcel : facts) {
      parcels.putIfAbsent(parcel.parcel(), parcels.size());
    }
    return Comparator.<Finding>comparingInt(finding -> parcels.getOrDefault(finding.parcel(), -1))
        .thenComparing(ORDER_IN_PARCEL);
  }

  /** Layer, zone fid (none first), rule id; then table, then what keeps the order stable. */
  public static final Comparator<Finding> ORDER_IN_PARCEL = RuleEvaluator::compareInParcel;

  private static int compareInParcel(Finding a, Finding b) {
    int order = a.layer().compareTo(b.layer());
    if (order == 0) {
      long fidA = a.zoneFid() == null ? Long.MIN_VALUE : a.zoneFid();
      long fidB = b.zoneFid() == null ? Long.MIN_VALUE : b.zoneFid();
      order = Long.compare(fidA, fidB);
    }
    if (order == 0) {
      order = a.ruleId().compareTo(b.ruleId());
    }
    if (order == 0) {
      order = table(a).compareTo(table(b));
    }
    return order == 0 ? a.state().compareTo(b.state()) : order;
  }

  private static String table(Finding finding) {
    Source source = finding.zoneSource();
    return source == null ? "" : source.file() + "\n" + source.table();
  }
}
