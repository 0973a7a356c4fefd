package org.ecozone.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.job.CancelledException;
import org.ecozone.job.Progress;
import org.ecozone.overlay.SiteFacts;
import org.ecozone.overlay.index.PairCounts;
import org.ecozone.screen.evaluation.FindingOrder;
import org.ecozone.screen.evaluation.LayerStates;
import org.ecozone.screen.evaluation.Outcome;
import org.ecozone.screen.evaluation.Outcomes;
import org.ecozone.screen.evaluation.RuleEvaluator;
import org.ecozone.screen.evaluation.RuleNeeds;
import org.ecozone.screen.evaluation.RulePlan;
import org.ecozone.screen.evaluation.SiteCase;
import org.ecozone.screen.table.ProjectAttributes;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Site;
import org.ecozone.zone.Truth;
import org.ecozone.zone.ZoneLayer;

/**
 * Layers indexed and rules planned: answers one site after the other, in any order. Made by {@link
 * Screener#prepare}; a whole file is screened by the same code.
 *
 * <p>Out: all findings of the site, those about layers that are missing for every site among them.
 *
 * <p>Threads: any number at once; the answer for a site depends on nothing that was asked before.
 *
 * <p>Fails: a fault of this program makes the site UNDETERMINED; {@link CancelledException} passes.
 */
public final class ReadyScreening {
  /** Different forms whose judgement is kept; bounds the memory of a run over very many sites. */
  /** Parcels that a sentence names. */
  private static final int PARCELS_NAMED = 10;

  private static final int FORMS_KEPT = 1 << 14;

  private final ScreeningInput input;
  private final List<ZoneLayer> layers;
  private final LayerStates states;
  private final List<Finding> forAll = new ArrayList<>();

  /** Rules about plans: listed, and no part of any verdict. */
  private final List<Finding> aboutPlans = new ArrayList<>();

  private final RuleEvaluator evaluator;
  private final Outcomes outcomes;
  private final Map<Map<String, String>, Judged> judged = new ConcurrentHashMap<>();
  private final List<Issue> layerIssues;
  private final FactSource facts;
  private final Said said;

  /** Where it is said that a rule was not checked for want of a layer, or of a plan. */
  enum Said {
    /** Once for all sites, if it holds for all; at the site otherwise. */
    ONCE_FOR_ALL,
    /** At every site. */
    AT_THE_SITE
  }

  /**
   * @param input its sites are only asked for their forms, and only if things are said once for all
   * @param progress asked for cancelling only, while the forms are looked through
   */
  ReadyScreening(ScreeningInput input, FactSource.Factory factory, Said said, Progress progress) {
    this.input = input;
    this.said = said;
    LocalDate asOf = input.asOf();
    this.layers = new ArrayList<>(input.layers());
    layers.sort(ZoneLayer.BY_CODE_AND_SOURCE);
    this.states = new LayerStates(layers, input.unchecked(), input.profiles(), asOf);
    List<RulePlan> plans = new ArrayList<>();
    for (CompiledRule rule : input.rules().compiled()) {
      if (rule.runsAt(asOf)) {
        plans.add(RulePlan.of(rule, states, input.catalogs().mandatory()));
      } else if (rule.waitsForPlanAt(asOf)) {
        aboutPlans.add(RuleEvaluator.planNotEvaluated(rule));
      }
    }
    List<RulePlan> missing = new ArrayList<>(plans);
    missing.removeIf(plan -> plan.notChecked().isEmpty());
    if (said == Said.ONCE_FOR_ALL) {
      keepThoseOfEverySite(missing, progress);
      missing.forEach(plan -> forAll.addAll(plan.notChecked()));
      forAll.sort(FindingOrder.IN_PARCEL);
    }
    Set<String> saidElsewhere = new HashSet<>();
    missing.forEach(plan -> saidElsewhere.add(plan.rule().id()));
    this.evaluator =
        new RuleEvaluator(input.rules().compiled(), plans, saidElsewhere, input.catalogs(), asOf);
    this.outcomes = new Outcomes(states, forAll, plans, input.catalogs().mandatory());
    this.facts = factory.create(layers, RuleNeeds.of(plans, states));
    this.layerIssues = new ArrayList<>(facts.layerIssues());
    layerIssues.addAll(LayerIssues.of(layers, states, input));
    if (plans.isEmpty()) {
      layerIssues.add(Issue.of(ScreenIssue.NO_RULE_IN_FORCE, "", "", asOf));
    } else {
      Set<String> asked = new HashSet<>();
      plans.forEach(plan -> asked.addAll(plan.rule().layers().codes()));
      layerIssues.addAll(LayerIssues.unasked(asked, states, input));
    }
  }

