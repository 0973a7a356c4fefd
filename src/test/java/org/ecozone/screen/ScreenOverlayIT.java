package org.ecozone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Crs;
import org.ecozone.job.Parallel;
import org.ecozone.job.Progress;
import org.ecozone.overlay.SiteOverlay;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.Parcel;
import org.ecozone.zone.Site;
import org.ecozone.zone.Source;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Every kind of rule over the real overlay: the facts arrive under the keys under which they are
 * looked for.
 */
class ScreenOverlayIT {
  private static final double X = 35_500_000;
  private static final double Y = 3_700_000;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private static Geometry box(double x, double y, double width, double height) {
    return FACTORY.toGeometry(new Envelope(X + x, X + x + width, Y + y, Y + y + height));
  }

  private static Zone zone(
      long fid, String zoneClass, Map<String, Object> attributes, Geometry geometry) {
    return new Zone(fid, geometry, "", "", zoneClass, true, attributes);
  }

  /** The layer speaks about 20 km around the place. */
  private static ZoneLayer layer(String code, Crs crs, Zone... zones) {
    Envelope extent = new Envelope();
    for (Zone zone : zones) {
      extent.expandToInclude(zone.geometry().getEnvelopeInternal());
    }
    Coverage coverage = Coverage.ofPolygon(box(-20_000, -20_000, 40_000, 40_000), crs);
    LayerIdentity identity = new LayerIdentity("", "", "", "", null, null, "", coverage);
    return new ZoneLayer(
        code,
        true,
        code,
        new Source(code + ".gpkg", code, "aa"),
        crs,
        identity,
        List.of(zones),
        List.of(),
        extent,
        0);
  }

  private static RuleRows rules() {
    return new RuleRows()
        .rule("R001", "STBHHX+ZRBHD")
        .with("zone_filter", "\"ZRBHD.class\" = '核心保护区'")
        .rule("R002", "STBHHX")
        .rule("R006", "STBHHX")
        .with("relation", "DISTANCE_LE")
        .with("distance_m", "100")
        .rule("R021", "ZRBHD")
        .with("relation", "OVERLAP_COUNT_GE_2")
        .rule("R036", "ZRBHD")
        .with("relation", "INTERSECTS_COUNT_GE_2")
        .rule("R040", "CZKFBJ")
        .with("relation", "WITHIN")
        .with("zone_filter", "class = '城镇集中建设区'")
        .rule("R043", "CZKFBJ")
        .with("relation", "OUTSIDE")
        .rule("R080", "HDGLFW>HHAX>HLZXX")
        .with("relation", "DISTANCE_LE")
        .with("distance_m", "1000")
        .rule("R093", "XZQ_ATTR")
        .with("relation", "ATTRIBUTE")
        .with("zone_filter", "LY = '长江'");
  }

  private static List<ZoneLayer> layers(Crs crs) {
    return List.of(
        layer("STBHHX", crs, zone(1, "", Map.of(), box(0, 0, 1000, 1000))),
        layer(
            "ZRBHD",
            crs,
            zone(1, "核心保护区", Map.of("LX", "国家公园"), box(500, 0, 400, 1000)),
            zone(2, "一般控制区", Map.of("LX", "国家公园"), box(800, 0, 1000, 1000))),
        layer("CZKFBJ", crs, zone(1, "城镇集中建设区", Map.of(), box(3000, 0, 1000, 1000))),
        layer("HHAX", crs, zone(1, "", Map.of(), box(-2000, 0, 100, 1000))),
        layer(
            "XZQ",
            crs,
            new Zone(1, box(-9000, -9000, 18_000, 18_000), "621227", "徽县", "", true, Map.of())));
  }

