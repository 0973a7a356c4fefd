package org.ecozone.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.overlay.Fixture.GK35;
import static org.ecozone.overlay.Fixture.at;
import static org.ecozone.overlay.Fixture.covering;
import static org.ecozone.overlay.Fixture.layer;
import static org.ecozone.overlay.Fixture.parcel;
import static org.ecozone.overlay.Fixture.site;
import static org.ecozone.overlay.Fixture.siteIn;
import static org.ecozone.overlay.Fixture.zone;

import java.util.List;
import org.ecozone.geo.CrsTransform;
import org.ecozone.overlay.FactNeeds.Remainder;
import org.ecozone.overlay.SiteFacts.RemainderFact;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.Site;
import org.ecozone.zone.Truth;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** What zones leave over, with filters that do not know every answer. */
class RemainderTest {
  private static final Coverage WIDE =
      Coverage.ofPolygon(
          at("POLYGON((-5000 -5000,5000 -5000,5000 5000,-5000 5000,-5000 -5000))"), GK35);
  private static final String SITE = "POLYGON((0 0,100 0,100 100,0 100,0 0))";

  /** Class yes is selected, class no is not, anything else is unknown. */
  private static final ZoneTest BY_CLASS =
      (zone, layer) ->
          switch (zone.zoneClass()) {
            case "yes" -> Truth.TRUE;
            case "no" -> Truth.FALSE;
            default -> Truth.UNKNOWN;
          };

  private static RemainderFact remainder(Site site, Coverage coverage, Zone... zones) {
    ZoneLayer layer = layer("CZKFBJ", GK35, covering(coverage), List.of(zones));
    FactNeeds needs =
        new FactNeeds(0, List.of(new Remainder("k", "CZKFBJ", BY_CLASS)), List.of(), List.of());
    return parcel(site, needs, layer).remainders().get("k");
  }

  @Test
  void nothingSelectedLeavesTheWholeParcel() throws Exception {
    RemainderFact fact = remainder(site(at(SITE)), WIDE);

    assertThat(fact.certain()).isTrue();
    assertThat(fact.possible()).isTrue();
    assertThat(fact.certainAreaM2()).isCloseTo(10_000, within(4.0));
    assertThat(fact.piece().geometry().equalsTopo(at(SITE))).isTrue();
  }

  @Test
  void unknownZonesMakeTheRemainderPossibleNotCertain() {
    RemainderFact fact =
        remainder(
            site(at(SITE)),
            WIDE,
            zone(1, "yes", at("POLYGON((0 0,40 0,40 100,0 100,0 0))")),
            zone(2, "?", at("POLYGON((40 0,100 0,100 100,40 100,40 0))")));

    assertThat(fact.certain()).isFalse();
    assertThat(fact.certainAreaM2()).isZero();
    assertThat(fact.possible()).isTrue();
    assertThat(fact.possibleAreaM2()).isCloseTo(6000, within(3.0));
    assertThat(fact.piece().isEmpty()).isTrue();
  }

  @Test
  void unselectedZonesTakeNothingAway() {
    RemainderFact fact =
        remainder(
            site(at(SITE)),
            WIDE,
            zone(1, "yes", at("POLYGON((0 0,40 0,40 100,0 100,0 0))")),
            zone(2, "no", at("POLYGON((40 0,100 0,100 100,40 100,40 0))")));

    assertThat(fact.certain()).isTrue();
    assertThat(fact.certainAreaM2()).isCloseTo(6000, within(3.0));
    assertThat(fact.possibleAreaM2()).isEqualTo(fact.certainAreaM2());
  }

  @Test
  void zonesThatCoverTogetherLeaveNothing() {
    RemainderFact fact =
        remainder(
            site(at("POLYGON((5 5,95 7,93 91,8 88,5 5))")),
            WIDE,
            zone(1, "yes", at("POLYGON((0 0,50 0,33 41,0 37,0 0))")),
            zone(2, "yes", at("POLYGON((50 0,100 0,100 50,33 41,50 0))")),
            zone(3, "yes", at("POLYGON((0 37,33 41,100 50,100 100,0 100,0 37))")));

    assertThat(fact.possible()).isFalse();
    assertThat(fact.possibleAreaM2()).isZero();
  }