  /** Leaves the plans whose project filter is FALSE for no site. */
  private void keepThoseOfEverySite(List<RulePlan> candidates, Progress progress) {
    if (dependOnForm(candidates)) {
      input
          .sites()
          .forms(
              form -> {
                ProjectAttributes project = project(siteOf(form));
                candidates.removeIf(
                    plan -> plan.rule().project().evaluate(project::value) == Truth.FALSE);
                return dependOnForm(candidates);
              },
              progress);
    }
  }

  private static boolean dependOnForm(List<RulePlan> plans) {
    return plans.stream().anyMatch(plan -> !plan.rule().project().attributes().isEmpty());
  }

  /** A site that is nothing but its form. */
  private Site siteOf(Map<String, String> form) {
    return new Site("", 0, "", List.of(), null, form, input.siteSource(), "");
  }

  private ProjectAttributes project(Site site) {
    return ProjectAttributes.of(site, input.catalogs().attributes(), input.catalogs().tags());
  }

  /**
   * Projects with the same form are judged once; a form with a fault has issues that name its site.
   */
  private Judged judge(Site site) {
    Judged known = judged.get(site.attributes());
    if (known != null) {
      return known;
    }
    ProjectAttributes project = project(site);
    RuleEvaluator.Opinion opinion = evaluator.opinion(project);
    Judged fresh = Judged.of(project, opinion, missing(opinion));
    if (project.issues().isEmpty() && judged.size() < FORMS_KEPT) {
      judged.put(site.attributes(), fresh);
    }
    return fresh;
  }

  private List<Finding> missing(RuleEvaluator.Opinion opinion) {
    return said == Said.AT_THE_SITE ? evaluator.saidElsewhere(opinion) : List.of();
  }

  /**
   * What a form says, as far as it is needed beyond the rules, and what the rules say of it.
   *
   * @param counties the county it names, if it does
   * @param missing what is to be said at the site of layers that are missing
   */
  private record Judged(
      List<String> counties,
      Map<String, String> derived,
      List<Issue> issues,
      RuleEvaluator.Opinion opinion,
      List<Finding> missing) {
    static Judged of(
        ProjectAttributes project, RuleEvaluator.Opinion opinion, List<Finding> missing) {
      List<String> counties = project.county().map(List::of).orElse(List.of());
      return new Judged(counties, project.derived(), project.issues(), opinion, missing);
    }
  }

  ScreeningHeader header() {
    List<Finding> listed = new ArrayList<>(forAll);
    listed.addAll(aboutPlans);
    listed.sort(FindingOrder.IN_PARCEL);
    Map<String, String> hashes = new TreeMap<>(input.dataHashes());
    hashes.putAll(input.catalogs().hashes());
    return new ScreeningHeader(
        ReportId.of(input, hashes),
        input.programVersion(),
        input.rules(),
        input.profilesHash(),
        hashes,
        new TreeMap<>(input.parameters()),
        input.siteSource(),
        List.copyOf(layers),
        input.unchecked(),
        List.copyOf(listed),
        input.catalogs().departments());
  }

  /** Issues about the layers; those of reading are in the input. */
  public List<Issue> layerIssues() {
    return Collections.unmodifiableList(layerIssues);
  }

  /** How pairs of site and zone were decided so far. */
  public PairCounts pairCounts() {
    return facts.pairCounts();
  }

