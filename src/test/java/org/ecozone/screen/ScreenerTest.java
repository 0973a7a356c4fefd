package org.ecozone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecozone.screen.FindingState.NEEDS_INFO;
import static org.ecozone.screen.FindingState.NOT_CHECKED;
import static org.ecozone.screen.FindingState.NOT_TRIGGERED;
import static org.ecozone.screen.FindingState.TRIGGERED;
import static org.ecozone.screen.FindingState.UNDECIDED;
import static org.ecozone.screen.ScreenFixture.interval;
import static org.ecozone.screen.ScreenFixture.layer;
import static org.ecozone.screen.ScreenFixture.site;
import static org.ecozone.screen.ScreenFixture.zone;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecozone.job.CancelledException;
import org.ecozone.job.Progress;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.LostFeature;
import org.ecozone.zone.Parcel;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

class ScreenerTest {
  private static final String NONE_MANDATORY = "KYQ";

  /** A red line from 0 to 100 and a rule on it; the red line is the only mandatory layer. */
  private static Screened.Setup redLine(RuleRows rules) {
    return Screened.with(rules)
        .layers(layer("STBHHX", zone(7, 0, 100)), layer("KYQ"))
        .mandatory("STBHHX");
  }

  private static RuleRows r002() {
    return new RuleRows().rule("R002", "STBHHX");
  }

