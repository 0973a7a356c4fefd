package org.ecozone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecozone.screen.FindingState.EXCEPTED;
import static org.ecozone.screen.FindingState.NEEDS_INFO;
import static org.ecozone.screen.FindingState.NOT_CHECKED;
import static org.ecozone.screen.FindingState.NOT_TRIGGERED;
import static org.ecozone.screen.FindingState.TRIGGERED;
import static org.ecozone.screen.FindingState.UNDECIDED;
import static org.ecozone.screen.ScreenFixture.county;
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
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

class ScreenerTest {
  private static final String NONE_MANDATORY = "KYQ";

  /** A red line from 0 to 100 and a rule on it; KYQ stands in as the only mandatory layer, loaded and empty. */
  private static Screened.Setup redLine(RuleRows rules) {
    return Screened.with(rules).layers(layer("STBHHX", zone(7, 0, 100)), layer("KYQ")).mandatory(NONE_MANDATORY);
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
    RuleRows rules = r002().with("project_filter", "tailings = true").rule("R099", "HJGKDY").with(
        "project_filter", "tailings = true");
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
    assertThat(redLine(rules).sites(site("s", 200, 210)).run().one("R002").state()).isEqualTo(NOT_TRIGGERED);
  }

  @ParameterizedTest
  @CsvSource({"是,EXCEPTED,CONDITIONAL", "否,TRIGGERED,PROHIBITED", ",TRIGGERED,PROHIBITED"})
  void exceptionSoftensOnlyWhenItIsStated(String stated, FindingState state, Verdict verdict) {
    RuleRows rules = r002().with("exception_filter", "state_approval = true").with("exception_verdict", "CONDITIONAL");
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
    Finding finding = redLine(rules).sites(site("s", 0, 10, "state_approval", "1")).run().one("R002");
    assertThat(finding.state()).isEqualTo(NEEDS_INFO);
    assertThat(finding.verdict()).isEqualTo(Verdict.CONDITIONAL);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-14,NOT_TRIGGERED", "2026-03-15,TRIGGERED", "2026-12-31,TRIGGERED", "2027-01-01,NOT_TRIGGERED"
  })
  void ruleCountsOnlyWhileItIsInForce(String day, FindingState state) {
    RuleRows rules = r002().with("effective_from", "2026-03-15").with("effective_to", "2026/12/31");
    Finding finding = redLine(rules).sites(site("s", 0, 10)).asOf(day).run().one("R002");
    assertThat(finding.state()).isEqualTo(state);
    assertThat(Screened.keys(finding).contains("RULE_NOT_IN_FORCE")).isEqualTo(state == NOT_TRIGGERED);
  }

  @Test
  void disabledAndPlanRulesAreListedAndCountForNothing() {
    RuleRows rules =
        r002().with("enabled", "false").rule("R007", "STBHHX").with("relation", "PLAN_AREA_CHANGE")
            .rule("R134", "PLAN").with("relation", "PLAN_SHARE_LE").with("distance_m", "50")
            .rule("R170", "STBHHX+YJJBNT+CZKFBJ").with("relation", "OVERLAP_COUNT_GE_2");
    Screened screened = redLine(rules).sites(site("s", 0, 10)).run();
    assertThat(screened.only().findings()).hasSize(4).allMatch(finding -> finding.state() == NOT_TRIGGERED);
    assertThat(Screened.keys(screened.one("R002"))).containsExactly("RULE_DISABLED");
    assertThat(Screened.keys(screened.one("R007"))).containsExactly("PLAN_NOT_EVALUATED");
    assertThat(Screened.keys(screened.one("R134"))).containsExactly("PLAN_NOT_EVALUATED");
    assertThat(Screened.keys(screened.one("R170"))).containsExactly("PLAN_NOT_EVALUATED");
    assertThat(screened.only().verdict()).isEqualTo(Verdict.NONE);
    assertThat(screened.only().uncheckedLayers()).isEmpty();
  }

  @Test
  void missingLayerIsSaidOnceForAllSitesAndCountedInEach() {
    Screened screened =
        Screened.with(r002()).mandatory("STBHHX").layers(layer("KYQ")).sites(site("a", 0, 1), site("b", 5, 6)).run();
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
    RuleRows rules = r002().with("project_filter", "tailings = true");
    Screened screened =
        Screened.with(rules).mandatory(NONE_MANDATORY).layers(layer("KYQ"))
            .sites(site("a", 0, 1, "tailings", "是"), site("b", 0, 1, "tailings", "否"), site("c", 0, 1)).run();
    assertThat(screened.header.notCheckedForAll()).isEmpty();
    assertThat(screened.sites.get("a").findings()).extracting(Finding::state).containsExactly(NOT_CHECKED);
    assertThat(screened.sites.get("b").findings()).extracting(Finding::state).containsExactly(NOT_TRIGGERED);
    assertThat(screened.sites.get("c").findings()).extracting(Finding::state).containsExactly(NOT_CHECKED);
    assertThat(screened.sites.get("a").verdict()).as("not mandatory: listed, not open").isEqualTo(Verdict.NONE);
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
        Screened.with(world, r002()).layers(layer("STBHHX"), layer("KYQ")).mandatory("KYQ")
            .sites(site("s", 90, 110)).run();
    assertThat(screened.only().verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(screened.only().uncheckedLayers()).containsExactly("KYQ");
  }

  @Test
  void layerOutOfValidityIsNotChecked() {
    LayerIdentity old =
        new LayerIdentity("", "", "2019", "", LocalDate.of(2019, 1, 1), LocalDate.of(2023, 12, 31), "", null);
    ZoneLayer layer = layer("STBHHX", "old.gpkg", old, List.of(zone(7, 0, 100)), List.of());
    Screened.Setup setup = Screened.with(r002()).mandatory("STBHHX").layers(layer).sites(site("s", 0, 10));
    Screened late = setup.run();
    assertThat(late.header.notCheckedForAll()).extracting(Finding::state).containsExactly(NOT_CHECKED);
    assertThat(Screened.text(late.header.notCheckedForAll().get(0))).contains("2023-12-31").contains("old.gpkg");
    assertThat(late.only().verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(late.issues).extracting(Issue::code).contains("LAYER_NOT_VALID", "MANDATORY_LAYER_MISSING");
    assertThat(setup.asOf("2023-12-31").run().only().verdict()).isEqualTo(Verdict.PROHIBITED);
  }

  @Test
  void zonesOfALayerOutOfValidityDoNotTriggerBesideAValidOne() {
    LayerIdentity old = new LayerIdentity("", "", "", "", null, LocalDate.of(2023, 12, 31), "", null);
    Screened screened =
        Screened.with(r002()).mandatory("STBHHX")
            .layers(
                layer("STBHHX", "old.gpkg", old, List.of(zone(7, 0, 100)), List.of()),
                layer("STBHHX", zone(8, 500, 600)))
            .sites(site("s", 0, 10)).run();
    assertThat(screened.one("R002").state()).isEqualTo(NOT_TRIGGERED);
    assertThat(screened.header.notCheckedForAll()).hasSize(1);
    assertThat(screened.only().verdict()).as("the old one may be the only one here").isEqualTo(Verdict.UNDETERMINED);
  }

  @Test
  void damagedLayerIsNotCheckedBesideAGoodOneOfTheSameCode() {
    Screened screened = redLine(r002()).mandatory("STBHHX").unchecked("STBHHX").sites(site("s", 0, 10)).run();
    assertThat(screened.one("R002").state()).isEqualTo(TRIGGERED);
    assertThat(screened.header.notCheckedForAll()).hasSize(1);
    assertThat(Screened.text(screened.header.notCheckedForAll().get(0))).contains("STBHHX-bad.gpkg");
    assertThat(screened.only().uncheckedLayers()).containsExactly("STBHHX");
  }

  @Test
  void partOutsideCoverageIsNotCheckedAlsoBesideAHit() {
    LineWorld world = new LineWorld().covers("STBHHX", 0, 100);
    Screened screened =
        Screened.with(world, r002()).layers(layer("STBHHX", zone(7, 0, 100)), layer("YJJBNT"), layer("HHAX"))
            .sites(site("s", 90, 130)).run();
    assertThat(screened.of("R002")).extracting(Finding::state).containsExactly(NOT_CHECKED, TRIGGERED);
    assertThat(screened.of("R002").get(0).areaM2()).isEqualTo(30.0);
    assertThat(screened.of("R002").get(0).open()).isTrue();
    assertThat(screened.only().verdict()).isEqualTo(Verdict.PROHIBITED);
  }

  @Test
  void lostFeatureNearASiteLeavesTheRuleUndecidedAndFarFromItDoesNot() {
    LostFeature lost = new LostFeature(99, new Envelope(0, 100, 0, 0), "GEOMETRY_BROKEN");
    ZoneLayer layer = layer("STBHHX", "a.gpkg", LayerIdentity.NOT_STATED, List.of(zone(7, 500, 600)), List.of(lost));
    Screened screened =
        Screened.with(r002()).mandatory(NONE_MANDATORY).layers(layer, layer("KYQ"))
            .sites(site("near", 50, 60), site("far", 200, 210), site("hit", 90, 550)).run();
    assertThat(screened.sites.get("near").findings()).extracting(Finding::state).containsExactly(UNDECIDED);
    assertThat(screened.sites.get("near").verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(screened.sites.get("near").worstPossible()).isEqualTo(Verdict.PROHIBITED);
    assertThat(screened.sites.get("far").verdict()).isEqualTo(Verdict.NONE);
    assertThat(screened.sites.get("hit").findings()).extracting(Finding::state)
        .containsExactlyInAnyOrder(UNDECIDED, TRIGGERED);
  }

  @Test
  void failedOverlayLeavesTheRuleUndecided() {
    LineWorld world = new LineWorld().failsAt("STBHHX", 7);
    Screened screened =
        Screened.with(world, r002()).mandatory(NONE_MANDATORY).layers(layer("STBHHX", zone(7, 0, 100)), layer("KYQ"))
            .sites(site("s", 0, 10)).run();
    assertThat(screened.one("R002").state()).isEqualTo(UNDECIDED);
    assertThat(Screened.text(screened.one("R002"))).contains("7");
  }

  @Test
  void unknownClassIsUndecidedAndAMissingZoneAttributeNeedsInfo() {
    RuleRows rules =
        new RuleRows().rule("R010", "ZRBHD").with("zone_filter", "LX = '国家公园' AND class = '核心保护区'")
            .rule("R022", "ZRBHD").with("verdict", "ADVISORY");
    ZoneLayer layer =
        layer(
            "ZRBHD",
            zone(1, 0, 10, "?试验区", Map.of("LX", "国家公园")),
            zone(2, 20, 30, "核心保护区", Map.of()),
            zone(3, 40, 50, "一般控制区", Map.of()),
            zone(4, 60, 70, "?", Map.of("LX", "自然保护区")));
    Screened.Setup setup = Screened.with(rules).mandatory(NONE_MANDATORY).layers(layer, layer("KYQ"));
    Screened screened =
        setup.sites(site("1", 0, 5), site("2", 20, 25), site("3", 40, 45), site("4", 60, 65)).run();
    assertThat(states(screened, "1", "R010")).containsExactly(UNDECIDED);
    assertThat(states(screened, "2", "R010")).containsExactly(NEEDS_INFO);
    assertThat(states(screened, "3", "R010")).as("class decides").containsExactly(NOT_TRIGGERED);
    assertThat(states(screened, "4", "R010")).as("type decides").containsExactly(NOT_TRIGGERED);
    assertThat(states(screened, "1", "R022")).containsExactly(TRIGGERED);
    assertThat(screened.sites.get("1").verdict()).isEqualTo(Verdict.ADVISORY);
    assertThat(screened.sites.get("1").worstPossible()).isEqualTo(Verdict.PROHIBITED);
  }

  private static List<FindingState> states(Screened screened, String site, String rule) {
    return screened.sites.get(site).findings().stream()
        .filter(finding -> finding.ruleId().equals(rule))
        .map(Finding::state)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "999.99,TRIGGERED,true", "1000,TRIGGERED,true", "1000.01,NOT_TRIGGERED,true", "994.9,TRIGGERED,false",
    "1004.9,NOT_TRIGGERED,true", "1005.1,NOT_TRIGGERED,false", "0,TRIGGERED,false"
  })
  void distanceIsInclusiveAndCriticalWithinFiveMetres(double distance, FindingState state, boolean critical) {
    RuleRows rules = new RuleRows().rule("R080", "HHAX").with("relation", "DISTANCE_LE").with("distance_m", "1000");
    Screened screened =
        Screened.with(rules).mandatory(NONE_MANDATORY).layers(layer("HHAX", zone(1, -50, 0)), layer("KYQ"))
            .sites(site("s", distance, distance + 10)).run();
    Finding finding = screened.one("R080");
    assertThat(finding.state()).isEqualTo(state);
    assertThat(Screened.keys(finding).contains("NEAR_THRESHOLD")).isEqualTo(critical);
    if (state == TRIGGERED) {
      assertThat(finding.distanceM()).isEqualTo(distance);
      assertThat(Screened.text(finding)).contains(String.format(java.util.Locale.ROOT, "%.2f", distance));
    }
  }

  @Test
  void nothingNearCanOnlyBeSaidInsideTheCoverage() {
    RuleRows rules = new RuleRows().rule("R080", "HHAX").with("relation", "DISTANCE_LE").with("distance_m", "1000");
    LineWorld world = new LineWorld().covers("HHAX", 0, 5000);
    Screened screened =
        Screened.with(world, rules).mandatory(NONE_MANDATORY).layers(layer("HHAX", zone(1, 0, 10)), layer("KYQ"))
            .sites(site("inner", 2500, 2600), site("edge", 4500, 4600), site("over", 4900, 5100), site("hit", 500, 600))
            .run();
    assertThat(states(screened, "inner", "R080")).containsExactly(NOT_TRIGGERED);
    assertThat(states(screened, "edge", "R080")).containsExactly(NOT_CHECKED);
    assertThat(Screened.keys(screened.sites.get("edge").findings().get(0))).containsExactly("SEARCH_LEAVES_COVERAGE");
    assertThat(states(screened, "over", "R080")).containsExactly(NOT_CHECKED);
    assertThat(states(screened, "hit", "R080")).as("found: no need to look farther").containsExactly(TRIGGERED);
  }

  @Test
  void nearestZoneOfEachClassIsAFinding() {
    RuleRows rules =
        new RuleRows().rule("R010", "ZRBHD").with("relation", "DISTANCE_LE").with("distance_m", "100")
            .with("zone_filter", "LX = '国家公园'");
    ZoneLayer layer =
        layer(
            "ZRBHD", zone(1, 0, 10, "核心保护区", Map.of("LX", "国家公园")),
            zone(2, 0, 20, "一般控制区", Map.of("LX", "国家公园")), zone(3, 25, 28, "核心保护区", Map.of("LX", "自然保护区")));
    Screened screened =
        Screened.with(rules).mandatory(NONE_MANDATORY).layers(layer, layer("KYQ")).sites(site("s", 30, 40)).run();
    assertThat(screened.of("R010")).extracting(Finding::zoneFid).containsExactly(1L, 2L);
    assertThat(screened.of("R010")).extracting(Finding::distanceM).containsExactly(20.0, 10.0);
  }

  @Test
  void tributaryGradeMissingIsNoObstacleForChemicalsAndAQuestionForTailings() {
    RuleRows rules =
        new RuleRows()
            .rule("R080", "HDGLFW>HHAX>HLZXX").with("relation", "DISTANCE_LE").with("distance_m", "1000")
            .with("project_filter", "chemical = true AND nature IN ('新建','扩建')")
            .rule("R081", "HDGLFW>HHAX>HLZXX").with("relation", "DISTANCE_LE").with("distance_m", "1000")
            .with("zone_filter", "HLDJ = '重要支流'").with("project_filter", "tailings = true");
    Screened screened =
        Screened.with(rules).mandatory(NONE_MANDATORY).layers(layer("HHAX", zone(1, 0, 10)), layer("KYQ"))
            .sites(site("s", 500, 600, "industry", "C2613", "nature", "新建", "tailings", "是")).run();
    assertThat(screened.one("R080").state()).isEqualTo(TRIGGERED);
    assertThat(screened.one("R080").layer()).isEqualTo("HHAX");
    assertThat(screened.one("R081").state()).isEqualTo(NEEDS_INFO);
    assertThat(Screened.text(screened.one("R081"))).contains("HLDJ");
    assertThat(screened.only().derived()).containsEntry("chemical", "true").containsEntry("mining", "false");
  }

  @Test
  void firstUsableLayerOfAlternativesCounts() {
    RuleRows rules =
        new RuleRows().rule("R080", "HDGLFW>HHAX>HLZXX").with("relation", "DISTANCE_LE").with("distance_m", "1000");
    Screened.Setup both =
        Screened.with(rules).layers(layer("HDGLFW", zone(1, 0, 10)), layer("HLZXX", zone(2, 0, 5)))
            .mandatory("HHAX/HDGLFW").sites(site("s", 500, 600));
    assertThat(both.run().one("R080").layer()).isEqualTo("HDGLFW");
    Screened line =
        Screened.with(rules).layers(layer("HLZXX", zone(2, 0, 5))).mandatory("HHAX/HDGLFW").sites(site("s", 500, 600))
            .run();
    assertThat(line.one("R080").state()).isEqualTo(TRIGGERED);
    assertThat(Screened.keys(line.one("R080"))).contains("CENTRE_LINE");
    assertThat(line.only().uncheckedLayers()).as("the mandatory layers are still missing").contains("HHAX", "HDGLFW");
    Screened nothing = Screened.with(rules).layers(layer("KYQ")).mandatory("HHAX/HDGLFW").sites(site("s", 0, 1)).run();
    assertThat(nothing.header.notCheckedForAll()).extracting(Finding::layer).containsExactly("HDGLFW>HHAX>HLZXX");
    assertThat(nothing.header.notCheckedForAll().get(0).open()).isTrue();
    assertThat(nothing.only().uncheckedLayers()).containsExactly("HDGLFW", "HHAX", "HLZXX");
  }

  @Test
  void ruleThatNamesTheOtherAlternativeOfAMandatoryLayerIsOpen() {
    RuleRows rules = new RuleRows().rule("R085", "HDGLFW");
    Screened screened =
        Screened.with(rules).layers(layer("HHAX")).mandatory("HHAX/HDGLFW").sites(site("s", 0, 1)).run();
    assertThat(screened.only().verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(screened.only().undecided()).isEqualTo(1);
  }

  @Test
  void damagedFirstAlternativeIsSaidBesideTheSecond() {
    RuleRows rules =
        new RuleRows().rule("R080", "HDGLFW>HHAX").with("relation", "DISTANCE_LE").with("distance_m", "1000");
    Screened screened =
        Screened.with(rules).layers(layer("HHAX", zone(1, 9000, 9100))).unchecked("HDGLFW").mandatory("HHAX/HDGLFW")
            .sites(site("s", 0, 1)).run();
    assertThat(screened.one("R080").state()).isEqualTo(NOT_TRIGGERED);
    assertThat(screened.header.notCheckedForAll()).extracting(Finding::layer).containsExactly("HDGLFW");
    assertThat(screened.only().verdict()).isEqualTo(Verdict.UNDETERMINED);
  }

  @Test
  void anyOfSeveralLayersHitsEachAndMissesEach() {
    RuleRows rules = new RuleRows().rule("R157", "STBHHX/YJJBNT/ZRBHD").with("verdict", "ADVISORY");
    Screened screened =
        Screened.with(rules).layers(layer("STBHHX", zone(1, 0, 10)), layer("YJJBNT", zone(2, 5, 20)), layer("KYQ"))
            .mandatory(NONE_MANDATORY).sites(site("s", 0, 10)).run();
    assertThat(screened.of("R157")).extracting(Finding::layer).containsExactly("STBHHX", "YJJBNT");
    assertThat(screened.header.notCheckedForAll()).extracting(Finding::layer).containsExactly("ZRBHD");
  }

  @Test
  void jointRuleWantsTheSameLandInBoth() {
    RuleRows rules =
        new RuleRows().rule("R001", "STBHHX+ZRBHD").with("zone_filter", "\"ZRBHD.class\" = '核心保护区'");
    Screened.Setup setup =
        Screened.with(rules).mandatory(NONE_MANDATORY)
            .layers(
                layer("STBHHX", zone(1, 0, 50)), layer("KYQ"),
                layer(
                    "ZRBHD", zone(2, 40, 80, "核心保护区", Map.of()), zone(3, 0, 10, "一般控制区", Map.of()),
                    zone(4, 20, 22, "?", Map.of())));
    Screened screened =
        setup.sites(site("both", 30, 90), site("apart", 42, 43), site("other", 0, 10), site("unknown", 20, 21),
            site("away", 60, 70)).run();
    Finding both = screened.sites.get("both").findings().get(0);
    assertThat(both.state()).isEqualTo(TRIGGERED);
    assertThat(both.layer()).isEqualTo("STBHHX+ZRBHD");
    assertThat(both.zoneFid()).isEqualTo(1);
    assertThat(both.areaM2()).isEqualTo(10.0);
    assertThat(Screened.text(both)).contains("ZRBHD 要素 2");
    assertThat(states(screened, "other", "R001")).containsExactly(NOT_TRIGGERED);
    assertThat(states(screened, "unknown", "R001")).containsExactly(UNDECIDED);
    assertThat(states(screened, "away", "R001")).containsExactly(NOT_TRIGGERED);
  }

  @Test
  void jointRuleIsNotCheckedWithoutOneOfTheLayers() {
    Screened screened =
        Screened.with(new RuleRows().rule("R008", "STBHHX+LD")).layers(layer("STBHHX", zone(1, 0, 50)))
            .mandatory("STBHHX").sites(site("s", 0, 10)).run();
    assertThat(screened.header.notCheckedForAll()).extracting(Finding::layer).containsExactly("LD");
    assertThat(screened.only().findings()).isEmpty();
    assertThat(screened.only().uncheckedLayers()).containsExactly("LD");
  }

  @Test
  void twoZonesOfOneLayerOnTheSameLand() {
    RuleRows rules = new RuleRows().rule("R021", "ZRBHD").with("relation", "OVERLAP_COUNT_GE_2");
    Screened screened =
        Screened.with(rules).mandatory(NONE_MANDATORY)
            .layers(
                layer("KYQ"), layer("ZRBHD", zone(1, 0, 20, "核心保护区", Map.of()), zone(2, 10, 30, "?", Map.of())))
            .sites(site("overlap", 12, 15), site("single", 0, 9)).run();
    assertThat(states(screened, "overlap", "R021")).containsExactly(TRIGGERED);
    assertThat(states(screened, "single", "R021")).containsExactly(NOT_TRIGGERED);
  }

  @Test
  void countsDistinctZonesOverAllParcels() {
    RuleRows rules = new RuleRows().rule("R036", "HJGKDY").with("relation", "INTERSECTS_COUNT_GE_2");
    Parcel first = new Parcel("1", interval(0, 5), interval(0, 5));
    Parcel second = new Parcel("2", interval(6, 8), interval(6, 8));
    Parcel far = new Parcel("3", interval(15, 18), interval(15, 18));
    Screened screened =
        Screened.with(rules).mandatory(NONE_MANDATORY)
            .layers(
                layer("KYQ"),
                layer("HJGKDY", zone(1, 0, 10, "优先保护单元", Map.of()), zone(2, 10, 20, "一般管控单元", Map.of())))
            .sites(
                site("same", List.of(first, second), ""), site("two", List.of(first, far), ""))
            .run();
    assertThat(states(screened, "same", "R036")).containsExactly(NOT_TRIGGERED);
    Finding two = screened.sites.get("two").findings().get(0);
    assertThat(two.state()).isEqualTo(TRIGGERED);
    assertThat(two.zoneFid()).isNull();
    assertThat(two.parcel()).isEmpty();
    assertThat(Screened.text(two)).contains("2");
  }

  @Test
  void outsideReportsThePartLeftOverPerParcel() {
    RuleRows rules = new RuleRows().rule("R043", "CZKFBJ").with("relation", "OUTSIDE");
    Screened screened =
        Screened.with(rules).mandatory(NONE_MANDATORY)
            .layers(layer("KYQ"), layer("CZKFBJ", zone(1, 0, 100, "城镇集中建设区", Map.of())))
            .sites(site("half", 90, 130), site("in", 10, 20)).run();
    Finding half = screened.sites.get("half").findings().get(0);
    assertThat(half.state()).isEqualTo(TRIGGERED);
    assertThat(half.areaM2()).isEqualTo(30.0);
    assertThat(half.zoneFid()).isNull();
    assertThat(states(screened, "in", "R043")).containsExactly(NOT_TRIGGERED);
  }

  @Test
  void outsideOfZonesWithAnUnknownAnswerIsAsked() {
    RuleRows rules =
        new RuleRows().rule("R140", "CYYQ").with("relation", "OUTSIDE").with("zone_filter", "HGYQ = true");
    ZoneLayer parks = layer("CYYQ", zone(1, 0, 100, "", Map.of("HGYQ", true)), zone(2, 100, 200, "", Map.of()));
    Screened screened =
        Screened.with(rules).mandatory(NONE_MANDATORY).layers(layer("KYQ"), parks)
            .sites(site("known", 10, 20), site("asked", 110, 120), site("both", 150, 230), site("out", 300, 310)).run();
    assertThat(states(screened, "known", "R140")).containsExactly(NOT_TRIGGERED);
    assertThat(states(screened, "asked", "R140")).containsExactly(NEEDS_INFO);
    assertThat(states(screened, "both", "R140")).containsExactlyInAnyOrder(TRIGGERED, NEEDS_INFO);
    assertThat(screened.sites.get("both").findings()).extracting(Finding::areaM2).containsExactlyInAnyOrder(30.0, 50.0);
    assertThat(states(screened, "out", "R140")).containsExactly(TRIGGERED);
  }

  @Test
  void outsideSaysNothingBeyondTheCoverage() {
    RuleRows rules = new RuleRows().rule("R043", "CZKFBJ").with("relation", "OUTSIDE");
    LineWorld world = new LineWorld().covers("CZKFBJ", 0, 100);
    Screened screened =
        Screened.with(world, rules).mandatory(NONE_MANDATORY)
            .layers(layer("KYQ"), layer("CZKFBJ", zone(1, 0, 50, "城镇集中建设区", Map.of())))
            .sites(site("beyond", 200, 210), site("edge", 90, 110)).run();
    assertThat(states(screened, "beyond", "R043")).containsExactly(NOT_CHECKED);
    assertThat(states(screened, "edge", "R043")).containsExactlyInAnyOrder(TRIGGERED, NOT_CHECKED);
  }

  @Test
  void withinWantsNothingLeftOver() {
    RuleRows rules =
        new RuleRows().rule("R040", "CZKFBJ").with("relation", "WITHIN").with("zone_filter", "class = '城镇集中建设区'")
            .with("verdict", "ADVISORY");
    LineWorld world = new LineWorld().covers("CZKFBJ", -1000, 400);
    ZoneLayer layer =
        layer(
            "CZKFBJ", zone(1, 0, 50, "城镇集中建设区", Map.of()), zone(2, 50, 100, "城镇集中建设区", Map.of()),
            zone(3, 100, 200, "?", Map.of()), zone(4, 350, 500, "城镇集中建设区", Map.of()));
    Screened screened =
        Screened.with(world, rules).mandatory(NONE_MANDATORY).layers(layer("KYQ"), layer)
            .sites(
                site("two", 40, 60), site("maybe", 90, 110), site("out", 190, 210), site("far", 250, 260),
                site("edge", 390, 410))
            .run();
    assertThat(states(screened, "two", "R040")).containsExactly(TRIGGERED, TRIGGERED);
    assertThat(states(screened, "maybe", "R040")).containsExactly(UNDECIDED);
    assertThat(states(screened, "out", "R040")).containsExactly(NOT_TRIGGERED);
    assertThat(states(screened, "far", "R040")).containsExactly(NOT_TRIGGERED);
    assertThat(states(screened, "edge", "R040")).containsExactly(NOT_CHECKED);
  }

  @Test
  void countyComesFromTheMapThenFromTheForm() {
    RuleRows rules =
        new RuleRows().rule("R093", "XZQ_ATTR").with("relation", "ATTRIBUTE").with("zone_filter", "LY = '长江'")
            .with("project_filter", "hydropower = true").with("verdict", "RESTRICTED");
    ZoneLayer map =
        layer("XZQ", county(1, 0, 100, "620102"), county(2, 100, 200, "621228103"), county(3, 0, 900, "620000"));
    Screened withMap =
        Screened.with(rules).mandatory(NONE_MANDATORY).layers(layer("KYQ"), map)
            .sites(
                site("yellow", 10, 20, "industry", "4413"), site("both", 90, 110, "industry", "4413"),
                site("gap", 300, 310, "industry", "4413", "county", "621227"),
                site("wrong form", 10, 20, "industry", "4413", "county", "621227"))
            .run();
    assertThat(states(withMap, "yellow", "R093")).containsExactly(NOT_TRIGGERED);
    assertThat(states(withMap, "both", "R093")).as("the worst counts").containsExactly(TRIGGERED);
    assertThat(withMap.sites.get("both").counties()).containsExactly("620102", "621228");
    assertThat(states(withMap, "gap", "R093")).containsExactly(TRIGGERED);
    assertThat(states(withMap, "wrong form", "R093")).containsExactly(NOT_TRIGGERED);
    assertThat(withMap.issues).extracting(Issue::code).containsExactly("COUNTY_MISMATCH");
    Screened withoutMap =
        Screened.with(rules).mandatory(NONE_MANDATORY).layers(layer("KYQ"))
            .sites(
                site("form", 0, 1, "industry", "4413", "county", "621227"), site("none", 0, 1, "industry", "4413"),
                site("unlisted", 0, 1, "industry", "4413", "county", "110101"))
            .run();
    assertThat(states(withoutMap, "form", "R093")).containsExactly(TRIGGERED);
    assertThat(states(withoutMap, "none", "R093")).containsExactly(NOT_CHECKED);
    assertThat(states(withoutMap, "unlisted", "R093")).containsExactly(NEEDS_INFO);
    assertThat(withoutMap.sites.get("form").findings().get(0).zoneFid()).isNull();
  }

  @Test
  void countyWithoutAReadableCodeLeavesTheRuleUndecided() {
    RuleRows rules =
        new RuleRows().rule("R093", "XZQ_ATTR").with("relation", "ATTRIBUTE").with("zone_filter", "LY = '长江'");
    ZoneLayer map = layer("XZQ", county(1, 0, 100, "620102"), county(2, 100, 200, "陇南"), county(3, 100, 200, "62"));
    Screened screened =
        Screened.with(rules).mandatory(NONE_MANDATORY).layers(layer("KYQ"), map)
            .sites(site("both", 90, 110), site("unreadable", 110, 120), site("read", 10, 20)).run();
    assertThat(states(screened, "both", "R093")).containsExactly(UNDECIDED);
    assertThat(states(screened, "unreadable", "R093")).containsExactly(UNDECIDED);
    assertThat(states(screened, "read", "R093")).containsExactly(NOT_TRIGGERED);
  }

  @Test
  void fileThatNobodyCouldLookIntoMayHoldAnything() {
    Screened screened = redLine(r002()).unchecked("").sites(site("s", 200, 210)).run();
    assertThat(screened.only().verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(screened.only().uncheckedLayers()).containsExactly("-bad.gpkg");
  }

  @Test
  void countyWithoutTheAttributeIsAsked() {
    RuleRows rules =
        new RuleRows().rule("R130", "ZTGN").with("relation", "ATTRIBUTE").with("zone_filter", "ZTGN = '重点生态功能区'");
    Screened screened =
        Screened.with(rules).mandatory(NONE_MANDATORY).layers(layer("KYQ"))
            .sites(site("s", 0, 1, "county", "621222")).run();
    assertThat(screened.one("R130").state()).isEqualTo(NEEDS_INFO);
    assertThat(Screened.text(screened.one("R130"))).contains("文县").contains("ZTGN");
  }

  @Test
  void siteWithoutGeometryIsUndecidedInEveryRuleThatMayApply() {
    RuleRows rules =
        r002().rule("R003", "STBHHX").with("project_filter", "tailings = true").with("verdict", "CONDITIONAL");
    Screened screened =
        redLine(rules).sites(site("s", List.of(), "SITE_WITHOUT_CRS", "tailings", "否"), site("t", 0, 10)).run();
    assertThat(states(screened, "s", "R002")).containsExactly(UNDECIDED);
    assertThat(states(screened, "s", "R003")).containsExactly(NOT_TRIGGERED);
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
        redLine(r002()).sites(site("a", 0, 10), site("b", 0, 10), site("c", 200, 210)).threads(2)
            .run(faulty, Progress.NONE);
    assertThat(screened.sites.get("a").verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(screened.sites.get("b").verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(states(screened, "b", "R002")).containsExactly(UNDECIDED);
    assertThat(screened.sites.get("c").verdict()).isEqualTo(Verdict.NONE);
    assertThat(screened.issues).extracting(Issue::code).containsExactly("INTERNAL");
    assertThat(screened.issues.get(0).message(Lang.EN)).contains("b").doesNotContain("secret");
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
    assertThatThrownBy(() -> setup.run(new LineWorld(), cancelled)).isInstanceOf(CancelledException.class);
  }

  @Test
  void missingFactIsUndecidedNotClear() {
    RuleRows rules =
        new RuleRows().rule("R043", "CZKFBJ").with("relation", "OUTSIDE")
            .rule("R080", "CZKFBJ").with("relation", "DISTANCE_LE").with("distance_m", "10")
            .rule("R021", "CZKFBJ").with("relation", "OVERLAP_COUNT_GE_2");
    FactSource.Factory forgetful =
        (layers, needs) ->
            new LineWorld()
                .create(
                    layers, new org.ecozone.overlay.FactNeeds(needs.nearM(), List.of(), List.of(), List.of()));
    Screened screened =
        Screened.with(rules).mandatory(NONE_MANDATORY)
            .layers(layer("KYQ"), layer("CZKFBJ", zone(1, 0, 100, "城镇集中建设区", Map.of()))).sites(site("s", 0, 10))
            .run(forgetful, Progress.NONE);
    assertThat(screened.only().findings()).extracting(Finding::state).containsOnly(UNDECIDED);
  }

  @Test
  void findingsAreOrderedByParcelLayerZoneAndRule() {
    RuleRows rules = new RuleRows().rule("R050", "YJJBNT").rule("R002", "STBHHX").rule("R001", "STBHHX")
        .rule("R043", "CZKFBJ").with("relation", "OUTSIDE");
    Parcel second = new Parcel("2", interval(0, 5), interval(0, 5));
    Parcel tenth = new Parcel("10", interval(5, 8), interval(5, 8));
    Screened screened =
        Screened.with(rules)
            .layers(
                layer("YJJBNT", zone(5, 0, 100)), layer("STBHHX", zone(9, 0, 100), zone(10, 0, 100)), layer("HHAX"),
                layer("CZKFBJ", zone(1, 0, 100, "城镇集中建设区", Map.of())))
            .sites(site("s", List.of(second, tenth), "")).run();
    assertThat(screened.only().findings())
        .extracting(f -> f.parcel() + " " + f.layer() + " " + f.zoneFid() + " " + f.ruleId())
        .containsExactly(
            " CZKFBJ null R043",
            "2 STBHHX 9 R001", "2 STBHHX 9 R002", "2 STBHHX 10 R001", "2 STBHHX 10 R002", "2 YJJBNT 5 R050",
            "10 STBHHX 9 R001", "10 STBHHX 9 R002", "10 STBHHX 10 R001", "10 STBHHX 10 R002", "10 YJJBNT 5 R050");
  }

  @Test
  void needsNameTheLargestDistanceOfTheRules() {
    LineWorld world = new LineWorld();
    RuleRows rules =
        new RuleRows().rule("R080", "HHAX").with("relation", "DISTANCE_LE").with("distance_m", "1000")
            .rule("R082", "HDGLFW").with("relation", "DISTANCE_LE").with("distance_m", "3000")
            .rule("R083", "HHAX").with("relation", "DISTANCE_LE").with("distance_m", "9000").with("enabled", "false");
    Screened.with(world, rules).layers(layer("HHAX")).sites(site("s", 0, 1)).run();
    assertThat(world.needs.nearM()).isEqualTo(3000);
    assertThat(world.needs.nearest()).hasSize(1);
  }
}
