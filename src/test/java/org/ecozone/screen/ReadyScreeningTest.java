package org.ecozone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecozone.screen.ScreenFixture.layer;
import static org.ecozone.screen.ScreenFixture.site;
import static org.ecozone.screen.ScreenFixture.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ecozone.job.CancelledException;
import org.ecozone.job.Parallel;
import org.ecozone.job.Progress;
import org.ecozone.overlay.SiteFacts;
import org.ecozone.overlay.index.PairCounts;
import org.ecozone.screen.evaluation.FindingOrder;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Site;
import org.junit.jupiter.api.Test;

/** One site after the other says what a file with this one site says, and says all of it itself. */
class ReadyScreeningTest {
  /** STBHHX is there, HJGKDY is missing; one rule waits for a plan, one is about tailings. */
  private static Screened.Setup setup() {
    RuleRows rules =
        new RuleRows()
            .rule("R002", "STBHHX")
            .rule("R050", "HJGKDY")
            .rule("R051", "HJGKDY")
            .with("project_filter", "tailings = true")
            .rule("R052", "STBHHX/HJGKDY")
            .with("project_filter", "tailings = true")
            .rule("R134", "PLAN")
            .with("relation", "PLAN_SHARE_LE")
            .with("distance_m", "50");
    return Screened.with(rules)
        .mandatory("HJGKDY")
        .layers(layer("STBHHX", zone(1, 0, 100), zone(2, 50, 300)), layer("KYQ"));
  }

  /** What the header says for all sites stands at the site; the rest is the same. */
  static void assertSame(ReadyScreening ready, Screened file, Site site) {
    SiteScreening alone = ready.screen(site, Progress.NONE);
    SiteScreening ofFile = file.only();
    List<Finding> said =
        Stream.concat(file.header.notCheckedForAll().stream(), ofFile.findings().stream()).toList();
    assertThat(alone.findings()).containsExactlyInAnyOrderElementsOf(said);
    assertThat(alone.findings())
        .isEqualTo(FindingOrder.sort(new ArrayList<>(said), ofFile.facts().parcels()));
    assertThat(alone)
        .usingRecursiveComparison()
        .ignoringFields("findings", "facts")
        .isEqualTo(ofFile);
    assertThat(alone.facts().issues()).isEqualTo(ofFile.facts().issues());
    assertThat(
            Stream.concat(ready.layerIssues().stream(), alone.facts().issues().stream()).toList())
        .isEqualTo(file.issues);
  }

  private static List<Site> sites() {
    return List.of(
        site("hit", 40, 60),
        site("tailings", 40, 60, "tailings", "是"),
        site("no tailings", 40, 60, "tailings", "否"),
        site("clear", 500, 600, "tailings", "否"),
        site("elsewhere", 0, 10, "county", "999999"),
        site("lost", List.of(), "SITE_WITHOUT_CRS"),
        site("lost, tailings", List.of(), "SITE_WITHOUT_CRS", "tailings", "是"));
  }

  @Test
  void saysOfASiteWhatAFileOfThisSiteSays() {
    ReadyScreening ready = setup().prepare();
    for (Site site : sites()) {
      assertSame(ready, setup().sites(site).run(), site);
    }
  }

  @Test
  void missingLayersAndPlansAreSaidAtTheSiteAsFarAsTheyConcernIt() {
    ReadyScreening ready = setup().prepare();
    SiteScreening clear = ready.screen(site("s", 500, 600, "tailings", "否"), Progress.NONE);

    assertThat(clear.findings())
        .filteredOn(finding -> finding.state() == FindingState.NOT_CHECKED)
        .extracting(Finding::ruleId)
        .containsExactly("R050", "R134");
    assertThat(clear.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(clear.undecided()).isEqualTo(1);
    assertThat(clear.uncheckedLayers()).as("a plan is no layer").containsExactly("HJGKDY");
  }

  @Test
  void faultOfTheProgramLeavesTheSiteUndeterminedAndTheNextOneIsAnswered() {
    LineWorld world = new LineWorld();
    ReadyScreening ready =
        setup()
            .prepare(
                (layers, needs) -> {
                  FactSource good = world.create(layers, needs);
                  return (site, counties, progress) -> {
                    if (site.id().equals("b")) {
                      throw new IllegalStateException("/home/someone/secret");
                    }
                    return good.facts(site, counties, progress);
                  };
                });
    SiteScreening failed = ready.screen(site("b", 500, 600), Progress.NONE);

    assertThat(failed.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(failed.worstPossible()).isEqualTo(Verdict.PROHIBITED);
    assertThat(failed.findings()).extracting(Finding::ruleId).contains("R050", "R051", "R134");
    assertThat(failed.facts().issues()).extracting(Issue::code).containsExactly("INTERNAL");
    Site next = site("a", 40, 60);
    assertSame(ready, setup().sites(next).run(), next);
  }

  @Test
  void twoThreadsMayAskAtOnce() {
    List<Site> asked = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String[] form =
          i % 3 == 0 ? new String[0] : new String[] {"tailings", i % 3 == 1 ? "是" : "否"};
      asked.add(site("s" + i, i, i + 20, form));
    }
    ReadyScreening calm = setup().prepare();
    List<SiteScreening> oneByOne =
        asked.stream().map(site -> calm.screen(site, Progress.NONE)).toList();
    ReadyScreening ready = setup().prepare();
    List<SiteScreening> together = new ArrayList<>();
    Parallel.mapOrdered(
        asked.iterator(),
        2,
        site -> ready.screen(site, Progress.NONE),
        screening -> 1L,
        together::add,
        Progress.NONE);

    assertThat(together)
        .extracting(SiteScreening::findings)
        .containsExactlyElementsOf(oneByOne.stream().map(SiteScreening::findings).toList());
    assertThat(together)
        .extracting(SiteScreening::verdict)
        .containsExactlyElementsOf(oneByOne.stream().map(SiteScreening::verdict).toList());
  }

  @Test
  void cancellingOneSiteLeavesTheNextOneAlone() {
    ReadyScreening ready = setup().prepare();
    Progress cancelled =
        new Progress() {
          @Override
          public void stage(String key, Object... args) {}

          @Override
          public void report(long done, long total) {}

          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    Site site = site("s", 40, 60);

    assertThatThrownBy(() -> ready.screen(site, cancelled)).isInstanceOf(CancelledException.class);
    assertSame(ready, setup().sites(site).run(), site);
  }

  @Test
  void sourceOfFactsSaysHowPairsWereDecided() {
    PairCounts counts = new PairCounts(4, 3, 2, 1);
    LineWorld world = new LineWorld();
    ReadyScreening ready =
        setup()
            .prepare(
                (layers, needs) -> {
                  FactSource good = world.create(layers, needs);
                  return new FactSource() {
                    @Override
                    public SiteFacts facts(Site site, List<String> counties, Progress progress) {
                      return good.facts(site, counties, progress);
                    }

                    @Override
                    public PairCounts pairCounts() {
                      return counts;
                    }
                  };
                });

    assertThat(ready.pairCounts()).isEqualTo(counts);
    assertThat(setup().prepare().pairCounts()).isEqualTo(PairCounts.NONE);
  }
}