  @Test
  void hitIsTriggeredWithZoneAndArea() {
    Screened screened = redLine(r002()).sites(site("s", 90, 130)).run();
    Finding finding = screened.one("R002");
    assertThat(finding.state()).isEqualTo(TRIGGERED);
    assertThat(finding.zoneFid()).isEqualTo(7);
    assertThat(finding.areaM2()).isEqualTo(10.0);
    assertThat(finding.verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(finding.open()).isFalse();
    assertThat(screened.only().verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(screened.only().triggered()).isEqualTo(1);
  }

  @Test
  void touchingIsNotTriggeredAndListedOnce() {
    Screened screened = redLine(r002()).sites(site("s", 100, 130)).run();
    Finding finding = screened.one("R002");
    assertThat(finding.state()).isEqualTo(NOT_TRIGGERED);
    assertThat(finding.verdict()).isEqualTo(Verdict.NONE);
    assertThat(finding.zoneFid()).isNull();
    assertThat(screened.only().verdict()).isEqualTo(Verdict.NONE);
    assertThat(screened.only().worstPossible()).isEqualTo(Verdict.NONE);
  }

  @Test
  void projectFilterFalseWinsOverAMissingLayer() {
    RuleRows rules =
        r002()
            .with("project_filter", "tailings = true")
            .rule("R099", "HJGKDY")
            .with("project_filter", "tailings = true");
    Screened screened = redLine(rules).sites(site("s", 0, 10, "tailings", "否")).run();
    assertThat(screened.one("R002").state()).isEqualTo(NOT_TRIGGERED);
    assertThat(screened.one("R099").state()).isEqualTo(NOT_TRIGGERED);
    assertThat(screened.only().uncheckedLayers()).isEmpty();
  }

  @Test
  void unknownProjectAttributeNeedsInfoAtTheVerdictItWouldHave() {
    RuleRows rules = r002().with("project_filter", "tailings = true AND nature = '新建'");
    Screened screened = redLine(rules).sites(site("s", 0, 10, "nature", "新建")).run();
    Finding finding = screened.one("R002");
    assertThat(finding.state()).isEqualTo(NEEDS_INFO);
    assertThat(finding.verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(finding.open()).isTrue();
    assertThat(Screened.text(finding)).contains("尾矿库").doesNotContain("建设性质");
    assertThat(finding.notes().get(0).text(Lang.EN)).contains("Tailings pond");
    assertThat(screened.only().verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(screened.only().worstPossible()).isEqualTo(Verdict.PROHIBITED);
    assertThat(screened.only().undecided()).isEqualTo(1);
  }

  @Test
  void unknownProjectAttributeDoesNotMatterWhereNoLandIsConcerned() {
    RuleRows rules = r002().with("project_filter", "tailings = true");
    assertThat(redLine(rules).sites(site("s", 200, 210)).run().one("R002").state())
        .isEqualTo(NOT_TRIGGERED);
  }

  @ParameterizedTest
  @CsvSource({"是,EXCEPTED,CONDITIONAL", "否,TRIGGERED,PROHIBITED", ",TRIGGERED,PROHIBITED"})
  void exceptionSoftensOnlyWhenItIsStated(String stated, FindingState state, Verdict verdict) {
    RuleRows rules =
        r002()
            .with("exception_filter", "state_approval = true")
            .with("exception_verdict", "CONDITIONAL");
    Screened screened =
        redLine(rules)
            .sites(stated == null ? site("s", 0, 10) : site("s", 0, 10, "state_approval", stated))
            .run();
    Finding finding = screened.one("R002");
    assertThat(finding.state()).isEqualTo(state);
    assertThat(finding.verdict()).isEqualTo(verdict);
    assertThat(screened.only().verdict()).isEqualTo(verdict);
    assertThat(screened.only().triggered()).isEqualTo(1);
    assertThat(Screened.keys(finding).contains("EXCEPTION_UNKNOWN")).isEqualTo(stated == null);
    if (stated == null) {
      assertThat(Screened.text(finding)).contains("国务院批准").contains("有条件");
    }
  }

  @Test
  void neededInfoConsidersTheException() {
    RuleRows rules =
        r002()
            .with("project_filter", "tailings = true")
            .with("exception_filter", "state_approval = true")
            .with("exception_verdict", "CONDITIONAL");
    Finding finding =
        redLine(rules).sites(site("s", 0, 10, "state_approval", "1")).run().one("R002");
    assertThat(finding.state()).isEqualTo(NEEDS_INFO);
    assertThat(finding.verdict()).isEqualTo(Verdict.CONDITIONAL);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-14,NOT_TRIGGERED",
    "2026-03-15,TRIGGERED",
    "2026-12-31,TRIGGERED",
    "2027-01-01,NOT_TRIGGERED"
  })
  void ruleCountsOnlyWhileItIsInForce(String day, FindingState state) {
    RuleRows rules = r002().with("effective_from", "2026-03-15").with("effective_to", "2026/12/31");
    Finding finding = redLine(rules).sites(site("s", 0, 10)).asOf(day).run().one("R002");
    assertThat(finding.state()).isEqualTo(state);
    assertThat(Screened.keys(finding).contains("RULE_NOT_IN_FORCE"))
        .isEqualTo(state == NOT_TRIGGERED);
  }

  @Test
  void disabledRuleIsListedAndCountsForNothing() {
    Screened screened =
        redLine(r002().with("enabled", "false").rule("R007", "STBHHX"))
            .sites(site("s", 0, 10))
            .run();
    assertThat(screened.one("R002").state()).isEqualTo(NOT_TRIGGERED);
    assertThat(Screened.keys(screened.one("R002"))).containsExactly("RULE_DISABLED");
  }

  @Test
  void planRulesAreListedAsNotEvaluatedAndCountForNothing() {
    RuleRows rules =
        r002()
            .with("enabled", "false")
            .rule("R003", "KYQ")
            .rule("R007", "STBHHX")
            .with("relation", "PLAN_AREA_CHANGE")
            .rule("R134", "PLAN")
            .with("relation", "PLAN_SHARE_LE")
            .with("distance_m", "50")
            .rule("R170", "STBHHX+YJJBNT+CZKFBJ")
            .with("relation", "OVERLAP_COUNT_GE_2");
    Screened screened = redLine(rules).mandatory("KYQ").sites(site("s", 0, 10)).run();
    assertThat(screened.header.notCheckedForAll())
        .extracting(Finding::ruleId)
        .containsExactly("R007", "R134", "R170");
    assertThat(screened.header.notCheckedForAll())
        .allMatch(finding -> finding.state() == NOT_CHECKED && !finding.open())
        .allMatch(finding -> finding.layer().equals("PLAN"))
        .allMatch(finding -> Screened.keys(finding).equals(List.of("PLAN_NOT_EVALUATED")));
    assertThat(screened.only().findings())
        .extracting(Finding::ruleId)
        .containsExactly("R003", "R002");
    assertThat(screened.only().verdict()).isEqualTo(Verdict.NONE);
    assertThat(screened.only().worstPossible()).isEqualTo(Verdict.NONE);
    assertThat(screened.only().undecided()).isZero();
    assertThat(screened.only().uncheckedLayers()).isEmpty();
  }

  @Test
  void missingLayerIsSaidOnceForAllSitesAndCountedInEach() {
    Screened screened =
        Screened.with(r002())
            .mandatory("STBHHX")
            .layers(layer("KYQ"))
            .sites(site("a", 0, 1), site("b", 5, 6))
            .run();
    Finding forAll = screened.header.notCheckedForAll().get(0);
    assertThat(screened.header.notCheckedForAll()).hasSize(1);
    assertThat(forAll.state()).isEqualTo(NOT_CHECKED);
    assertThat(forAll.open()).isTrue();
    assertThat(forAll.verdict()).isEqualTo(Verdict.PROHIBITED);
    for (SiteScreening site : screened.sites.values()) {
      assertThat(site.findings()).isEmpty();
      assertThat(site.verdict()).isEqualTo(Verdict.UNDETERMINED);
      assertThat(site.worstPossible()).isEqualTo(Verdict.PROHIBITED);
      assertThat(site.undecided()).isEqualTo(1);
      assertThat(site.uncheckedLayers()).containsExactly("STBHHX");
    }
    assertThat(screened.issues).extracting(Issue::code).containsExactly("MANDATORY_LAYER_MISSING");
  }

  @Test
  void missingLayerIsSaidPerSiteIfTheRuleDoesNotConcernAll() {
    RuleRows rules = r002().with("project_filter", "tailings = true").rule("R003", "KYQ");
    Screened screened =
        Screened.with(rules)
            .mandatory(NONE_MANDATORY)
            .layers(layer("KYQ"))
            .sites(
                site("a", 0, 1, "tailings", "是"), site("b", 0, 1, "tailings", "否"), site("c", 0, 1))
            .run();
    assertThat(screened.header.notCheckedForAll()).isEmpty();
    assertThat(screened.states("a", "R002")).containsExactly(NOT_CHECKED);
    assertThat(screened.states("b", "R002")).containsExactly(NOT_TRIGGERED);
    assertThat(screened.states("c", "R002")).containsExactly(NOT_CHECKED);
    assertThat(screened.sites.get("a").verdict())
        .as("not mandatory: listed, not open")
        .isEqualTo(Verdict.NONE);
    assertThat(screened.sites.get("a").uncheckedLayers()).containsExactly("STBHHX");
    assertThat(screened.sites.get("b").uncheckedLayers()).isEmpty();
  }

  @Test
  void siteIsNeverClearWithoutAMandatoryLayerEvenIfNoRuleAsksForIt() {
    Screened screened = redLine(r002()).mandatory("YJJBNT").sites(site("s", 200, 210)).run();
    assertThat(screened.only().verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(screened.only().uncheckedLayers()).containsExactly("YJJBNT");
    assertThat(screened.only().undecided()).isZero();
  }

  @Test
  void siteOutsideTheCoverageOfAMandatoryLayerIsNeverClear() {
    LineWorld world = new LineWorld().covers("KYQ", 0, 100);
    Screened screened =
        Screened.with(world, r002())
            .layers(layer("STBHHX"), layer("KYQ"))
            .mandatory("KYQ")
            .sites(site("s", 90, 110))
            .run();
    assertThat(screened.only().verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(screened.only().uncheckedLayers()).containsExactly("KYQ");
  }

  @Test
  void aLayerInSeveralTablesIsSaidAndACopyIsAWarning() {
    List<Zone> here = List.of(zone(1, 0, 100), zone(2, 300, 400));
    LayerIdentity any = LayerIdentity.NOT_STATED;
    Screened screened =
        Screened.with(r002())
            .mandatory("STBHHX")
            .layers(
                layer("STBHHX", "a.gpkg", any, here, List.of()),
                layer("STBHHX", "b.gpkg", any, here, List.of()),
                layer("STBHHX", "c.gpkg", any, List.of(zone(1, 500, 600)), List.of()),
                layer("KYQ"))
            .sites(site("s", 90, 110))
            .run();
    assertThat(screened.issues)
        .extracting(issue -> issue.code() + " " + issue.file())
        .containsExactly("LAYER_IN_SEVERAL_TABLES ", "LAYER_TWICE b.gpkg");
    assertThat(screened.only().verdict()).isEqualTo(Verdict.PROHIBITED);
  }

  @Test
  void layerOutOfValidityIsNotChecked() {
    LayerIdentity old =
        new LayerIdentity(
            "", "", "2019", "", LocalDate.of(2019, 1, 1), LocalDate.of(2023, 12, 31), "", null);
    ZoneLayer layer = layer("STBHHX", "old.gpkg", old, List.of(zone(7, 0, 100)), List.of());
    Screened.Setup setup =
        Screened.with(r002()).mandatory("STBHHX").layers(layer).sites(site("s", 0, 10));
    Screened late = setup.run();
    assertThat(late.header.notCheckedForAll())
        .extracting(Finding::state)
        .containsExactly(NOT_CHECKED);
    assertThat(Screened.text(late.header.notCheckedForAll().get(0)))
        .contains("2023-12-31")
        .contains("old.gpkg");
    assertThat(late.only().verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(late.issues)
        .extracting(Issue::code)
        .contains("LAYER_NOT_VALID", "MANDATORY_LAYER_MISSING");
    assertThat(setup.asOf("2023-12-31").run().only().verdict()).isEqualTo(Verdict.PROHIBITED);
  }

  @Test
  void zonesOfALayerOutOfValidityDoNotTriggerBesideAValidOne() {
    LayerIdentity old =
        new LayerIdentity("", "", "", "", null, LocalDate.of(2023, 12, 31), "", null);
    Screened screened =
        Screened.with(r002())
            .mandatory("STBHHX")
            .layers(
                layer("STBHHX", "old.gpkg", old, List.of(zone(7, 0, 100)), List.of()),
                layer("STBHHX", zone(8, 500, 600)))
            .sites(site("s", 0, 10))
            .run();
    assertThat(screened.one("R002").state()).isEqualTo(NOT_TRIGGERED);
    assertThat(screened.header.notCheckedForAll()).hasSize(1);
    assertThat(screened.only().verdict())
        .as("the old one may be the only one here")
        .isEqualTo(Verdict.UNDETERMINED);
  }

  @Test
  void damagedLayerIsNotCheckedBesideAGoodOneOfTheSameCode() {
    Screened screened =
        redLine(r002()).mandatory("STBHHX").unchecked("STBHHX").sites(site("s", 0, 10)).run();
    assertThat(screened.one("R002").state()).isEqualTo(TRIGGERED);
    assertThat(screened.header.notCheckedForAll()).hasSize(1);
    assertThat(Screened.text(screened.header.notCheckedForAll().get(0)))
        .contains("STBHHX-bad.gpkg");
    assertThat(screened.only().uncheckedLayers()).containsExactly("STBHHX");
  }

  @Test
  void partOutsideCoverageIsNotCheckedAlsoBesideAHit() {
    LineWorld world = new LineWorld().covers("STBHHX", 0, 100);
    Screened screened =
        Screened.with(world, r002())
            .layers(layer("STBHHX", zone(7, 0, 100)), layer("YJJBNT"), layer("HHAX"))
            .sites(site("s", 90, 130))
            .run();
    assertThat(screened.of("R002"))
        .extracting(Finding::state)
        .containsExactly(NOT_CHECKED, TRIGGERED);
    assertThat(screened.of("R002").get(0).areaM2()).isEqualTo(30.0);
    assertThat(screened.of("R002").get(0).open()).isTrue();
    assertThat(screened.only().verdict()).isEqualTo(Verdict.PROHIBITED);
  }

  @Test
  void lostFeatureNearASiteLeavesTheRuleUndecidedAndFarFromItDoesNot() {
    LostFeature lost = new LostFeature(99, new Envelope(0, 100, 0, 0), "GEOMETRY_BROKEN");
    ZoneLayer layer =
        layer(
            "STBHHX",
            "a.gpkg",
            LayerIdentity.NOT_STATED,
            List.of(zone(7, 500, 600)),
            List.of(lost));
    Screened screened =
        Screened.with(r002())
            .mandatory("STBHHX")
            .layers(layer, layer("KYQ"))
            .sites(site("near", 50, 60), site("far", 200, 210), site("hit", 90, 550))
            .run();
    assertThat(screened.sites.get("near").findings())
        .extracting(Finding::state)
        .containsExactly(UNDECIDED);
    assertThat(screened.sites.get("near").verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(screened.sites.get("near").worstPossible()).isEqualTo(Verdict.PROHIBITED);
    assertThat(screened.sites.get("far").verdict()).isEqualTo(Verdict.NONE);
    assertThat(screened.sites.get("hit").findings())
        .extracting(Finding::state)
        .containsExactlyInAnyOrder(UNDECIDED, TRIGGERED);
  }

  @Test
  void failedOverlayLeavesTheRuleUndecided() {
    LineWorld world = new LineWorld().failsAt("STBHHX", 7);
    Screened screened =
        Screened.with(world, r002())
            .mandatory(NONE_MANDATORY)
            .layers(layer("STBHHX", zone(7, 0, 100)), layer("KYQ"))
            .sites(site("s", 0, 10))
            .run();
    assertThat(screened.one("R002").state()).isEqualTo(UNDECIDED);
    assertThat(Screened.text(screened.one("R002"))).contains("7");
  }

  @Test
  void unknownClassIsUndecidedAndAMissingZoneAttributeNeedsInfo() {
    RuleRows rules =
        new RuleRows()
            .rule("R010", "ZRBHD")
            .with("zone_filter", "LX = '国家公园' AND class = '核心保护区'")
            .rule("R022", "ZRBHD")
            .with("verdict", "ADVISORY");
    ZoneLayer layer =
        layer(
            "ZRBHD",
            zone(1, 0, 10, "?试验区", Map.of("LX", "国家公园")),
            zone(2, 20, 30, "核心保护区", Map.of()),
            zone(3, 40, 50, "一般控制区", Map.of()),
            zone(4, 60, 70, "?", Map.of("LX", "自然保护区")));
    Screened.Setup setup =
        Screened.with(rules).mandatory(NONE_MANDATORY).layers(layer, layer("KYQ"));
    Screened screened =
        setup.sites(site("1", 0, 5), site("2", 20, 25), site("3", 40, 45), site("4", 60, 65)).run();
    assertThat(screened.states("1", "R010")).containsExactly(UNDECIDED);
    assertThat(screened.states("2", "R010")).containsExactly(NEEDS_INFO);
    assertThat(screened.states("3", "R010")).as("class decides").containsExactly(NOT_TRIGGERED);
    assertThat(screened.states("4", "R010")).as("type decides").containsExactly(NOT_TRIGGERED);
    assertThat(screened.states("1", "R022")).containsExactly(TRIGGERED);
    assertThat(screened.sites.get("1").verdict()).isEqualTo(Verdict.ADVISORY);
    assertThat(screened.sites.get("1").worstPossible()).isEqualTo(Verdict.PROHIBITED);
  }

  @Test
  void fileThatNobodyCouldLookIntoMayHoldAnything() {
    Screened screened = redLine(r002()).unchecked("").sites(site("s", 200, 210)).run();
    assertThat(screened.only().verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(screened.only().uncheckedLayers()).containsExactly("-bad.gpkg");
  }

  @Test
  void siteWithoutGeometryIsUndecidedInEveryRuleThatMayApply() {
    RuleRows rules =
        r002()
            .rule("R003", "STBHHX")
            .with("project_filter", "tailings = true")
            .with("verdict", "CONDITIONAL");
    Screened screened =
        redLine(rules)
            .sites(site("s", List.of(), "SITE_WITHOUT_CRS", "tailings", "否"), site("t", 0, 10))
            .run();
    assertThat(screened.states("s", "R002")).containsExactly(UNDECIDED);
    assertThat(screened.states("s", "R003")).containsExactly(NOT_TRIGGERED);
    assertThat(screened.sites.get("s").verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(screened.sites.get("s").worstPossible()).isEqualTo(Verdict.PROHIBITED);
  }

  @Test
  void faultOfTheProgramLeavesOneSiteUndeterminedAndTheRunGoesOn() {
    LineWorld world = new LineWorld();
    FactSource.Factory faulty =
        (layers, needs) -> {
          FactSource good = world.create(layers, needs);
          return (site, counties, progress) -> {
            if (site.id().equals("b")) {
              throw new IllegalStateException("/home/someone/secret");
            }
            return good.facts(site, counties, progress);
          };
        };
    Screened screened =
        redLine(r002())
            .sites(site("a", 0, 10), site("b", 0, 10), site("c", 200, 210))
            .threads(2)
            .run(faulty, Progress.NONE);
    assertThat(screened.sites.get("a").verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(screened.sites.get("b").verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(screened.states("b", "R002")).containsExactly(UNDECIDED);
    assertThat(screened.sites.get("c").verdict()).isEqualTo(Verdict.NONE);
    assertThat(screened.issuesOfSites()).extracting(Issue::code).containsExactly("INTERNAL");
    assertThat(screened.issuesOfSites().get(0).message(Lang.EN))
        .contains("b")
        .doesNotContain("secret");
  }

  @Test
  void cancellationPasses() {
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
    Screened.Setup setup = redLine(r002()).sites(site("a", 0, 10));
    assertThatThrownBy(() -> setup.run(new LineWorld(), cancelled))
        .isInstanceOf(CancelledException.class);
  }

  @Test
  void missingFactIsUndecidedNotClear() {
    RuleRows rules =
        new RuleRows()
            .rule("R043", "CZKFBJ")
            .with("relation", "OUTSIDE")
            .rule("R080", "CZKFBJ")
            .with("relation", "DISTANCE_LE")
            .with("distance_m", "10")
            .rule("R021", "CZKFBJ")
            .with("relation", "OVERLAP_COUNT_GE_2");
    FactSource.Factory forgetful =
        (layers, needs) ->
            new LineWorld()
                .create(
                    layers,
                    new org.ecozone.overlay.FactNeeds(
                        needs.nearM(), List.of(), List.of(), List.of()));
    Screened screened =
        Screened.with(rules)
            .mandatory(NONE_MANDATORY)
            .layers(layer("KYQ"), layer("CZKFBJ", zone(1, 0, 100, "城镇集中建设区", Map.of())))
            .sites(site("s", 0, 10))
            .run(forgetful, Progress.NONE);
    assertThat(screened.only().findings()).extracting(Finding::state).containsOnly(UNDECIDED);
  }

  @Test
  void findingsAreOrderedByParcelLayerZoneAndRule() {
    RuleRows rules =
        new RuleRows()
            .rule("R050", "YJJBNT")
            .rule("R002", "STBHHX")
            .rule("R001", "STBHHX")
            .rule("R043", "CZKFBJ")
            .with("relation", "OUTSIDE");
    Parcel second = new Parcel("2", interval(0, 5), interval(0, 5));
    Parcel tenth = new Parcel("10", interval(5, 8), interval(5, 8));
    Screened screened =
        Screened.with(rules)
            .layers(
                layer("YJJBNT", zone(5, 0, 100)),
                layer("STBHHX", zone(9, 0, 100), zone(10, 0, 100)),
                layer("HHAX"),
                layer("CZKFBJ", zone(1, 0, 100, "城镇集中建设区", Map.of())))
            .sites(site("s", List.of(second, tenth), ""))
            .run();
    assertThat(screened.only().findings())
        .extracting(f -> f.parcel() + " " + f.layer() + " " + f.zoneFid() + " " + f.ruleId())
        .containsExactly(
            " CZKFBJ null R043",
            "2 STBHHX 9 R001",
            "2 STBHHX 9 R002",
            "2 STBHHX 10 R001",
            "2 STBHHX 10 R002",
            "2 YJJBNT 5 R050",
            "10 STBHHX 9 R001",
            "10 STBHHX 9 R002",
            "10 STBHHX 10 R001",
            "10 STBHHX 10 R002",
            "10 YJJBNT 5 R050");
  }

  @Test
  void needsNameTheLargestDistanceOfTheRules() {
    LineWorld world = new LineWorld();
    RuleRows rules =
        new RuleRows()
            .rule("R080", "HHAX")
            .with("relation", "DISTANCE_LE")
            .with("distance_m", "1000")
            .rule("R082", "HDGLFW")
            .with("relation", "DISTANCE_LE")
            .with("distance_m", "3000")
            .rule("R083", "HHAX")
            .with("relation", "DISTANCE_LE")
            .with("distance_m", "9000")
            .with("enabled", "false");
    Screened.with(world, rules).layers(layer("HHAX")).sites(site("s", 0, 1)).run();
    assertThat(world.needs.nearM()).isEqualTo(3000);
    assertThat(world.needs.nearest()).hasSize(1);
  }
}
