package org.ecozone.screen;

import static org.assertj.core.api.Assertions.assertThat;
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

import java.util.List;
import java.util.Map;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.LostFeature;
import org.ecozone.zone.Parcel;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each relation of the catalogue makes of the facts. */
class RuleRelationsTest {
  /** KYQ stands in as the only mandatory layer, loaded and empty. */
  private static final String NONE_MANDATORY = "KYQ";

  @ParameterizedTest
  @CsvSource({
    "999.99,TRIGGERED,true",
    "1000,TRIGGERED,true",
    "1000.01,NOT_TRIGGERED,true",
    "994.9,TRIGGERED,false",
    "1004.9,NOT_TRIGGERED,true",
    "1005.1,NOT_TRIGGERED,false",
    "0,TRIGGERED,false"
  })
  void distanceIsInclusiveAndCriticalWithinFiveMetres(
      double distance, FindingState state, boolean critical) {
    RuleRows rules =
        new RuleRows()
            .rule("R080", "HHAX")
            .with("relation", "DISTANCE_LE")
            .with("distance_m", "1000");
    Screened screened =
        Screened.with(rules)
            .mandatory(NONE_MANDATORY)
            .layers(layer("HHAX", zone(1, -50, 0)), layer("KYQ"))
            .sites(site("s", distance, distance + 10))
            .run();
    Finding finding = screened.one("R080");
    assertThat(finding.state()).isEqualTo(state);
    assertThat(Screened.keys(finding).contains("NEAR_THRESHOLD")).isEqualTo(critical);
    if (state == TRIGGERED) {
      assertThat(finding.distanceM()).isEqualTo(distance);
      assertThat(Screened.text(finding))
          .contains(String.format(java.util.Locale.ROOT, "%.2f", distance));
    }
  }

  @Test
  void nothingNearCanOnlyBeSaidInsideTheCoverage() {
    RuleRows rules =
        new RuleRows()
            .rule("R080", "HHAX")
            .with("relation", "DISTANCE_LE")
            .with("distance_m", "1000");
    LineWorld world = new LineWorld().covers("HHAX", 0, 5000);
    Screened screened =
        Screened.with(world, rules)
            .mandatory(NONE_MANDATORY)
            .layers(layer("HHAX", zone(1, 0, 10)), layer("KYQ"))
            .sites(
                site("inner", 2500, 2600),
                site("edge", 4500, 4600),
                site("over", 4900, 5100),
                site("hit", 500, 600))
            .run();
    assertThat(screened.states("inner", "R080")).containsExactly(NOT_TRIGGERED);
    assertThat(screened.states("edge", "R080")).containsExactly(NOT_CHECKED);
    assertThat(Screened.keys(screened.sites.get("edge").findings().get(0)))
        .containsExactly("SEARCH_LEAVES_COVERAGE");
    assertThat(screened.states("over", "R080")).containsExactly(NOT_CHECKED);
    assertThat(screened.states("hit", "R080"))
        .as("found: no need to look farther")
        .containsExactly(TRIGGERED);
  }

  @Test
  void nearestZoneOfEachClassIsAFinding() {
    RuleRows rules =
        new RuleRows()
            .rule("R010", "ZRBHD")
            .with("relation", "DISTANCE_LE")
            .with("distance_m", "100")
            .with("zone_filter", "LX = '国家公园'");
    ZoneLayer layer =
        layer(
            "ZRBHD",
            zone(1, 0, 10, "核心保护区", Map.of("LX", "国家公园")),
            zone(2, 0, 20, "一般控制区", Map.of("LX", "国家公园")),
            zone(3, 25, 28, "核心保护区", Map.of("LX", "自然保护区")));
    Screened screened =
        Screened.with(rules)
            .mandatory(NONE_MANDATORY)
            .layers(layer, layer("KYQ"))
            .sites(site("s", 30, 40))
            .run();
    assertThat(screened.of("R010")).extracting(Finding::zoneFid).containsExactly(1L, 2L);
    assertThat(screened.of("R010")).extracting(Finding::distanceM).containsExactly(20.0, 10.0);
  }

