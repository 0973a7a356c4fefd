package org.ecozone.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.overlay.Fixture.NO_NEEDS;
import static org.ecozone.overlay.Fixture.at;
import static org.ecozone.overlay.Fixture.facts;
import static org.ecozone.overlay.Fixture.layer;
import static org.ecozone.overlay.Fixture.single;
import static org.ecozone.overlay.Fixture.site;
import static org.ecozone.overlay.Fixture.zone;

import java.util.List;
import org.ecozone.geo.Measures;
import org.ecozone.overlay.SiteFacts.Total;
import org.ecozone.overlay.index.OverlayFailure;
import org.ecozone.support.Shapes;
import org.junit.jupiter.api.Test;

/**
 * Lengths and chainage. Near the central meridian a metre of the plane is a metre (k = 1 + 1e-9 at
 * 300 m).
 */
class LineSiteTest {
  private static final double LENGTH_M = 1e-4;
  private static final String BOX = "POLYGON((100 -50,200 -50,200 50,100 50,100 -50))";

  @Test
  void chainageIsCountedFromTheFirstPoint() {
    Intersection found = single(at("LINESTRING(0 0,300 0)"), at(BOX));

    assertThat(found.relation()).isEqualTo(Relation.PARTIAL);
    assertThat(found.lengthM()).isCloseTo(100, within(LENGTH_M));
    assertThat(found.areaM2()).isZero();
    assertThat(found.siteShare()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(found.zoneShare()).isZero();
    assertThat(found.chainage()).hasSize(1);
    assertThat(found.chainage().get(0).fromM()).isCloseTo(100, within(LENGTH_M));
    assertThat(found.chainage().get(0).toM()).isCloseTo(200, within(LENGTH_M));
  }

  @Test
  void turningTheLineTurnsTheChainage() {
    Intersection found =
        single(at("LINESTRING(300 0,0 0)"), at("POLYGON((50 -5,60 -5,60 5,50 5,50 -5))"));

    assertThat(found.chainage().get(0).fromM()).isCloseTo(240, within(LENGTH_M));
    assertThat(found.chainage().get(0).toM()).isCloseTo(250, within(LENGTH_M));
  }

  @Test
  void lineThatComesBackHasTwoStretches() {
    // out along y = 0, up at x = 300, back along y = 40
    Intersection found = single(at("LINESTRING(0 0,300 0,300 40,0 40)"), at(BOX));

    assertThat(found.chainage()).hasSize(2);
    assertThat(found.chainage().get(1).fromM()).isCloseTo(440, within(LENGTH_M));
    assertThat(found.chainage().get(1).toM()).isCloseTo(540, within(LENGTH_M));
    assertThat(found.lengthM()).isCloseTo(200, within(LENGTH_M));
  }

  @Test
  void secondPartOfAMultiLineGoesOnWithoutTheGap() {
    Intersection found =
        single(
            at("MULTILINESTRING((0 0,100 0),(5000 0,5100 0))"),
            at("POLYGON((5020 -5,5030 -5,5030 5,5020 5,5020 -5))"));

    assertThat(found.chainage()).hasSize(1);
    assertThat(found.chainage().get(0).fromM()).isCloseTo(120, within(0.01));
    assertThat(found.chainage().get(0).toM()).isCloseTo(130, within(0.01));
  }

  @Test
  void stretchAlongTheBoundaryDoesNotCount() {
    // 50 m inside, 60 m along the lower edge, 10 m outside
    Intersection found = single(at("LINESTRING(110 0,110 -50,170 -50,170 -60)"), at(BOX));

    assertThat(found.relation()).isEqualTo(Relation.PARTIAL);
    assertThat(found.lengthM()).isCloseTo(50, within(LENGTH_M));
    assertThat(found.chainage()).hasSize(1);
    assertThat(found.chainage().get(0).fromM()).isZero();
    assertThat(found.chainage().get(0).toM()).isCloseTo(50, within(LENGTH_M));
  }

  @Test
  void stretchInsideTheHoleDoesNotCount() {
    Intersection found =
        single(
            at("LINESTRING(0 0,300 0)"),
            at(
                "POLYGON((100 -50,200 -50,200 50,100 50,100 -50),(140 -10,160 -10,160 10,140 10,140 -10))"));

    assertThat(found.lengthM()).isCloseTo(80, within(LENGTH_M));
    assertThat(found.chainage()).hasSize(2);
  }

  @Test
  void passingAVertexFromInsideDoesNotSplitTheStretch() {
    Intersection found =
        single(
            at("LINESTRING(0 0,300 0)"),
            at("POLYGON((100 -50,150 0,200 -50,200 50,100 50,100 -50))"));

    assertThat(found.chainage()).hasSize(1);
    assertThat(found.lengthM()).isCloseTo(100, within(LENGTH_M));
  }

  @Test
  void lineInsideKeepsItsOwnLength() throws OverlayFailure {
    var line = at("LINESTRING(110 0,150 20,190 0)");
    Intersection found = single(line, at(BOX));

    assertThat(found.relation()).isEqualTo(Relation.INSIDE);
    assertThat(found.lengthM()).isCloseTo(Measures.lengthM(line, Fixture.GK35), within(1e-9));
    assertThat(found.siteShare()).isEqualTo(1);
    assertThat(found.piece().geometry().equalsTopo(line)).isTrue();
  }

  @Test
  void crossingALineHasNoLength() {
    Intersection found = single(at("LINESTRING(0 0,100 0)"), at("LINESTRING(50 -50,50 50)"));

    assertThat(found.relation()).isEqualTo(Relation.PARTIAL);
    assertThat(found.lengthM()).isZero();
    assertThat(found.chainage()).isEmpty();
  }

  @Test
  void sharedStretchOfTwoLinesHasChainageInTheSitesDirection() {
    Intersection found = single(at("LINESTRING(0 0,100 0)"), at("LINESTRING(150 0,60 0,60 50)"));

    assertThat(found.relation()).isEqualTo(Relation.PARTIAL);
    assertThat(found.lengthM()).isCloseTo(40, within(LENGTH_M));
    assertThat(found.chainage().get(0).fromM()).isCloseTo(60, within(LENGTH_M));
    assertThat(found.zoneShare()).isCloseTo(40 / 140.0, within(1e-7));
  }

  @Test
  void polygonSiteOverALineZoneHasLengthAndNoArea() {
    Intersection found = single(at(BOX), at("LINESTRING(0 0,400 0)"));

    assertThat(found.lengthM()).isCloseTo(100, within(LENGTH_M));
    assertThat(found.areaM2()).isZero();
    assertThat(found.zoneShare()).isCloseTo(0.25, within(1e-7));
    assertThat(found.chainage()).isEmpty();
  }

  @Test
  void duplicatePointsAndSelfCrossingDoNotBreakTheChainage() {
    Intersection found =
        single(at("LINESTRING(0 0,50 0,50 0,300 0,300 100,150 100,150 -100)"), at(BOX));

    assertThat(found.chainage()).hasSize(2);
    assertThat(found.lengthM()).isCloseTo(200, within(LENGTH_M));
  }

  @Test
  void netLengthCountsAStretchInTwoZonesOnce() {
    SiteFacts facts =
        facts(
            site(at("LINESTRING(0 0,400 0)")),
            NO_NEEDS,
            layer(
                "STBHHX",
                zone(1, "a", at("POLYGON((0 -5,200 -5,200 5,0 5,0 -5))")),
                zone(2, "a", at("POLYGON((100 -5,300 -5,300 5,100 5,100 -5))"))));

    Total total = facts.totals().get(0);
    assertThat(total.netShare()).isCloseTo(0.75, within(1e-9));
    assertThat(total.grossAreaM2()).isZero();
    assertThat(facts.measure().lengthM()).isCloseTo(400, within(LENGTH_M));
    assertThat(facts.measure().areaM2()).isZero();
  }

  @Test
  void lineParcelsThatRepeatEachOtherCountOnce() {
    SiteFacts facts =
        facts(
            site(at("LINESTRING(0 0,100 0)"), at("LINESTRING(50 0,150 0)")),
            NO_NEEDS,
            layer("STBHHX", zone(1, at("POLYGON((50 -5,100 -5,100 5,50 5,50 -5))"))));

    assertThat(facts.measure().lengthM()).isCloseTo(150, within(LENGTH_M));
    assertThat(facts.totals().get(0).netShare()).isCloseTo(50 / 150.0, within(1e-9));
  }

  @Test
  void longEdgeInLongitudeAndLatitudeIsMeasuredUpToTheCut() {
    // expected by 100 000 geodesics along each half of the straight line in lon/lat (GeographicLib)
    Intersection found =
        Fixture.parcel(
                Fixture.siteIn(Fixture.crs(4490), Shapes.wkt("LINESTRING(105 33,106 34)")),
                NO_NEEDS,
                Fixture.layerOf(
                    "SD", Fixture.crs(4490), List.of(Shapes.rectangle(105.5, 33, 1, 2))))
            .intersections()
            .get(0);

    assertThat(found.chainage().get(0).fromM()).isCloseTo(72_430.81724, within(0.001));
    assertThat(found.lengthM()).isCloseTo(72_262.71816, within(0.001));
  }
}