  private static List<Site> sites(Crs crs, Geometry... places) {
    List<Site> list = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      list.add(
          new Site(
              "s" + i,
              i,
              "",
              List.of(new Parcel("", places[i], places[i])),
              crs,
              Map.of(),
              new Source("sites.gpkg", "sites", "bb"),
              ""));
    }
    return list;
  }

  private static ScreeningInput input(Crs crs, List<Site> sites) {
    return new ScreeningInput(
        new Source("sites.gpkg", "sites", "bb"),
        SiteSupply.of(sites),
        layers(crs),
        List.of(),
        rules().read(),
        ScreenFixture.CATALOGS,
        ScreenFixture.PROFILES,
        "cc",
        Map.of(),
        "0.1.0",
        Map.of("asOf", "2026-11-20"),
        List.of());
  }

  private static Screener screener() {
    return new Screener(
        (given, needs) -> {
          SiteOverlay overlay = new SiteOverlay(given, needs);
          return overlay::facts;
        });
  }

  private static Screened screen(Geometry... places) throws Exception {
    Crs crs = Crs.ofEpsg(4523);
    Screened screened = new Screened();
    screener().screen(input(crs, sites(crs, places)), 2, Progress.NONE, screened);
    return screened;
  }

  private static List<String> triggered(Screened screened, String site) {
    return screened.sites.get(site).findings().stream()
        .filter(finding -> finding.state() == FindingState.TRIGGERED)
        .map(finding -> finding.ruleId() + "/" + finding.zoneFid())
        .sorted()
        .toList();
  }

  @Test
  void everyRelationIsAnsweredByTheOverlay() throws Exception {
    Screened screened =
        screen(
            box(780, 100, 60, 50),
            box(3100, 100, 50, 50),
            box(-1100, 0, 100, 100),
            box(-80, 0, 80, 50));
    for (SiteScreening site : screened.sites.values()) {
      assertThat(site.findings())
          .extracting(Finding::state)
          .containsOnly(FindingState.TRIGGERED, FindingState.NOT_TRIGGERED);
    }
    assertThat(triggered(screened, "s0"))
        .containsExactly(
            "R001/1", "R002/1", "R006/1", "R021/1", "R036/null", "R043/null", "R093/null");
    assertThat(triggered(screened, "s1")).containsExactly("R040/1", "R093/null");
    assertThat(triggered(screened, "s2")).containsExactly("R043/null", "R080/1", "R093/null");
    assertThat(triggered(screened, "s3"))
        .as("touches the red line")
        .containsExactly("R006/1", "R043/null", "R093/null");
  }

  @Test
  void areasAndDistancesAreThoseOfThePlace() throws Exception {
    Screened screened = screen(box(780, 100, 60, 50), box(-1100, 0, 100, 100));
    // scale 1 on the central meridian: ellipsoidal and planar areas differ by less than a millionth
    // here
    Finding joint = finding(screened, "s0", "R001");
    assertThat(joint.areaM2()).isCloseTo(60 * 50, within(0.5));
    assertThat(finding(screened, "s0", "R021").areaM2()).isCloseTo(40 * 50, within(0.5));
    assertThat(finding(screened, "s0", "R043").areaM2()).isCloseTo(60 * 50, within(0.5));
    assertThat(finding(screened, "s1", "R080").distanceM()).isCloseTo(800, within(0.01));
  }

  private static Finding finding(Screened screened, String site, String rule) {
    return screened.sites.get(site).findings().stream()
        .filter(finding -> finding.ruleId().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void readyScreeningAnswersTwoThreadsAsTheFileIsAnswered() throws Exception {
    Geometry[] places = new Geometry[300];
    for (int i = 0; i < places.length; i++) {
      places[i] = box(-2500 + 23 * i, 10 * (i % 90), 20 + i % 7, 30);
    }
    Screened file = screen(places);
    Crs crs = Crs.ofEpsg(4523);
    ReadyScreening ready = screener().prepare(input(crs, List.of()), Progress.NONE);
    List<SiteScreening> answers = new ArrayList<>();
    Parallel.mapOrdered(
        sites(crs, places).iterator(),
        2,
        site -> ready.screen(site, Progress.NONE),
        answer -> 1L,
        answers::add,
        Progress.NONE);

    assertThat(answers).hasSameSizeAs(places);
    for (SiteScreening answer : answers) {
      SiteScreening ofFile = file.sites.get(answer.facts().site().id());
      List<Finding> said = new ArrayList<>(file.header.notCheckedForAll());
      said.addAll(ofFile.findings());
      assertThat(answer.findings()).containsExactlyInAnyOrderElementsOf(said);
      assertThat(answer.verdict()).isEqualTo(ofFile.verdict());
      assertThat(answer.worstPossible()).isEqualTo(ofFile.worstPossible());
    }
  }
}