  @Test
  void tributaryGradeMissingIsNoObstacleForChemicalsAndAQuestionForTailings() {
    RuleRows rules =
        new RuleRows()
            .rule("R080", "HDGLFW>HHAX>HLZXX")
            .with("relation", "DISTANCE_LE")
            .with("distance_m", "1000")
            .with("project_filter", "chemical = true AND nature IN ('新建','扩建')")
            .rule("R081", "HDGLFW>HHAX>HLZXX")
            .with("relation", "DISTANCE_LE")
            .with("distance_m", "1000")
            .with("zone_filter", "HLDJ = '重要支流'")
            .with("project_filter", "tailings = true");
    Screened screened =
        Screened.with(rules)
            .mandatory(NONE_MANDATORY)
            .layers(layer("HHAX", zone(1, 0, 10)), layer("KYQ"))
            .sites(site("s", 500, 600, "industry", "C2613", "nature", "新建", "tailings", "是"))
            .run();
    assertThat(screened.one("R080").state()).isEqualTo(TRIGGERED);
    assertThat(screened.one("R080").layer()).isEqualTo("HHAX");
    assertThat(screened.one("R081").state()).isEqualTo(NEEDS_INFO);
    assertThat(Screened.text(screened.one("R081"))).contains("HLDJ");
    assertThat(screened.only().derived())
        .containsEntry("chemical", "true")
        .containsEntry("mining", "false");
  }

  @Test
  void firstUsableLayerOfAlternativesCounts() {
    RuleRows rules =
        new RuleRows()
            .rule("R080", "HDGLFW>HHAX>HLZXX")
            .with("relation", "DISTANCE_LE")
            .with("distance_m", "1000");
    Screened.Setup both =
        Screened.with(rules)
            .layers(layer("HDGLFW", zone(1, 0, 10)), layer("HLZXX", zone(2, 0, 5)))
            .mandatory("HHAX/HDGLFW")
            .sites(site("s", 500, 600));
    assertThat(both.run().one("R080").layer()).isEqualTo("HDGLFW");
    Screened line =
        Screened.with(rules)
            .layers(layer("HLZXX", zone(2, 0, 5)))
            .mandatory("HHAX/HDGLFW")
            .sites(site("s", 500, 600))
            .run();
    assertThat(line.one("R080").state()).isEqualTo(TRIGGERED);
    assertThat(Screened.keys(line.one("R080"))).contains("CENTRE_LINE");
    assertThat(line.only().uncheckedLayers())
        .as("the mandatory layers are still missing")
        .contains("HHAX", "HDGLFW");
    Screened nothing =
        Screened.with(rules)
            .layers(layer("KYQ"))
            .mandatory("HHAX/HDGLFW")
            .sites(site("s", 0, 1))
            .run();
    assertThat(nothing.header.notCheckedForAll())
        .extracting(Finding::layer)
        .containsExactly("HDGLFW>HHAX>HLZXX");
    assertThat(nothing.header.notCheckedForAll().get(0).open()).isTrue();
    assertThat(nothing.only().uncheckedLayers()).containsExactly("HDGLFW", "HHAX", "HLZXX");
  }

