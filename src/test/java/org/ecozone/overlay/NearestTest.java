package org.ecozone.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.overlay.Fixture.GK35;
import static org.ecozone.overlay.Fixture.at;
import static org.ecozone.overlay.Fixture.layer;
import static org.ecozone.overlay.Fixture.near;
import static org.ecozone.overlay.Fixture.parcel;
import static org.ecozone.overlay.Fixture.site;
import static org.ecozone.overlay.Fixture.zone;

import java.util.List;
import org.ecozone.geo.CrsTransform;
import org.ecozone.overlay.FactNeeds.Nearest;
import org.ecozone.overlay.SiteFacts.NearestFact;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.Truth;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

/**
 * Distances (domain.md section 6, 9 and 10). At the central meridian a metre of the plane is a
 * metre.
 */
class NearestTest {
  private static final Geometry SITE = at("POLYGON((-50 0,50 0,50 100,-50 100,-50 0))");
  private static final double DISTANCE_M = 0.001;

  private static Geometry boxAbove(double distance, double size) {
    double y = 100 + distance;
    return at("POLYGON((-5 %s,5 %s,5 %s,-5 %s,-5 %s))".formatted(y, y, y + size, y + size, y));
  }

  private static List<NearestFact> nearest(double distanceM, ZoneTest test, ZoneLayer... layers) {
    FactNeeds needs =
        new FactNeeds(0, List.of(), List.of(), List.of(new Nearest("k", "MGD", test, distanceM)));
    return parcel(site(SITE), needs, layers).nearest().get("k");
  }

  @Test
  void nearestOfEachClassThatDoesNotMeetTheParcel() {
    var near =
        parcel(
                site(SITE),
                near(1000),
                layer(
                    "MGD",
                    zone(1, "学校", boxAbove(300, 10)),
                    zone(2, "学校", boxAbove(200, 10)),
                    zone(3, "医院", boxAbove(700, 10)),
                    zone(4, "村庄", boxAbove(1100, 10)),
                    zone(5, "居民区", boxAbove(-20, 10)),
                    zone(6, "居民区", boxAbove(50, 10))))
            .near();

    assertThat(near).extracting(p -> p.zone().fid()).containsExactly(3L, 2L);
    assertThat(near.get(0).distanceM()).isCloseTo(700, within(DISTANCE_M));
    assertThat(near.get(1).distanceM()).isCloseTo(200, within(DISTANCE_M));
    assertThat(Math.cos(Math.toRadians(near.get(1).line().bearingDeg())))
        .isCloseTo(1, within(1e-6));
  }

  @Test
  void touchedClassIsNotNear() {
    var facts =
        parcel(
            site(SITE),
            near(1000),
            layer("MGD", zone(1, "a", boxAbove(0, 10)), zone(2, "a", boxAbove(20, 5))));

    assertThat(facts.near()).isEmpty();
    assertThat(facts.intersections())
        .extracting(Intersection::relation)
        .containsExactly(Relation.ADJACENT);
  }

  @ParameterizedTest
  @CsvSource({"999.99, true", "1000.00, true", "1000.01, false"})
  void withinMeansUpToTheDistance(double distance, boolean found) {
    assertThat(nearest(1000, ZoneTest.ANY, layer("MGD", zone(1, "a", boxAbove(distance, 10)))))
        .hasSize(found ? 1 : 0);
  }

  @Test
  void tiesGoToTheLowestFid() {
    Geometry left = at("POLYGON((-80 40,-70 40,-70 60,-80 60,-80 40))");
    Geometry right = at("POLYGON((70 40,80 40,80 60,70 60,70 40))");

    assertThat(
            nearest(500, ZoneTest.ANY, layer("MGD", zone(9, "a", left), zone(3, "a", right)))
                .get(0)
                .proximity()
                .zone()
                .fid())
        .isEqualTo(3);
    assertThat(
            nearest(500, ZoneTest.ANY, layer("MGD", zone(3, "a", left), zone(9, "a", right)))
                .get(0)
                .proximity()
                .zone()
                .fid())
        .isEqualTo(3);
  }

  @Test
  void meetingAndTouchingZonesAreAtDistanceZero() {
    NearestFact inside =
        nearest(500, ZoneTest.ANY, layer("MGD", zone(1, "a", boxAbove(-50, 10)))).get(0);
    NearestFact touching =
        nearest(500, ZoneTest.ANY, layer("MGD", zone(1, "a", boxAbove(0, 10)))).get(0);

    assertThat(inside.proximity().distanceM()).isZero();
    assertThat(touching.proximity().distanceM()).isZero();
    assertThat(touching.proximity().line().fromLat()).isCloseTo(33.4, within(0.1));
  }

  @Test
  void zonesOfUnknownAnswerAreListedBesideSelectedOnes() {
    ZoneTest test =
        (zone, layer) ->
            zone.fid() == 1 ? Truth.FALSE : zone.fid() == 2 ? Truth.UNKNOWN : Truth.TRUE;

    List<NearestFact> facts =
        nearest(
            500,
            test,
            layer(
                "MGD",
                zone(1, "a", boxAbove(10, 5)),
                zone(2, "a", boxAbove(20, 5)),
                zone(3, "a", boxAbove(30, 5))));

    assertThat(facts).extracting(NearestFact::selected).containsExactly(Truth.TRUE, Truth.UNKNOWN);
    assertThat(facts.get(0).proximity().distanceM()).isCloseTo(30, within(DISTANCE_M));
    assertThat(facts.get(1).proximity().distanceM()).isCloseTo(20, within(DISTANCE_M));
  }

  @Test
  void lonLatLayersAreSearchedInMetres() throws Exception {
    // 900 m east is 0.0097 degrees, north 0.0081: a box in degrees as large as the metres would be
    // wrong both ways
    CrsTransform toDegrees = CrsTransform.between(GK35, Fixture.crs(4490));
    Geometry east = toDegrees.apply(at("POLYGON((950 40,960 40,960 60,950 60,950 40))"));
    Geometry north = toDegrees.apply(boxAbove(1100, 10));
    ZoneLayer layer =
        layer(
            "MGD",
            Fixture.crs(4490),
            LayerIdentity.NOT_STATED,
            List.of(zone(1, "a", east), zone(2, "b", north)));

    var near = parcel(site(SITE), near(1000), layer).near();

    assertThat(near).hasSize(1);
    assertThat(near.get(0).distanceM()).isCloseTo(900, within(0.01));
    assertThat(near.get(0).line().bearingDeg()).isCloseTo(90, within(0.2));
  }

  @Test
  void farPartsOfAGiantZoneDoNotMatter() {
    StringBuilder wkt = new StringBuilder("LINESTRING(");
    for (int i = 0; i <= 20_000; i++) {
      wkt.append(i == 0 ? "" : ",").append(-10_000 + i).append(' ').append(400 + (i % 2));
    }
    var near = parcel(site(SITE), near(500), layer("HLZXX", zone(1, "a", at(wkt + ")")))).near();

    assertThat(near.get(0).distanceM()).isCloseTo(300, within(DISTANCE_M));
  }

  @Test
  void severalLayersOfOneCodeAreSearchedTogether() {
    ZoneLayer first = layer("MGD", zone(1, "a", boxAbove(30, 5)));
    ZoneLayer second =
        layer(
            "MGD",
            "b.gpkg",
            GK35,
            LayerIdentity.NOT_STATED,
            List.of(zone(8, "a", boxAbove(20, 5))),
            List.of());

    assertThat(nearest(500, ZoneTest.ANY, first, second).get(0).proximity().zone().fid())
        .isEqualTo(8);
  }
}