  /**
   * Everything about one site; a fault of this program makes it UNDETERMINED.
   *
   * @param progress asked for cancelling only
   */
  public SiteScreening screen(Site site, Progress progress) {
    List<Issue> issues = new ArrayList<>();
    try {
      Judged judgement = judge(site);
      issues.addAll(judgement.issues());
      SiteFacts met = facts.facts(site, judgement.counties(), progress);
      issues.addAll(met.issues());
      SiteCase land = new SiteCase(met, judgement.counties(), states, input.catalogs().counties());
      judgement.counties().forEach(stated -> compareCounties(site, stated, land, issues));
      sayOutside(site, land, issues);
      List<Finding> findings =
          met.parcels().isEmpty() || !site.failure().isEmpty()
              ? evaluator.undecided(
                  land, judgement.opinion(), Note.of("SITE_FAILED", site.failure()))
              : evaluator.evaluate(land, judgement.opinion());
      return screening(land, issues, judgement.derived(), judgement.missing(), findings);
    } catch (CancelledException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      progress.checkCancelled();
      return failed(site, issues, e);
    }
  }

  private static void sayOutside(Site site, SiteCase land, List<Issue> issues) {
    List<String> outside = land.parcelsOutsideAllLayers();
    if (!outside.isEmpty()) {
      String named = String.join(", ", outside.subList(0, Math.min(PARCELS_NAMED, outside.size())));
      issues.add(
          Issue.ofSite(
              ScreenIssue.SITE_OUTSIDE_LAYERS,
              site,
              outside.size(),
              site.parcels().size(),
              named.isBlank() ? "-" : named));
    }
  }

  private void compareCounties(Site site, String stated, SiteCase land, List<Issue> issues) {
    List<String> met = land.listCountiesOnMap();
    if (!input.catalogs().counties().lists(stated)) {
      issues.add(Issue.ofSite(ScreenIssue.COUNTY_NOT_LISTED, site, stated));
    }
    if (!met.isEmpty() && !met.contains(stated)) {
      issues.add(Issue.ofSite(ScreenIssue.COUNTY_MISMATCH, site, stated, String.join(", ", met)));
    }
  }

  /**
   * @param missing what is to be said at the site of layers that are missing
   */
  private SiteScreening screening(
      SiteCase land,
      List<Issue> issues,
      Map<String, String> derived,
      List<Finding> missing,
      List<Finding> ofLand) {
    List<Finding> findings = ofLand;
    findings.addAll(missing);
    Outcome outcome = outcomes.of(land, findings);
    if (said == Said.AT_THE_SITE) {
      findings.addAll(aboutPlans); // no part of any verdict
      findings = FindingOrder.sort(findings, land.facts().parcels());
    }
    SiteFacts met = land.facts();
    SiteFacts all = new SiteFacts(met.site(), met.measure(), met.parcels(), met.totals(), issues);
    return new SiteScreening(
        all,
        derived,
        land.counties(),
        findings,
        outcome.verdict(),
        outcome.worstPossible(),
        outcome.open(),
        outcome.uncheckedLayers(),
        outcome.triggered());
  }

  /** A fault of this program: nothing is known of the site, and that is said. */
  private SiteScreening failed(Site site, List<Issue> issues, Throwable fault) {
    issues.add(Issue.ofSite(ScreenIssue.INTERNAL, site, describe(fault)));
    SiteFacts nothing =
        new SiteFacts(site, new SiteFacts.Measure(0, 0, 0, ""), List.of(), List.of(), List.of());
    ProjectAttributes unknown = new ProjectAttributes(Map.of(), Map.of(), List.of());
    SiteCase land = new SiteCase(nothing, List.of(), states, input.catalogs().counties());
    RuleEvaluator.Opinion opinion = evaluator.opinion(unknown);
    List<Finding> findings =
        evaluator.undecided(land, opinion, Note.of("INTERNAL", describe(fault)));
    return screening(land, issues, Map.of(), missing(opinion), findings);
  }

  /** Where it happened, without a path or an address of this machine. */
  private static String describe(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    String place =
        trace.length == 0 ? "" : " " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
    return fault.getClass().getSimpleName() + place;
  }
}