  @Test
  void realGapOfOneMillimetreIsLeftOver() {
    RemainderFact fact =
        remainder(
            site(at(SITE)),
            WIDE,
            zone(1, "yes", at("POLYGON((-1 -1,50 -1,50 101,-1 101,-1 -1))")),
            zone(2, "yes", at("POLYGON((50.001 -1,101 -1,101 101,50.001 101,50.001 -1))")));

    assertThat(fact.certain()).isTrue();
    assertThat(fact.certainAreaM2()).isCloseTo(0.1, within(1e-4));
  }

  @Test
  void onlyLandInsideTheCoverageIsLeftOver() {
    Coverage half =
        Coverage.ofPolygon(at("POLYGON((-500 -500,50 -500,50 500,-500 500,-500 -500))"), GK35);

    RemainderFact fact =
        remainder(site(at(SITE)), half, zone(1, "yes", at("POLYGON((0 0,40 0,40 100,0 100,0 0))")));

    assertThat(fact.certainAreaM2()).isCloseTo(1000, within(0.5));
  }

  @Test
  void outsideTheCoverageNothingIsKnownToBeLeftOver() {
    Coverage elsewhere = Coverage.ofPolygon(at("POLYGON((900 0,950 0,950 50,900 50,900 0))"), GK35);

    RemainderFact fact = remainder(site(at(SITE)), elsewhere);

    assertThat(fact.certain()).isFalse();
    assertThat(fact.possible()).isFalse();
  }

  @Test
  void lineLeavesItsStretchesAndItsPieceIsInTheSitesCrs() throws Exception {
    RemainderFact fact =
        remainder(
            site(at("LINESTRING(0 0,100 0,100 100)")),
            WIDE,
            zone(1, "yes", at("POLYGON((20 -5,110 -5,110 30,20 30,20 -5))")));

    assertThat(fact.certainLengthM()).isCloseTo(90, within(1e-4));
    assertThat(fact.certain()).isTrue();
    assertThat(fact.certainAreaM2()).isZero();
    assertThat(fact.piece().geometry().getNumGeometries()).isEqualTo(2);
    assertThat(fact.piece().geometry().getEnvelopeInternal().getMaxY()).isEqualTo(Fixture.Y + 100);
  }

  @Test
  void lineAlongTheCommonEdgeOfTwoZonesIsCovered() {
    RemainderFact fact =
        remainder(
            site(at("LINESTRING(0 0,100 0)")),
            WIDE,
            zone(1, "yes", at("POLYGON((0 0,100 0,100 50,0 50,0 0))")));

    assertThat(fact.possible()).isFalse();
  }

  @Test
  void pointIsLeftOverIfItIsInNoZone() {
    Zone zone = zone(1, "yes", at("POLYGON((0 0,40 0,40 100,0 100,0 0))"));

    assertThat(remainder(site(at("POINT(50 50)")), WIDE, zone).certain()).isTrue();
    assertThat(remainder(site(at("POINT(30 50)")), WIDE, zone).certain()).isFalse();
    assertThat(remainder(site(at("POINT(40 50)")), WIDE, zone).possible()).isFalse();
  }

  @Test
  void siteInsideAZoneAlongItsEdgeInAnotherCrsLeavesNothing() throws Exception {
    // a shared edge of 5 km is bent by 0.36 m between the two
    Geometry own = at("POLYGON((0 0,5000 0,5000 1000,0 1000,0 0))");
    Geometry degrees = CrsTransform.between(GK35, Fixture.crs(4490)).apply(own);

    RemainderFact fact =
        remainder(
            siteIn(Fixture.crs(4490), degrees),
            Coverage.ofPolygon(
                at("POLYGON((-9000 -9000,9000 -9000,9000 9000,-9000 9000,-9000 -9000))"), GK35),
            zone(1, "yes", own));

    assertThat(fact.possible()).isFalse();
  }
}
