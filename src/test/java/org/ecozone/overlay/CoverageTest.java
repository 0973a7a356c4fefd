package org.ecozone.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.overlay.Fixture.GK35;
import static org.ecozone.overlay.Fixture.at;
import static org.ecozone.overlay.Fixture.covering;
import static org.ecozone.overlay.Fixture.layer;
import static org.ecozone.overlay.Fixture.near;
import static org.ecozone.overlay.Fixture.site;
import static org.ecozone.overlay.Fixture.zone;

import java.util.List;
import java.util.Map;
import org.ecozone.job.Progress;
import org.ecozone.overlay.SiteFacts.LayerCheck;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.LostFeature;
import org.ecozone.zone.Site;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Outside its coverage a layer says nothing (design.md 3.1). Two counties: west x 0..1000, east x
 * 1000..2000.
 */
class CoverageTest {
  private static final String WEST = "POLYGON((0 0,1000 0,1000 1000,0 1000,0 0))";
  private static final String EAST = "POLYGON((1000 0,2000 0,2000 1000,1000 1000,1000 0))";
  private static final String ZONE = "POLYGON((10 10,20 10,20 20,10 20,10 10))";
  private static final FactNeeds NEAR_200 = near(200);

  private static Zone county(long fid, String code, String wkt) {
    return new Zone(fid, at(wkt), code, "", "", true, Map.of());
  }

  private static ZoneLayer counties() {
    return layer("XZQ", county(1, "621221001", WEST), county(2, "621222", EAST));
  }

  private static ZoneLayer stated(Coverage coverage) {
    return layer("STBHHX", GK35, covering(coverage), List.of(zone(1, at(ZONE))));
  }

  private static LayerCheck check(String siteWkt, List<String> siteCounties, ZoneLayer... layers) {
    Site site = site(at(siteWkt));
    return new SiteOverlay(List.of(layers), NEAR_200)
        .facts(site, siteCounties, Progress.NONE)
        .parcels()
        .get(0)
        .checks()
        .get("STBHHX");
  }

  private static String box(int x, int y, int size) {
    return "POLYGON((%d %d,%d %d,%d %d,%d %d,%d %d))"
        .formatted(x, y, x + size, y, x + size, y + size, x, y + size, x, y);
  }

  @Test
  void siteInsideAStatedPolygonIsCovered() {
    LayerCheck check =
        check(box(400, 400, 100), List.of(), stated(Coverage.ofPolygon(at(WEST), GK35)));

    assertThat(check).isEqualTo(new LayerCheck(0, false, false, false, 200, List.of(), List.of()));
  }

  @Test
  void siteAcrossTheEdgeIsUncoveredByItsPartOutside() {
    LayerCheck check =
        check(box(970, 400, 100), List.of(), stated(Coverage.ofPolygon(at(WEST), GK35)));

    assertThat(check.uncovered()).isTrue();
    assertThat(check.uncoveredAreaM2()).isCloseTo(7000, within(3.0));
    assertThat(check.searchUncovered()).isTrue();
    assertThat(check.coverageDistanceM()).isZero();
    assertThat(check.coverageUnknown()).isFalse();
  }

  @Test
  void siteNearTheEdgeIsCoveredButItsNeighbourhoodIsNot() {
    LayerCheck check =
        check(box(800, 400, 100), List.of(), stated(Coverage.ofPolygon(at(WEST), GK35)));

    assertThat(check.uncovered()).isFalse();
    assertThat(check.searchUncovered()).isTrue();
    assertThat(check.coverageDistanceM()).isCloseTo(100, within(0.01));
  }

  @Test
  void siteAtTheEdgeFromInsideIsCovered() {
    LayerCheck check =
        check(box(900, 400, 100), List.of(), stated(Coverage.ofPolygon(at(WEST), GK35)));

    assertThat(check.uncovered()).isFalse();
    assertThat(check.coverageDistanceM()).isCloseTo(0, within(0.001));
    assertThat(check.searchUncovered()).isTrue();
  }

  @Test
  void statedPolygonMayHaveAnotherCrs() throws Exception {
    Geometry degrees =
        org.ecozone.geo.CrsTransform.between(GK35, Fixture.crs(4490)).apply(at(WEST));
    LayerCheck check =
        check(
            box(970, 400, 100), List.of(), stated(Coverage.ofPolygon(degrees, Fixture.crs(4490))));

    assertThat(check.uncoveredAreaM2()).isCloseTo(7000, within(3.0));
  }

  @Test
  void countyCodesAreThePolygonsOfThoseCounties() {
    ZoneLayer layer = stated(Coverage.ofCounties(List.of("621221")));

    assertThat(check(box(400, 400, 100), List.of(), layer, counties()).uncovered()).isFalse();
    assertThat(check(box(1400, 400, 100), List.of(), layer, counties()).uncovered()).isTrue();
    assertThat(check(box(1400, 400, 100), List.of(), layer, counties()).uncoveredAreaM2())
        .isCloseTo(10_000, within(4.0));
  }

  @Test
  void prefectureCodeIsAllItsCountiesAndTheirCommonEdgeIsNone() {
    LayerCheck check =
        check(
            box(950, 400, 100),
            List.of(),
            stated(Coverage.ofCounties(List.of("621200"))),
            counties());

    assertThat(check.uncovered()).isFalse();
    assertThat(check.searchUncovered()).isFalse();
    assertThat(check.coverageDistanceM()).isEqualTo(200);
  }

