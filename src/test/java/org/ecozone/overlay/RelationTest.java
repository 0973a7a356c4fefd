package org.ecozone.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.overlay.Fixture.NO_NEEDS;
import static org.ecozone.overlay.Fixture.at;
import static org.ecozone.overlay.Fixture.layer;
import static org.ecozone.overlay.Fixture.parcel;
import static org.ecozone.overlay.Fixture.single;
import static org.ecozone.overlay.Fixture.site;
import static org.ecozone.overlay.Fixture.zone;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a site lies to a zone, all dimensions (domain.md section 6, 1 to 3). */
class RelationTest {
  /**
   * The Gauss plane is 61 ppm larger than the ellipsoid at most in these tests; planar figures are
   * exact.
   */
  private static final double PLANAR_M2 = 1e-6;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "site in zone | POLYGON((1 1,2 1,2 2,1 2,1 1)) | POLYGON((0 0,9 0,9 9,0 9,0 0)) | INSIDE",
        "site equals zone | POLYGON((0 0,9 0,9 9,0 9,0 0)) | POLYGON((9 0,9 9,0 9,0 0,9 0)) | INSIDE",
        "site in zone along its edge | POLYGON((0 1,2 1,2 2,0 2,0 1)) | POLYGON((0 0,9 0,9 9,0 9,0 0)) | INSIDE",
        "zone in site | POLYGON((0 0,9 0,9 9,0 9,0 0)) | POLYGON((1 1,2 1,2 2,1 2,1 1)) | COVERS",
        "zone in site along its edge | POLYGON((0 0,9 0,9 9,0 9,0 0)) | POLYGON((0 1,2 1,2 2,0 2,0 1)) | COVERS",
        "overlap | POLYGON((0 0,9 0,9 9,0 9,0 0)) | POLYGON((5 5,15 5,15 15,5 15,5 5)) | PARTIAL",
        "shared edge | POLYGON((0 0,9 0,9 9,0 9,0 0)) | POLYGON((9 2,15 2,15 7,9 7,9 2)) | ADJACENT",
        "shared corner | POLYGON((0 0,9 0,9 9,0 9,0 0)) | POLYGON((9 9,15 9,15 15,9 15,9 9)) | ADJACENT",
        "zone fills the site's hole | POLYGON((0 0,9 0,9 9,0 9,0 0),(3 3,6 3,6 6,3 6,3 3)) | POLYGON((3 3,6 3,6 6,3 6,3 3)) | ADJACENT",
        "site fills the zone's hole | POLYGON((3 3,6 3,6 6,3 6,3 3)) | POLYGON((0 0,9 0,9 9,0 9,0 0),(3 3,6 3,6 6,3 6,3 3)) | ADJACENT",
        "line along polygon's edge | LINESTRING(2 0,5 0) | POLYGON((0 0,9 0,9 9,0 9,0 0)) | ADJACENT",
        "line touches polygon | LINESTRING(-5 5,0 5) | POLYGON((0 0,9 0,9 9,0 9,0 0)) | ADJACENT",
        "line in polygon | LINESTRING(2 2,5 5) | POLYGON((0 0,9 0,9 9,0 9,0 0)) | INSIDE",
        "line crosses polygon | LINESTRING(-2 2,15 2) | POLYGON((0 0,9 0,9 9,0 9,0 0)) | PARTIAL",
        "line in polygon, then along its edge | LINESTRING(2 2,2 0,5 0) | POLYGON((0 0,9 0,9 9,0 9,0 0)) | PARTIAL",
        "line crosses line | LINESTRING(0 0,9 9) | LINESTRING(0 9,9 0) | PARTIAL",
        "line meets end of line | LINESTRING(0 0,9 9) | LINESTRING(9 9,12 0) | ADJACENT",
        "line in line | LINESTRING(1 1,2 2) | LINESTRING(0 0,9 9) | INSIDE",
        "line covers line | LINESTRING(0 0,9 9) | LINESTRING(1 1,2 2) | COVERS",
        "line shares a stretch | LINESTRING(0 0,9 9) | LINESTRING(5 5,9 9,20 9) | PARTIAL",
        "line through point | LINESTRING(0 0,9 9) | POINT(4 4) | COVERS",
        "point in polygon | POINT(4 4) | POLYGON((0 0,9 0,9 9,0 9,0 0)) | INSIDE",
        "point on polygon's edge | POINT(9 4) | POLYGON((0 0,9 0,9 9,0 9,0 0)) | ADJACENT",
        "point on line | POINT(4 4) | LINESTRING(0 0,9 9) | INSIDE",
        "point on line's end | POINT(9 9) | LINESTRING(0 0,9 9) | ADJACENT",
        "point on point | POINT(4 4) | POINT(4 4) | INSIDE",
        "polygon over line | POLYGON((0 0,9 0,9 9,0 9,0 0)) | LINESTRING(2 2,5 5) | COVERS",
        "polygon crossed by line | POLYGON((0 0,9 0,9 9,0 9,0 0)) | LINESTRING(-2 2,15 2) | PARTIAL",
        "polygon with line along its edge | POLYGON((0 0,9 0,9 9,0 9,0 0)) | LINESTRING(2 0,5 0) | ADJACENT",
        "polygon over point | POLYGON((0 0,9 0,9 9,0 9,0 0)) | POINT(4 4) | COVERS",
        "polygon over one of two points | POLYGON((0 0,9 0,9 9,0 9,0 0)) | MULTIPOINT(4 4,20 4) | PARTIAL",
      })
  void relationFollowsTheInteriors(String reason, String site, String zone, Relation expected) {
    Intersection found = single(at(site), at(zone));

    assertThat(found.relation()).as(reason).isEqualTo(expected);
    if (expected == Relation.ADJACENT) {
      assertThat(found.areaM2()).isZero();
      assertThat(found.lengthM()).isZero();
      assertThat(found.piece().isEmpty()).isTrue();
      assertThat(found.sliver()).isFalse();
    }
  }

  @Test
  void disjointZoneIsNoIntersection() {
    var facts =
        parcel(
            site(at("POLYGON((0 0,9 0,9 9,0 9,0 0))")),
            NO_NEEDS,
            layer("STBHHX", zone(1, at("POLYGON((9.001 0,19 0,19 9,9.001 9,9.001 0))"))));

    assertThat(facts.intersections()).isEmpty();
    assertThat(facts.checks()).containsKey("STBHHX");
  }

  @Test
  void siteInsideTheZonesHoleIsNotHit() {
    var facts =
        parcel(
            site(at("POLYGON((4 4,5 4,5 5,4 5,4 4))")),
            NO_NEEDS,
            layer("STBHHX", zone(1, at("POLYGON((0 0,9 0,9 9,0 9,0 0),(3 3,6 3,6 6,3 6,3 3))"))));

    assertThat(facts.intersections()).isEmpty();
  }

  @Test
  void pieceOfAPartialOverlapHasItsPlanarAreaAndShares() {
    Intersection found =
        single(
            at("POLYGON((0 0,100 0,100 100,0 100,0 0))"),
            at("POLYGON((50 50,250 50,250 100,50 100,50 50))"));

    assertThat(found.planarAreaM2()).isCloseTo(2500, within(PLANAR_M2));
    assertThat(found.siteShare()).isCloseTo(0.25, within(1e-9));
    assertThat(found.zoneShare()).isCloseTo(0.25, within(1e-9));
    assertThat(found.sliver()).isFalse();
    assertThat(found.lengthM()).isZero();
  }

  @Test
  void areaIsThatOfTheNationalLandSurvey() {
    // big quad of domain.md 3.4: planar 2 150 000 000.00, by the 70 m procedure 2 149 942 309.87
    var quad =
        org.ecozone.support.Shapes.polygon(
            35500000, 3700000, 35550000, 3700000, 35560000, 3740000, 35510000, 3745000);
    Intersection found = single(quad, quad);

    assertThat(found.relation()).isEqualTo(Relation.INSIDE);
    assertThat(found.planarAreaM2()).isCloseTo(2_150_000_000.00, within(0.005));
    assertThat(found.areaM2()).isCloseTo(2_149_942_309.87, within(1.0));
    assertThat(found.siteShare()).isEqualTo(1);
    assertThat(found.zoneShare()).isEqualTo(1);
  }

  @Test
  void narrowOverlapIsTaggedAsSliverAndStaysAHit() {
    // 8 m2, 0.08 m wide
    Intersection found =
        single(
            at("POLYGON((0 0,100 0,100 100,0 100,0 0))"),
            at("POLYGON((99.92 0,200 0,200 100,99.92 100,99.92 0))"));

    assertThat(found.relation()).isEqualTo(Relation.PARTIAL);
    assertThat(found.sliver()).isTrue();
    assertThat(found.planarAreaM2()).isCloseTo(8, within(1e-5));
  }

  @Test
  void compactOverlapOfEightSquareMetresIsNoSliver() {
    Intersection found =
        single(
            at("POLYGON((0 0,100 0,100 100,0 100,0 0))"),
            at("POLYGON((98 0,200 0,200 4,98 4,98 0))"));

    assertThat(found.planarAreaM2()).isCloseTo(8, within(1e-5));
    assertThat(found.sliver()).isFalse();
  }

  @Test
  void overlapThinnerThanTheCoordinatesCanTellIsStillAHit() {
    double one = Math.ulp(Fixture.X);
    var site = org.ecozone.support.Shapes.rectangle(Fixture.X, Fixture.Y, 64, 64);
    var zone = org.ecozone.support.Shapes.rectangle(Fixture.X + 64 - one, Fixture.Y, 64, 64);

    Intersection found = single(site, zone);

    assertThat(found.relation()).isEqualTo(Relation.PARTIAL);
    assertThat(found.sliver()).isTrue();
  }

  @Test
  void collinearEdgesOfDifferentVerticesTouchWithoutArea() {
    Intersection found =
        single(
            at("POLYGON((0 0,100 0,100 100,0 100,0 0))"),
            at("POLYGON((100 -50,200 -50,200 150,100 150,100 75,100 50,100 25,100 -50))"));

    assertThat(found.relation()).isEqualTo(Relation.ADJACENT);
  }

  @Test
  void partsOfAMultipolygonAreOneParcel() {
    Intersection found =
        single(
            at("MULTIPOLYGON(((0 0,10 0,10 10,0 10,0 0)),((20 0,30 0,30 10,20 10,20 0)))"),
            at("POLYGON((5 0,25 0,25 10,5 10,5 0))"));

    assertThat(found.relation()).isEqualTo(Relation.PARTIAL);
    assertThat(found.planarAreaM2()).isCloseTo(100, within(PLANAR_M2));
    assertThat(found.siteShare()).isCloseTo(0.5, within(1e-9));
  }
}