  @Test
  void ruleThatNamesTheOtherAlternativeOfAMandatoryLayerIsOpen() {
    RuleRows rules = new RuleRows().rule("R085", "HDGLFW");
    Screened screened =
        Screened.with(rules)
            .layers(layer("HHAX"))
            .mandatory("HHAX/HDGLFW")
            .sites(site("s", 0, 1))
            .run();
    assertThat(screened.only().verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(screened.only().undecided()).isEqualTo(1);
  }

  @Test
  void damagedFirstAlternativeIsSaidBesideTheSecond() {
    RuleRows rules =
        new RuleRows()
            .rule("R080", "HDGLFW>HHAX")
            .with("relation", "DISTANCE_LE")
            .with("distance_m", "1000");
    Screened screened =
        Screened.with(rules)
            .layers(layer("HHAX", zone(1, 9000, 9100)))
            .unchecked("HDGLFW")
            .mandatory("HHAX/HDGLFW")
            .sites(site("s", 0, 1))
            .run();
    assertThat(screened.one("R080").state()).isEqualTo(NOT_TRIGGERED);
    assertThat(screened.header.notCheckedForAll())
        .extracting(Finding::layer)
        .containsExactly("HDGLFW");
    assertThat(screened.only().verdict()).isEqualTo(Verdict.UNDETERMINED);
  }

  @Test
  void anyOfSeveralLayersHitsEachAndMissesEach() {
    RuleRows rules = new RuleRows().rule("R157", "STBHHX/YJJBNT/ZRBHD").with("verdict", "ADVISORY");
    Screened screened =
        Screened.with(rules)
            .layers(layer("STBHHX", zone(1, 0, 10)), layer("YJJBNT", zone(2, 5, 20)), layer("KYQ"))
            .mandatory(NONE_MANDATORY)
            .sites(site("s", 0, 10))
            .run();
    assertThat(screened.of("R157")).extracting(Finding::layer).containsExactly("STBHHX", "YJJBNT");
    assertThat(screened.header.notCheckedForAll())
        .extracting(Finding::layer)
        .containsExactly("ZRBHD");
  }

  @Test
  void jointRuleWantsTheSameLandInBoth() {
    RuleRows rules =
        new RuleRows()
            .rule("R001", "STBHHX+ZRBHD")
            .with("zone_filter", "\"ZRBHD.class\" = '核心保护区'");
    Screened.Setup setup =
        Screened.with(rules)
            .mandatory(NONE_MANDATORY)
            .layers(
                layer("STBHHX", zone(1, 0, 50)),
                layer("KYQ"),
                layer(
                    "ZRBHD",
                    zone(2, 40, 80, "核心保护区", Map.of()),
                    zone(3, 0, 10, "一般控制区", Map.of()),
                    zone(4, 20, 22, "?", Map.of())));
    Screened screened =
        setup
            .sites(
                site("both", 30, 90),
                site("apart", 42, 43),
                site("other", 0, 10),
                site("unknown", 20, 21),
                site("away", 60, 70))
            .run();
    Finding both = screened.sites.get("both").findings().get(0);
    assertThat(both.state()).isEqualTo(TRIGGERED);
    assertThat(both.layer()).isEqualTo("STBHHX+ZRBHD");
    assertThat(both.zoneFid()).isEqualTo(1);
    assertThat(both.areaM2()).isEqualTo(10.0);
    assertThat(Screened.text(both)).contains("ZRBHD 要素 2");
    assertThat(screened.states("other", "R001")).containsExactly(NOT_TRIGGERED);
    assertThat(screened.states("unknown", "R001")).containsExactly(UNDECIDED);
    assertThat(screened.states("away", "R001")).containsExactly(NOT_TRIGGERED);
  }

  @Test
  void jointRuleIsNotCheckedWithoutOneOfTheLayers() {
    Screened screened =
        Screened.with(new RuleRows().rule("R008", "STBHHX+LD"))
            .layers(layer("STBHHX", zone(1, 0, 50)))
            .mandatory("STBHHX")
            .sites(site("s", 0, 10))
            .run();
    assertThat(screened.header.notCheckedForAll()).extracting(Finding::layer).containsExactly("LD");
    assertThat(screened.only().findings()).isEmpty();
    assertThat(screened.only().uncheckedLayers()).containsExactly("LD");
  }

  @Test
  void twoZonesOfOneLayerOnTheSameLand() {
    RuleRows rules = new RuleRows().rule("R021", "ZRBHD").with("relation", "OVERLAP_COUNT_GE_2");
    Screened screened =
        Screened.with(rules)
            .mandatory(NONE_MANDATORY)
            .layers(
                layer("KYQ"),
                layer("ZRBHD", zone(1, 0, 20, "核心保护区", Map.of()), zone(2, 10, 30, "?", Map.of())))
            .sites(site("overlap", 12, 15), site("single", 0, 9))
            .run();
    assertThat(screened.states("overlap", "R021")).containsExactly(TRIGGERED);
    assertThat(screened.states("single", "R021")).containsExactly(NOT_TRIGGERED);
  }

  @Test
  void countsDistinctZonesOverAllParcels() {
    RuleRows rules =
        new RuleRows().rule("R036", "HJGKDY").with("relation", "INTERSECTS_COUNT_GE_2");
    Parcel first = new Parcel("1", interval(0, 5), interval(0, 5));
    Parcel second = new Parcel("2", interval(6, 8), interval(6, 8));
    Parcel far = new Parcel("3", interval(15, 18), interval(15, 18));
    Screened screened =
        Screened.with(rules)
            .mandatory(NONE_MANDATORY)
            .layers(
                layer("KYQ"),
                layer(
                    "HJGKDY",
                    zone(1, 0, 10, "优先保护单元", Map.of()),
                    zone(2, 10, 20, "一般管控单元", Map.of())))
            .sites(site("same", List.of(first, second), ""), site("two", List.of(first, far), ""))
            .run();
    assertThat(screened.states("same", "R036")).containsExactly(NOT_TRIGGERED);
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
        Screened.with(rules)
            .mandatory(NONE_MANDATORY)
            .layers(layer("KYQ"), layer("CZKFBJ", zone(1, 0, 100, "城镇集中建设区", Map.of())))
            .sites(site("half", 90, 130), site("in", 10, 20))
            .run();
    Finding half = screened.sites.get("half").findings().get(0);
    assertThat(half.state()).isEqualTo(TRIGGERED);
    assertThat(half.areaM2()).isEqualTo(30.0);
    assertThat(half.zoneFid()).isNull();
    assertThat(screened.states("in", "R043")).containsExactly(NOT_TRIGGERED);
  }

  @Test
  void outsideOfZonesWithAnUnknownAnswerIsAsked() {
    RuleRows rules =
        new RuleRows()
            .rule("R140", "CYYQ")
            .with("relation", "OUTSIDE")
            .with("zone_filter", "HGYQ = true");
    ZoneLayer parks =
        layer("CYYQ", zone(1, 0, 100, "", Map.of("HGYQ", true)), zone(2, 100, 200, "", Map.of()));
    Screened screened =
        Screened.with(rules)
            .mandatory(NONE_MANDATORY)
            .layers(layer("KYQ"), parks)
            .sites(
                site("known", 10, 20),
                site("asked", 110, 120),
                site("both", 150, 230),
                site("out", 300, 310))
            .run();
    assertThat(screened.states("known", "R140")).containsExactly(NOT_TRIGGERED);
    assertThat(screened.states("asked", "R140")).containsExactly(NEEDS_INFO);
    assertThat(screened.states("both", "R140")).containsExactlyInAnyOrder(TRIGGERED, NEEDS_INFO);
    assertThat(screened.sites.get("both").findings())
        .extracting(Finding::areaM2)
        .containsExactlyInAnyOrder(30.0, 50.0);
    assertThat(screened.states("out", "R140")).containsExactly(TRIGGERED);
  }

  @Test
  void outsideSaysNothingBeyondTheCoverage() {
    RuleRows rules = new RuleRows().rule("R043", "CZKFBJ").with("relation", "OUTSIDE");
    LineWorld world = new LineWorld().covers("CZKFBJ", 0, 100);
    Screened screened =
        Screened.with(world, rules)
            .mandatory(NONE_MANDATORY)
            .layers(layer("KYQ"), layer("CZKFBJ", zone(1, 0, 50, "城镇集中建设区", Map.of())))
            .sites(site("beyond", 200, 210), site("edge", 90, 110))
            .run();
    assertThat(screened.states("beyond", "R043")).containsExactly(NOT_CHECKED);
    assertThat(screened.states("edge", "R043")).containsExactlyInAnyOrder(TRIGGERED, NOT_CHECKED);
  }

  @Test
  void withinWantsNothingLeftOver() {
    RuleRows rules =
        new RuleRows()
            .rule("R040", "CZKFBJ")
            .with("relation", "WITHIN")
            .with("zone_filter", "class = '城镇集中建设区'")
            .with("verdict", "ADVISORY");
    LineWorld world = new LineWorld().covers("CZKFBJ", -1000, 400);
    ZoneLayer layer =
        layer(
            "CZKFBJ",
            zone(1, 0, 50, "城镇集中建设区", Map.of()),
            zone(2, 50, 100, "城镇集中建设区", Map.of()),
            zone(3, 100, 200, "?", Map.of()),
            zone(4, 350, 500, "城镇集中建设区", Map.of()));
    Screened screened =
        Screened.with(world, rules)
            .mandatory(NONE_MANDATORY)
            .layers(layer("KYQ"), layer)
            .sites(
                site("two", 40, 60),
                site("maybe", 90, 110),
                site("out", 190, 210),
                site("far", 250, 260),
                site("edge", 390, 410))
            .run();
    assertThat(screened.states("two", "R040")).containsExactly(TRIGGERED, TRIGGERED);
    assertThat(screened.states("maybe", "R040")).containsExactly(UNDECIDED);
    assertThat(screened.states("out", "R040")).containsExactly(NOT_TRIGGERED);
    assertThat(screened.states("far", "R040")).containsExactly(NOT_TRIGGERED);
    assertThat(screened.states("edge", "R040")).containsExactly(NOT_CHECKED);
  }

  @Test
  void countyPolygonThatIsLostMayHoldTheSiteWhateverTheFormSays() {
    RuleRows rules =
        new RuleRows()
            .rule("R093", "XZQ_ATTR")
            .with("relation", "ATTRIBUTE")
            .with("zone_filter", "LY = '长江'")
            .with("verdict", "RESTRICTED");
    ZoneLayer map =
        layer(
            "XZQ",
            "XZQ.gpkg",
            LayerIdentity.NOT_STATED,
            List.of(county(1, 0, 100, "620102")),
            List.of(new LostFeature(2, null, "GEOMETRY_NULL")));
    Screened screened =
        Screened.with(rules)
            .mandatory(NONE_MANDATORY)
            .layers(layer("KYQ"), map)
            .sites(site("gap", 300, 310, "county", "620102"))
            .run();
    assertThat(screened.states("gap", "R093")).containsExactly(UNDECIDED);
    assertThat(screened.sites.get("gap").verdict()).isEqualTo(Verdict.UNDETERMINED);
  }

  @Test
  void countyComesFromTheMapThenFromTheForm() {
    RuleRows rules =
        new RuleRows()
            .rule("R093", "XZQ_ATTR")
            .with("relation", "ATTRIBUTE")
            .with("zone_filter", "LY = '长江'")
            .with("project_filter", "hydropower = true")
            .with("verdict", "RESTRICTED");
    ZoneLayer map =
        layer(
            "XZQ",
            county(1, 0, 100, "620102"),
            county(2, 100, 200, "621228103"),
            county(3, 0, 900, "620000"));
    Screened withMap =
        Screened.with(rules)
            .mandatory(NONE_MANDATORY)
            .layers(layer("KYQ"), map)
            .sites(
                site("yellow", 10, 20, "industry", "4413"),
                site("both", 90, 110, "industry", "4413"),
                site("gap", 300, 310, "industry", "4413", "county", "621227"),
                site("wrong form", 10, 20, "industry", "4413", "county", "621227"))
            .run();
    assertThat(withMap.states("yellow", "R093")).containsExactly(NOT_TRIGGERED);
    assertThat(withMap.states("both", "R093")).as("the worst counts").containsExactly(TRIGGERED);
    assertThat(withMap.sites.get("both").counties()).containsExactly("620102", "621228");
    assertThat(withMap.states("gap", "R093")).containsExactly(TRIGGERED);
    assertThat(withMap.states("wrong form", "R093")).containsExactly(NOT_TRIGGERED);
    assertThat(withMap.issuesOfSites()).extracting(Issue::code).containsExactly("COUNTY_MISMATCH");
    Screened withoutMap =
        Screened.with(rules)
            .mandatory(NONE_MANDATORY)
            .layers(layer("KYQ"))
            .sites(
                site("form", 0, 1, "industry", "4413", "county", "621227"),
                site("none", 0, 1, "industry", "4413"),
                site("unlisted", 0, 1, "industry", "4413", "county", "110101"))
            .run();
    assertThat(withoutMap.states("form", "R093")).containsExactly(TRIGGERED);
    assertThat(withoutMap.states("none", "R093")).containsExactly(NOT_CHECKED);
    assertThat(withoutMap.states("unlisted", "R093")).containsExactly(NEEDS_INFO);
    assertThat(withoutMap.issues).extracting(Issue::code).contains("COUNTY_NOT_LISTED");
    assertThat(withoutMap.sites.get("form").findings().get(0).zoneFid()).isNull();
  }

  @Test
  void aPrefectureIsACountyWhereTheCountyTableListsItAndElseIsAsked() {
    RuleRows rules =
        new RuleRows()
            .rule("R093", "XZQ_ATTR")
            .with("relation", "ATTRIBUTE")
            .with("zone_filter", "LY = '内陆河'");
    Screened screened =
        Screened.with(rules)
            .mandatory(NONE_MANDATORY)
            .layers(
                layer("KYQ"),
                layer("XZQ", county(1, 0, 100, "620200"), county(2, 100, 200, "621200")))
            .sites(
                site("on map", 10, 20),
                site("stated", 300, 310, "county", "620200"),
                site("prefecture", 110, 120, "county", "621200"),
                site("abolished", 110, 120, "county", "622624"))
            .run();
    assertThat(screened.states("on map", "R093")).containsExactly(TRIGGERED);
    assertThat(screened.states("stated", "R093")).containsExactly(TRIGGERED);
    assertThat(screened.states("prefecture", "R093")).containsExactly(NEEDS_INFO);
    assertThat(screened.states("abolished", "R093")).containsExactly(NEEDS_INFO);
    assertThat(screened.issuesOfSites())
        .extracting(Issue::code)
        .containsExactly("COUNTY_NOT_LISTED", "COUNTY_NOT_LISTED");
  }

  @Test
  void countyWithoutAReadableCodeLeavesTheRuleUndecided() {
    RuleRows rules =
        new RuleRows()
            .rule("R093", "XZQ_ATTR")
            .with("relation", "ATTRIBUTE")
            .with("zone_filter", "LY = '长江'");
    ZoneLayer map =
        layer(
            "XZQ",
            county(1, 0, 100, "620102"),
            county(2, 100, 200, "陇南"),
            county(3, 100, 200, "62"));
    Screened screened =
        Screened.with(rules)
            .mandatory(NONE_MANDATORY)
            .layers(layer("KYQ"), map)
            .sites(site("both", 90, 110), site("unreadable", 110, 120), site("read", 10, 20))
            .run();
    assertThat(screened.states("both", "R093")).containsExactly(UNDECIDED);
    assertThat(screened.states("unreadable", "R093")).containsExactly(UNDECIDED);
    assertThat(screened.states("read", "R093")).containsExactly(NOT_TRIGGERED);
  }

  @Test
  void countyWithoutTheAttributeIsAsked() {
    RuleRows rules =
        new RuleRows()
            .rule("R130", "ZTGN")
            .with("relation", "ATTRIBUTE")
            .with("zone_filter", "ZTGN = '重点生态功能区'");
    Screened screened =
        Screened.with(rules)
            .mandatory(NONE_MANDATORY)
            .layers(layer("KYQ"))
            .sites(site("s", 0, 1, "county", "621222"))
            .run();
    assertThat(screened.one("R130").state()).isEqualTo(NEEDS_INFO);
    assertThat(Screened.text(screened.one("R130"))).contains("文县").contains("ZTGN");
  }
}
