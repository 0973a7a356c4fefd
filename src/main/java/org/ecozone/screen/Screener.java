package org.ecozone.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.ecozone.job.CancelledException;
import org.ecozone.job.Parallel;
import org.ecozone.job.Progress;
import org.ecozone.overlay.FactNeeds;
import org.ecozone.overlay.SiteFacts;
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
import org.ecozone.zone.LayerProfile;
import org.ecozone.zone.Site;
import org.ecozone.zone.Texts;
import org.ecozone.zone.Truth;
import org.ecozone.zone.ZoneLayer;

/**
 * Screens sites: facts from the overlay, findings from the rules, a verdict for each site, piece by
 * piece to a sink.
 *
 * <p>Threads: sites are screened and prepared for the sink on several threads; the sink takes them
 * in on the caller's thread, in the order of the sites; the outcome does not depend on the number.
 *
 * <p>Fails: a fault of this program at one site makes that site UNDETERMINED and raises an issue,
 * the run goes on; {@link CancelledException} passes.
 */
public final class Screener {
  /** Different forms whose judgement is kept; bounds the memory of a run over very many sites. */
  private static final int FORMS_KEPT = 1 << 14;

  private static final int SITES_IN_BATCH = 64;

  private static final int BATCHES_PER_THREAD = 16;

  private static final int BYTES_PER_ROW = 300;

  private final FactSource.Factory factory;

  /**
   * @param factory for example {@code SiteOverlay::new}
   */
  public Screener(FactSource.Factory factory) {
    this.factory = factory;
  }

  public void screen(ScreeningInput input, int threads, Progress progress, ScreeningSink sink) {
    progress.stage("screen.stage.prepare");
    Run run = new Run(input, progress);
    sink.begin(run.header());
    FactSource facts = factory.create(run.layers, run.needs());
    progress.stage("screen.stage.screen");
    long count = input.sites().count();
    long[] done = {0};
    try (IssueSpool issues = new IssueSpool();
        SiteSupply.Batches batches = input.sites().open(sitesInBatch(count, threads), progress)) {
      issues.addAll(input.readingIssues());
      issues.addAll(facts.layerIssues());
      issues.addAll(run.issues());
      Parallel.mapOrdered(
          batches,
          threads,
          batch -> run.screen(batch, facts, sink),
          Screener::bytes,
          batch -> {
            for (Screened screened : batch) {
              issues.addAll(screened.issues());
              screened.prepared().write();
            }
            done[0] += batch.size();
            progress.report(done[0], count);
          },
          progress);
      sink.end(issues);
    }
  }

  /** Few sites are spread over all threads, one by one; many are worth a task by the dozen. */
  private static int sitesInBatch(long count, int threads) {
    return (int) Math.max(1, Math.min(SITES_IN_BATCH, count / (threads * BATCHES_PER_THREAD)));
  }

  /** About what the results of a batch take. */
  private static long bytes(List<Screened> batch) {
    long bytes = 0;
    for (Screened screened : batch) {
      bytes += screened.rows() * BYTES_PER_ROW;
    }
    return bytes;
  }

  /** What is left of a site until its turn comes, and about how many lines of a result it has. */
  private record Screened(List<Issue> issues, PreparedSite prepared, long rows) {
    static Screened of(SiteScreening screening, ScreeningSink sink) {
      return new Screened(
          screening.facts().issues(), sink.prepare(screening), screening.rows() + 4);
    }
  }

  /** What is the same for all sites. */
  private static final class Run {
    private final ScreeningInput input;
    private final Progress progress;
    private final LocalDate asOf;
    private final List<ZoneLayer> layers;
    private final LayerStates states;
    private final List<RulePlan> plans = new ArrayList<>();
    private final List<Finding> forAll = new ArrayList<>();

    /** Rules about plans: listed, and no part of any verdict. */
    private final List<Finding> aboutPlans = new ArrayList<>();

    private final RuleEvaluator evaluator;
    private final Outcomes outcomes;
    private final Map<Map<String, String>, Judged> judged = new ConcurrentHashMap<>();

    Run(ScreeningInput input, Progress progress) {
      this.input = input;
      this.progress = progress;
      this.asOf = input.asOf();
      this.layers = new ArrayList<>(input.layers());
      layers.sort(ZoneLayer.BY_CODE_AND_SOURCE);
      this.states = new LayerStates(layers, input.unchecked(), input.profiles(), asOf);
      for (CompiledRule rule : input.rules().compiled()) {
        if (rule.runsAt(asOf)) {
          plans.add(RulePlan.of(rule, states, input.catalogs().mandatory()));
        } else if (rule.waitsForPlanAt(asOf)) {
          aboutPlans.add(RuleEvaluator.planNotEvaluated(rule));
        }
      }
      Set<String> saidForAll = new HashSet<>();
      for (RulePlan plan : concernEverySite()) {
        saidForAll.add(plan.rule().id());
        forAll.addAll(plan.notChecked());
      }
      forAll.sort(FindingOrder.IN_PARCEL);
      this.evaluator =
          new RuleEvaluator(input.rules().compiled(), plans, saidForAll, input.catalogs(), asOf);
      this.outcomes = new Outcomes(states, forAll, input.catalogs().mandatory());
    }

