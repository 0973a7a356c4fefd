package org.ecozone.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.overlay.Fixture.GK35;
import static org.ecozone.overlay.Fixture.NO_NEEDS;
import static org.ecozone.overlay.Fixture.at;
import static org.ecozone.overlay.Fixture.crs;
import static org.ecozone.overlay.Fixture.facts;
import static org.ecozone.overlay.Fixture.layer;
import static org.ecozone.overlay.Fixture.siteIn;
import static org.ecozone.overlay.Fixture.zone;

import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsTransform;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

/** Sites of another CRS (design.md 3.1; domain.md section 6, 6). */
class CrossCrsTest {
  private static final Geometry ZONE = at("POLYGON((0 0,5000 0,5000 5000,0 5000,0 0))");
  private static final Geometry NEIGHBOUR = at("POLYGON((0 -3000,5000 -3000,5000 0,0 0,0 -3000))");

  private static Geometry moved(Geometry geometry, Crs to) {
    try {
      return CrsTransform.between(GK35, to).apply(geometry);
    } catch (org.ecozone.geo.CrsException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SiteFacts overlay(Crs siteCrs, Geometry site) {
    return facts(siteIn(siteCrs, moved(site, siteCrs)), NO_NEEDS, layer("STBHHX", zone(1, ZONE)));
  }

  @ParameterizedTest
  @ValueSource(ints = {4490, 4524, 4544, 4326})
  void neighbourAlongALongEdgeIsAdjacentNotHit(int epsg) {
    var found = overlay(crs(epsg), NEIGHBOUR).parcels().get(0).intersections();

    assertThat(found).allMatch(i -> i.relation() == Relation.ADJACENT);
  }

  @Test
  void bentSharedEdgeKeepsItsAreaAsASliver() {
    // The site lies north of the zone in lon/lat: its straight edge, seen in the Gauss plane, bends
    // into the zone.
    Geometry north = at("POLYGON((0 5000,5000 5000,5000 8000,0 8000,0 5000))");
    var all =
        java.util.stream.Stream.of(NEIGHBOUR, north)
            .flatMap(site -> overlay(crs(4490), site).parcels().get(0).intersections().stream())
            .toList();

    assertThat(all).anyMatch(i -> i.sliver() && i.areaM2() > 100);
    assertThat(all).noneMatch(i -> i.relation().isHit());
  }

  /** Edges in all directions; points anywhere on them, lines along them and away from them. */
  @ParameterizedTest
  @ValueSource(ints = {4490, 4524, 4544, 3857})
  void whatLiesOnAnEdgeIsNeverNothing(int epsg) {
    java.util.Random random = new java.util.Random(epsg);
    for (int i = 0; i < 200; i++) {
      double x = random.nextDouble() * 300 + 20;
      double y = random.nextDouble() * 300 + 20;
      double t = random.nextDouble();
      String corners = String.format(java.util.Locale.ROOT, "%1$s 0,0 %2$s", x, y);
      Geometry zone = at("POLYGON((0 0," + corners + ",0 0))");
      String middle = x * t + " " + y * (1 - t);
      for (String wkt :
          new String[] {
            "POINT(" + middle + ")",
            "POINT(" + x + " 0)",
            "LINESTRING(" + corners + ")",
            "LINESTRING(" + x + " 0," + middle + ")",
            "LINESTRING(" + middle + "," + 2 * x + " " + 2 * y + ")",
            "POLYGON((" + corners + "," + 2 * x + " " + 2 * y + "," + x + " 0))"
          }) {
        Crs crs = crs(epsg);
        var found =
            facts(siteIn(crs, moved(at(wkt), crs)), NO_NEEDS, layer("STBHHX", zone(1, zone)))
                .parcels()
                .get(0)
                .intersections();

        assertThat(found).as("%s of %s", wkt, corners).hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4490, 4524, 4544})
  void siteThatMissesTheZoneByFiveMillimetresIsAdjacentWithoutArea(int epsg) {
    Geometry site = at("POLYGON((2000 -300,2100 -300,2100 -0.005,2000 -0.005,2000 -300))");
    Intersection found = overlay(crs(epsg), site).parcels().get(0).intersections().get(0);

    assertThat(found.relation()).isEqualTo(Relation.ADJACENT);
    assertThat(found.areaM2()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {4490, 4524, 4544})
  void siteThatMissesTheZoneByTwoCentimetresIsOutside(int epsg) {
    Geometry site = at("POLYGON((2000 -300,2100 -300,2100 -0.02,2000 -0.02,2000 -300))");

    assertThat(overlay(crs(epsg), site).parcels().get(0).intersections()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {4490, 4524, 4544, 4326})
  void realOverlapOfFiveCentimetresIsAHit(int epsg) {
    Geometry site = at("POLYGON((2000 -300,2100 -300,2100 0.05,2000 0.05,2000 -300))");
    Intersection found = overlay(crs(epsg), site).parcels().get(0).intersections().get(0);

    assertThat(found.relation()).isEqualTo(Relation.PARTIAL);
    assertThat(found.planarAreaM2()).isCloseTo(5, within(0.4));
    assertThat(found.sliver()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {4490, 4524, 4544})
  void overlapOfFiveMillimetresIsAdjacentWithItsAreaKept(int epsg) {
    Geometry site = at("POLYGON((2000 -300,2100 -300,2100 0.005,2000 0.005,2000 -300))");
    Intersection found = overlay(crs(epsg), site).parcels().get(0).intersections().get(0);

    assertThat(found.relation()).isEqualTo(Relation.ADJACENT);
    assertThat(found.sliver()).isTrue();
    assertThat(found.areaM2()).isBetween(0.05, 1.0);
  }

  @ParameterizedTest
  @ValueSource(ints = {4490, 4524, 4544, 4326})
  void siteThatIsTheZoneItselfIsInside(int epsg) {
    Intersection found = overlay(crs(epsg), ZONE).parcels().get(0).intersections().get(0);

    assertThat(found.relation()).isEqualTo(Relation.INSIDE);
    assertThat(found.siteShare()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {4490, 4524, 4544, 4326})
  void siteAlongTheZonesEdgeFromInsideIsInside(int epsg) {
    Geometry site = at("POLYGON((0 0,5000 0,5000 300,0 300,0 0))");
    Intersection found = overlay(crs(epsg), site).parcels().get(0).intersections().get(0);

    assertThat(found.relation()).isEqualTo(Relation.INSIDE);
  }

  @ParameterizedTest
  @ValueSource(ints = {4490, 4524, 4544})
  void siteThatLeavesTheZoneByFiveCentimetresIsNotInside(int epsg) {
    Geometry site = at("POLYGON((2000 -0.05,2100 -0.05,2100 300,2000 300,2000 -0.05))");
    Intersection found = overlay(crs(epsg), site).parcels().get(0).intersections().get(0);

    assertThat(found.relation()).isEqualTo(Relation.PARTIAL);
  }

  @ParameterizedTest
  @ValueSource(ints = {4490, 4524, 4544})
  void zoneWithCommonEdgesIsCovered(int epsg) {
    Geometry site = at("POLYGON((0 -1000,5000 -1000,5000 0,5000 5000,0 5000,0 0,0 -1000))");
    Intersection found = overlay(crs(epsg), site).parcels().get(0).intersections().get(0);

    assertThat(found.relation()).isEqualTo(Relation.COVERS);
    assertThat(found.zoneShare()).isEqualTo(1);
  }

  @Test
  void inOneCrsFiveMillimetresAreAHit() {
    Intersection found =
        overlay(GK35, at("POLYGON((2000 -300,2100 -300,2100 0.005,2000 0.005,2000 -300))"))
            .parcels()
            .get(0)
            .intersections()
            .get(0);

    assertThat(found.relation()).isEqualTo(Relation.PARTIAL);
    assertThat(found.sliver()).isTrue();
  }

  @Test
  void realOverlapIsNotHiddenByALongSliverBesideIt() {
    // along the whole edge, with a tooth of 1 m x 1 m into the zone
    Geometry site =
        at("POLYGON((0 -3000,5000 -3000,5000 0,2001 0,2001 1,2000 1,2000 0,0 0,0 -3000))");
    Intersection found = overlay(crs(4490), site).parcels().get(0).intersections().get(0);

    assertThat(found.relation()).isEqualTo(Relation.PARTIAL);
  }

  @ParameterizedTest
  @ValueSource(ints = {4490, 4524, 4544})
  void areasAgreeWithThoseOfOneCrs(int epsg) {
    Geometry site = at("POLYGON((-200 -300,300 -280,310 260,-190 250,-200 -300))");
    Intersection own = overlay(GK35, site).parcels().get(0).intersections().get(0);
    Intersection other = overlay(crs(epsg), site).parcels().get(0).intersections().get(0);

    assertThat(other.areaM2()).isCloseTo(own.areaM2(), within(1.0));
    assertThat(other.siteShare()).isCloseTo(own.siteShare(), within(1e-5));
  }

  @Test
  void addedPointsAreReportedWithTheirNumber() {
    SiteFacts far = overlay(crs(4490), NEIGHBOUR);
    SiteFacts small =
        overlay(crs(4490), at("POLYGON((2000 -300,2100 -300,2100 5,2000 5,2000 -300))"));

    assertThat(far.issues()).extracting(Issue::code).containsExactly("POINTS_ADDED");
    Issue issue = far.issues().get(0);
    assertThat(issue.severity()).isEqualTo(Severity.INFO);
    assertThat(Integer.parseInt(issue.args().get(2))).isPositive();
    assertThat(issue.message(Lang.EN)).contains("S1").contains("EPSG:4523");
    assertThat(small.issues()).isEmpty();
  }

  @Test
  void cgcs2000AndWgs84DegreesAreTheSameCoordinates() {
    Geometry degrees = moved(NEIGHBOUR, crs(4490));
    Geometry zone = moved(ZONE, crs(4490));
    var layer =
        layer(
            "STBHHX",
            crs(4490),
            org.ecozone.zone.LayerIdentity.NOT_STATED,
            java.util.List.of(zone(1, zone)));
    SiteFacts facts = facts(siteIn(crs(4326), degrees), NO_NEEDS, layer);

    assertThat(facts.issues()).isEmpty();
    Intersection found = facts.parcels().get(0).intersections().get(0);
    assertThat(found.relation()).isEqualTo(Relation.ADJACENT);
    assertThat(found.areaM2()).isZero();
    assertThat(found.sliver()).isFalse();
  }

  @Test
  void otherDatumIsRefusedAndMarksTheLayerUndecided() {
    SiteFacts facts =
        facts(
            siteIn(crs(2359), at("POLYGON((0 0,9 0,9 9,0 9,0 0))")),
            NO_NEEDS,
            layer("STBHHX", zone(1, ZONE)));

    assertThat(facts.parcels().get(0).checks().get("STBHHX").transformFailed()).isTrue();
    assertThat(facts.issues()).extracting(Issue::code).containsOnlyOnce("TRANSFORM_REFUSED");
    assertThat(facts.parcels().get(0).intersections()).isEmpty();
  }

  @Test
  void siteAcrossTwoGaussZonesIsHeldAgainstBoth() throws Exception {
    // 106.5 E parts the 3-degree zones 35 and 36: a site of 2 km on both sides, in degrees
    Geometry site =
        org.ecozone.support.Shapes.polygon(
            106.49, 33.9, 106.51, 33.9, 106.51, 33.91, 106.49, 33.91);
    CrsTransform to35 = CrsTransform.between(crs(4490), crs(4523));
    CrsTransform to36 = CrsTransform.between(crs(4490), crs(4524));
    Geometry west =
        org.ecozone.support.Shapes.polygon(106.4, 33.8, 106.5, 33.8, 106.5, 34, 106.4, 34);
    Geometry east =
        org.ecozone.support.Shapes.polygon(106.5, 33.8, 106.6, 33.8, 106.6, 34, 106.5, 34);
    SiteFacts facts =
        facts(
            siteIn(crs(4490), site),
            NO_NEEDS,
            layer(
                "HJGKDY",
                crs(4523),
                org.ecozone.zone.LayerIdentity.NOT_STATED,
                java.util.List.of(zone(1, to35.applyDensified(west, 0.001).geometry()))),
            org.ecozone.overlay.Fixture.layer(
                "HJGKDY",
                "z36.gpkg",
                crs(4524),
                org.ecozone.zone.LayerIdentity.NOT_STATED,
                java.util.List.of(zone(1, to36.applyDensified(east, 0.001).geometry())),
                java.util.List.of()));

    var found = facts.parcels().get(0).intersections();
    assertThat(found).hasSize(2);
    double sum = found.stream().mapToDouble(Intersection::areaM2).sum();
    assertThat(sum).isCloseTo(facts.measure().areaM2(), within(40.0));
    assertThat(facts.totals().get(0).netAreaM2()).isCloseTo(facts.measure().areaM2(), within(60.0));
  }

  @Test
  void chainageIsThatOfTheLineAsReceived() {
    Geometry line = at("LINESTRING(-4000 2500,9000 2500)");
    Intersection own = overlay(GK35, line).parcels().get(0).intersections().get(0);
    Intersection other = overlay(crs(4544), line).parcels().get(0).intersections().get(0);

    assertThat(own.chainage().get(0).fromM()).isCloseTo(4000, within(0.01));
    assertThat(other.chainage().get(0).fromM()).isCloseTo(4000, within(0.02));
    assertThat(other.lengthM()).isCloseTo(5000, within(0.02));
  }
}