  @Test
  void withoutCountyPolygonsTheFormsCountyDecides() {
    ZoneLayer layer = stated(Coverage.ofCounties(List.of("621221")));

    assertThat(check(box(400, 400, 100), List.of("621221"), layer).uncovered()).isFalse();
    assertThat(check(box(400, 400, 100), List.of("621222"), layer).uncovered()).isTrue();
    assertThat(check(box(400, 400, 100), List.of("621221", "621222"), layer).uncovered()).isTrue();
    assertThat(check(box(400, 400, 100), List.of(), layer).coverageUnknown()).isTrue();
    assertThat(check(box(400, 400, 100), List.of("621221"), layer).coverageUnknown()).isFalse();
  }

  @Test
  void withoutCountyPolygonsTheNeighbourhoodIsTakenToEndWithTheData() {
    ZoneLayer layer = stated(Coverage.ofCounties(List.of("621221")));

    assertThat(check(box(400, 400, 100), List.of("621221"), layer).searchUncovered()).isTrue();
  }

  @Test
  void extentIsTakenWhereNothingIsStatedAndSaidOncePerLayer() {
    ZoneLayer layer =
        layer(
            "STBHHX",
            zone(1, at("POLYGON((0 0,10 0,10 10,0 10,0 0))")),
            zone(2, at("POLYGON((990 990,1000 990,1000 1000,990 1000,990 990))")));
    SiteOverlay overlay = new SiteOverlay(List.of(layer), NEAR_200);

    assertThat(check(box(400, 400, 100), List.of(), layer).searchUncovered()).isFalse();
    assertThat(check(box(1400, 400, 100), List.of(), layer).uncovered()).isTrue();
    assertThat(overlay.coverageIssues())
        .extracting(Issue::code)
        .containsExactly("COVERAGE_ASSUMED");
  }

  @Test
  void severalLayersOfOneCodeCoverTogether() {
    ZoneLayer west = stated(Coverage.ofPolygon(at(WEST), GK35));
    ZoneLayer east =
        layer(
            "STBHHX",
            "east.gpkg",
            GK35,
            covering(Coverage.ofPolygon(at(EAST), GK35)),
            List.of(),
            List.of());

    assertThat(check(box(950, 400, 100), List.of(), west, east).uncovered()).isFalse();
    assertThat(check(box(950, 400, 100), List.of(), west).uncovered()).isTrue();
  }

  @Test
  void emptyLayerWithoutStatedCoverageCoversNothing() {
    ZoneLayer empty = layer("STBHHX", GK35, LayerIdentity.NOT_STATED, List.of());

    assertThat(check(box(400, 400, 100), List.of(), empty).uncovered()).isTrue();
  }

  @Test
  void emptyLayerWithStatedCoverageIsAnAnswer() {
    ZoneLayer empty =
        layer("STBHHX", GK35, covering(Coverage.ofPolygon(at(WEST), GK35)), List.of());

    assertThat(check(box(400, 400, 100), List.of(), empty).uncovered()).isFalse();
  }

  @Test
  void layersOfTheSameCountiesGiveTheSameAnswer() {
    ZoneLayer one = stated(Coverage.ofCounties(List.of("621221")));
    ZoneLayer other =
        layer("SD", GK35, covering(Coverage.ofCounties(List.of("621221"))), List.of());
    Site site = site(at(box(970, 400, 100)));
    var checks = Fixture.parcel(site, NEAR_200, one, other, counties()).checks();

    assertThat(checks.get("SD")).isEqualTo(checks.get("STBHHX"));
    assertThat(checks.get("SD").uncoveredAreaM2()).isCloseTo(7000, within(3.0));
  }

  @Test
  void countyThatIsNotDrawnIsReportedAndNotCovered() {
    ZoneLayer layer = stated(Coverage.ofCounties(List.of("621225")));
    SiteOverlay overlay = new SiteOverlay(List.of(layer, counties()), NEAR_200);

    assertThat(check(box(400, 400, 100), List.of("621225"), layer, counties()).uncovered())
        .isTrue();
    assertThat(overlay.coverageIssues())
        .extracting(Issue::code)
        .contains("COVERAGE_COUNTY_MISSING");
  }

  @Test
  void lineAndPointSitesAreCheckedToo() {
    ZoneLayer layer = stated(Coverage.ofPolygon(at(WEST), GK35));

    assertThat(check("LINESTRING(500 500,600 500)", List.of(), layer).uncovered()).isFalse();
    assertThat(check("LINESTRING(500 500,1600 500)", List.of(), layer).uncovered()).isTrue();
    assertThat(check("POINT(500 500)", List.of(), layer).uncovered()).isFalse();
    assertThat(check("POINT(1500 500)", List.of(), layer).uncovered()).isTrue();
    assertThat(check("POINT(1000 500)", List.of(), layer).uncovered()).isFalse();
  }

  @Test
  void lostFeaturesCountNearTheSiteAndWhereNobodyKnowsTheirPlace() {
    LostFeature close =
        new LostFeature(
            5,
            new Envelope(Fixture.X + 650, Fixture.X + 660, Fixture.Y + 400, Fixture.Y + 410),
            "BROKEN");
    LostFeature far =
        new LostFeature(
            6,
            new Envelope(Fixture.X + 9650, Fixture.X + 9660, Fixture.Y + 400, Fixture.Y + 410),
            "BROKEN");
    LostFeature nowhere = new LostFeature(7, null, "BROKEN");
    ZoneLayer layer =
        layer(
            "STBHHX",
            "a.gpkg",
            GK35,
            covering(Coverage.ofPolygon(at(WEST), GK35)),
            List.of(zone(1, at(ZONE))),
            List.of(close, far, nowhere));

    assertThat(check(box(400, 400, 100), List.of(), layer).lost())
        .extracting(LostFeature::fid)
        .containsExactly(5L, 7L);
  }
}
