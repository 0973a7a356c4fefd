package org.ecozone.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.job.Progress;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Site;
import org.ecozone.zone.Source;
import org.ecozone.zone.UncheckedLayer;
import org.ecozone.zone.ZoneLayer;

/** Runs a screening in a line world and keeps what comes out. */
final class Screened implements ScreeningSink {
  ScreeningHeader header;
  final Map<String, SiteScreening> sites = new LinkedHashMap<>();
  final List<Issue> issues = new ArrayList<>();

  /**
   * What a test screens; asOf 2026-11-20 and two layers more than needed are nothing it has to
   * state.
   */
  static final class Setup {
    private final LineWorld world;
    private final RuleRows rules;
    private final List<ZoneLayer> layers = new ArrayList<>();
    private final List<UncheckedLayer> unchecked = new ArrayList<>();
    private final List<Site> sites = new ArrayList<>();
    private Catalogs catalogs = ScreenFixture.CATALOGS;
    private String asOf = "2026-11-20";
    private int threads = 1;

    private Setup(LineWorld world, RuleRows rules) {
      this.world = world;
      this.rules = rules;
    }

    Setup layers(ZoneLayer... more) {
      layers.addAll(List.of(more));
      return this;
    }

    Setup unchecked(String code) {
      unchecked.add(
          new UncheckedLayer(code, new Source(code + "-bad.gpkg", code, ""), "FILE_DAMAGED"));
      return this;
    }

    Setup sites(Site... more) {
      sites.addAll(List.of(more));
      return this;
    }

    Setup mandatory(String... codes) {
      catalogs = ScreenFixture.catalogs(String.join("\n", codes) + "\n");
      return this;
    }

    Setup asOf(String day) {
      asOf = day;
      return this;
    }

    Setup threads(int count) {
      threads = count;
      return this;
    }

    Screened run() {
      return run(world, Progress.NONE);
    }

    Screened run(FactSource.Factory factory, Progress progress) {
      Screened screened = new Screened();
      new Screener(factory).screen(input(), threads, progress, screened);
      return screened;
    }

    /** Without the sites. */
    ReadyScreening prepare(FactSource.Factory factory) {
      List<Site> kept = List.copyOf(sites);
      sites.clear();
      ReadyScreening ready = new Screener(factory).prepare(input(), Progress.NONE);
      sites.addAll(kept);
      return ready;
    }

    ReadyScreening prepare() {
      return prepare(world);
    }

    private ScreeningInput input() {
      return new ScreeningInput(
          new Source("sites.gpkg", "sites", "bb"),
          SiteSupply.of(sites),
          layers,
          unchecked,
          rules.read(),
          catalogs,
          ScreenFixture.PROFILES,
          "cc",
          Map.of(),
          "0.1.0",
          Map.of("asOf", asOf),
          List.of());
    }
  }

  static Setup with(RuleRows rules) {
    return with(new LineWorld(), rules);
  }

  static Setup with(LineWorld world, RuleRows rules) {
    return new Setup(world, rules);
  }

  @Override
  public void begin(ScreeningHeader begun) {
    header = begun;
  }

  @Override
  public void site(SiteScreening screening) {
    sites.put(screening.facts().site().id(), screening);
  }

  @Override
  public void end(Iterable<Issue> all) {
    all.forEach(issues::add);
  }

  /** Without the one about a mandatory layer that only stands in for those of a real catalogue. */
  List<Issue> issuesOfSites() {
    return issues.stream()
        .filter(issue -> !issue.code().equals(ScreenIssue.MANDATORY_LAYER_UNASKED.name()))
        .toList();
  }

  /** The only site. */
  SiteScreening only() {
    return sites.values().iterator().next();
  }

  /** Findings of a rule at the only site. */
  List<Finding> of(String ruleId) {
    return only().findings().stream().filter(finding -> finding.ruleId().equals(ruleId)).toList();
  }

  /** The only finding of a rule at the only site. */
  Finding one(String ruleId) {
    List<Finding> findings = of(ruleId);
    if (findings.size() != 1) {
      throw new AssertionError(findings);
    }
    return findings.get(0);
  }

  /** States of the findings of a rule at a site, in their order. */
  List<FindingState> states(String site, String rule) {
    return sites.get(site).findings().stream()
        .filter(finding -> finding.ruleId().equals(rule))
        .map(Finding::state)
        .toList();
  }

  static List<String> keys(Finding finding) {
    return finding.notes().stream().map(Note::key).toList();
  }

  static String text(Finding finding) {
    return String.join("；", finding.notes().stream().map(note -> note.text(Lang.ZH)).toList());
  }
}