    /**
     * Plans with something not checked whose project filter is FALSE for no site: said once for all
     * sites.
     */
    private List<RulePlan> concernEverySite() {
      List<RulePlan> candidates = new ArrayList<>(plans);
      candidates.removeIf(plan -> plan.notChecked().isEmpty());
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
      return candidates;
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
     * Projects with the same form are judged once; a form with a fault has issues that name its
     * site.
     */
    private Judged judge(Site site) {
      Judged known = judged.get(site.attributes());
      if (known != null) {
        return known;
      }
      ProjectAttributes project = project(site);
      Judged fresh = Judged.of(project, evaluator.opinion(project));
      if (project.issues().isEmpty() && judged.size() < FORMS_KEPT) {
        judged.put(site.attributes(), fresh);
      }
      return fresh;
    }

    /**
     * What a form says, as far as it is needed beyond the rules, and what the rules say of it.
     *
     * @param counties the county it names, if it does
     */
    private record Judged(
        List<String> counties,
        Map<String, String> derived,
        List<Issue> issues,
        RuleEvaluator.Opinion opinion) {
      static Judged of(ProjectAttributes project, RuleEvaluator.Opinion opinion) {
        List<String> counties = project.county().map(List::of).orElse(List.of());
        return new Judged(counties, project.derived(), project.issues(), opinion);
      }
    }

    FactNeeds needs() {
      return RuleNeeds.of(plans, states);
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

    /** Issues about layers, as far as the rules care. */
    List<Issue> issues() {
      List<Issue> issues = new ArrayList<>();
      for (ZoneLayer layer : layers) {
        if (layer.profiled() && !states.isValid(layer)) {
          issues.add(
              Issue.of(
                  ScreenIssue.LAYER_NOT_VALID,
                  layer.source().file(),
                  layer.source().table(),
                  layer.code(),
                  text(layer.identity().validFrom()),
                  text(layer.identity().validTo()),
                  asOf));
        }
      }
      issues.addAll(SeveralTables.issues(layers.stream().filter(states::isValid).toList()));
      for (List<String> alternatives : input.catalogs().mandatory().entries()) {
        if (alternatives.stream().noneMatch(states::isUsable)) {
          String codes = String.join("/", alternatives);
          issues.add(
              Issue.of(ScreenIssue.MANDATORY_LAYER_MISSING, "", codes, titles(alternatives)));
        }
      }
      return issues;
    }

    private String titles(List<String> codes) {
      Map<String, LayerProfile> profiles = input.profiles();
      List<LayerProfile> known =
          codes.stream().map(profiles::get).filter(Objects::nonNull).toList();
      String together = " (" + String.join("/", codes) + ")";
      return Texts.bilingual(
          known.stream().map(LayerProfile::nameZh).collect(Collectors.joining("/")) + together,
          known.stream().map(LayerProfile::nameEn).collect(Collectors.joining("/")) + together);
    }

    private static String text(LocalDate date) {
      return date == null ? "…" : date.toString();
    }

    /** Called on workers. */
    List<Screened> screen(SiteSupply.Batch batch, FactSource source, ScreeningSink sink) {
      List<Site> sites = batch.sites();
      List<Screened> screened = new ArrayList<>(sites.size());
      for (Site site : sites) {
        progress.checkCancelled();
        screened.add(Screened.of(screen(site, source), sink));
      }
      return screened;
    }

    private SiteScreening screen(Site site, FactSource source) {
      List<Issue> issues = new ArrayList<>();
      try {
        Judged judgement = judge(site);
        issues.addAll(judgement.issues());
        SiteFacts facts = source.facts(site, judgement.counties(), progress);
        issues.addAll(facts.issues());
        SiteCase land =
            new SiteCase(facts, judgement.counties(), states, input.catalogs().counties());
        judgement.counties().forEach(stated -> compareCounties(site, stated, land, issues));
        List<Finding> findings =
            facts.parcels().isEmpty() || !site.failure().isEmpty()
                ? evaluator.undecided(
                    land, judgement.opinion(), Note.of("SITE_FAILED", site.failure()))
                : evaluator.evaluate(land, judgement.opinion());
        return screening(facts, issues, judgement.derived(), land, findings);
      } catch (CancelledException e) {
        throw e;
      } catch (RuntimeException | StackOverflowError e) {
        progress.checkCancelled();
        return failed(site, issues, e);
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

    private SiteScreening screening(
        SiteFacts facts,
        List<Issue> issues,
        Map<String, String> derived,
        SiteCase land,
        List<Finding> findings) {
      Outcome outcome = outcomes.of(land, findings);
      SiteFacts all =
          new SiteFacts(facts.site(), facts.measure(), facts.parcels(), facts.totals(), issues);
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
      List<Finding> findings =
          evaluator.undecided(
              land, evaluator.opinion(unknown), Note.of("INTERNAL", describe(fault)));
      return screening(nothing, issues, Map.of(), land, findings);
    }

    /** Where it happened, without a path or an address of this machine. */
    private static String describe(Throwable fault) {
      StackTraceElement[] trace = fault.getStackTrace();
      String place =
          trace.length == 0 ? "" : " " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
      return fault.getClass().getSimpleName() + place;
    }
  }
}
