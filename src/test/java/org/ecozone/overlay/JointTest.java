package org.ecozone.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.overlay.Fixture.at;
import static org.ecozone.overlay.Fixture.layer;
import static org.ecozone.overlay.Fixture.parcel;
import static org.ecozone.overlay.Fixture.site;
import static org.ecozone.overlay.Fixture.zone;

import java.util.List;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.overlay.FactNeeds.Joint;
import org.ecozone.overlay.SiteFacts.JointFact;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.Truth;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** Land in two zones at once. */
class JointTest {
  private static final Geometry SITE = at("POLYGON((0 0,100 0,100 100,0 100,0 0))");
  private static final ZoneTest KNOWN_CLASS =
      (zone, layer) ->
          switch (zone.zoneClass()) {
            case "yes" -> Truth.TRUE;
            case "no" -> Truth.FALSE;
            default -> Truth.UNKNOWN;
          };

  private static List<JointFact> joints(Geometry site, String a, String b, ZoneLayer... layers) {
    FactNeeds needs =
        new FactNeeds(
            0, List.of(), List.of(new Joint("k", a, KNOWN_CLASS, b, KNOWN_CLASS)), List.of());
    return parcel(site(site), needs, layers).joints().get("k");
  }

  @Test
  void hittingBothIsNotAJoint() {
    List<JointFact> joints =
        joints(
            SITE,
            "A",
            "B",
            layer("A", zone(1, "yes", at("POLYGON((0 0,50 0,50 100,0 100,0 0))"))),
            layer("B", zone(1, "yes", at("POLYGON((50 0,90 0,90 100,50 100,50 0))"))));

    assertThat(joints).isEmpty();
  }

  @Test
  void jointIsTheCommonLandInsideTheParcel() {
    List<JointFact> joints =
        joints(
            SITE,
            "A",
            "B",
            layer("A", zone(1, "yes", at("POLYGON((-50 0,60 0,60 100,-50 100,-50 0))"))),
            layer("B", zone(4, "?", at("POLYGON((40 -50,90 -50,90 100,40 100,40 -50))"))));

    assertThat(joints).hasSize(1);
    assertThat(joints.get(0).areaM2()).isCloseTo(2000, within(1.0));
    assertThat(joints.get(0).selected()).isEqualTo(Truth.UNKNOWN);
    assertThat(joints.get(0).zoneB().fid()).isEqualTo(4);
  }

  @Test
  void thePieceOfAJointIsTheCommonLandAlone() throws Exception {
    List<Intersection> pieces =
        parcel(
                site(SITE),
                new FactNeeds(0, List.of(), List.of(), List.of()),
                layer("A", zone(1, "yes", at("POLYGON((-50 0,60 0,60 100,-50 100,-50 0))"))),
                layer("B", zone(4, "yes", at("POLYGON((40 -50,90 -50,90 100,40 100,40 -50))"))))
            .intersections();
    Geometry joint = JointPiece.of(pieces.get(0), pieces.get(1)).geometry();
    assertThat(joint.equalsTopo(at("POLYGON((40 0,60 0,60 100,40 100,40 0))"))).isTrue();
  }

  @Test
  void thePieceOfAJointOnALineIsTheCommonStretch() throws Exception {
    List<Intersection> pieces =
        parcel(
                site(at("LINESTRING(0 0,100 0)")),
                new FactNeeds(0, List.of(), List.of(), List.of()),
                layer("A", zone(1, "yes", at("POLYGON((10 -5,60 -5,60 5,10 5,10 -5))"))),
                layer("B", zone(1, "yes", at("POLYGON((40 -5,90 -5,90 5,40 5,40 -5))"))))
            .intersections();
    Geometry joint = JointPiece.of(pieces.get(0), pieces.get(1)).geometry();
    assertThat(joint.equalsTopo(at("LINESTRING(40 0,60 0)"))).isTrue();
  }

  @Test
  void unselectedZonesHaveNoJoint() {
    List<JointFact> joints =
        joints(SITE, "A", "B", layer("A", zone(1, "no", SITE)), layer("B", zone(1, "yes", SITE)));

    assertThat(joints).isEmpty();
  }

  @Test
  void eachPairOfZonesOfOneLayerCountsOnce() {
    List<JointFact> joints =
        joints(
            SITE,
            "KYQ",
            "KYQ",
            layer(
                "KYQ",
                zone(1, "yes", at("POLYGON((0 0,50 0,50 100,0 100,0 0))")),
                zone(2, "yes", at("POLYGON((40 0,90 0,90 100,40 100,40 0))")),
                zone(3, "yes", at("POLYGON((90 0,120 0,120 100,90 100,90 0))"))));

    assertThat(joints).hasSize(1);
    assertThat(joints.get(0).zoneA().fid()).isEqualTo(1);
    assertThat(joints.get(0).zoneB().fid()).isEqualTo(2);
    assertThat(joints.get(0).areaM2()).isCloseTo(1000, within(0.5));
  }

  @Test
  void parcelInsideBothIsAJointOfItsWholeArea() {
    List<JointFact> joints =
        joints(
            SITE,
            "A",
            "B",
            layer("A", zone(1, "yes", at("POLYGON((-50 -50,160 -50,160 160,-50 160,-50 -50))"))),
            layer("B", zone(1, "yes", SITE)));

    assertThat(joints.get(0).areaM2()).isCloseTo(10_000, within(4.0));
  }

  @Test
  void lineParcelHasTheCommonStretch() {
    List<JointFact> joints =
        joints(
            at("LINESTRING(0 0,100 0)"),
            "A",
            "B",
            layer("A", zone(1, "yes", at("POLYGON((10 -5,60 -5,60 5,10 5,10 -5))"))),
            layer("B", zone(1, "yes", at("POLYGON((40 -5,90 -5,90 5,40 5,40 -5))"))));

    assertThat(joints.get(0).lengthM()).isCloseTo(20, within(1e-4));
    assertThat(joints.get(0).areaM2()).isZero();
  }

  @Test
  void lineZoneRunsThroughAPolygonZone() {
    List<JointFact> joints =
        joints(
            SITE,
            "A",
            "B",
            layer("A", zone(1, "yes", at("POLYGON((10 0,60 0,60 100,10 100,10 0))"))),
            layer("B", zone(1, "yes", at("LINESTRING(-50 50,500 50)"))));

    assertThat(joints.get(0).lengthM()).isCloseTo(50, within(1e-3));
  }

  @Test
  void pointParcelInBothIsAJoint() {
    ZoneLayer a = layer("A", zone(1, "yes", at("POLYGON((10 0,60 0,60 100,10 100,10 0))")));
    ZoneLayer b = layer("B", zone(1, "yes", SITE));

    assertThat(joints(at("POINT(20 20)"), "A", "B", a, b)).hasSize(1);
    assertThat(joints(at("POINT(5 20)"), "A", "B", a, b)).isEmpty();
  }

  /**
   * The point is brought into the CRS of each zone and both back into one: not the same numbers.
   */
  @Test
  void pointParcelInZonesOfTwoCrsIsAJoint() throws CrsException {
    ZoneLayer a = layer("A", zone(1, "yes", SITE));
    Geometry square = CrsTransform.between(Fixture.GK35, Fixture.crs(4490)).apply(SITE);
    ZoneLayer b =
        layer("B", Fixture.crs(4490), LayerIdentity.NOT_STATED, List.of(zone(1, "yes", square)));

    for (int i = 1; i < 100; i++) {
      Geometry point = at("POINT(" + (100 - i) * 0.97 + " " + i * 0.98 + ")");
      Geometry line = at("LINESTRING(10 " + i * 0.98 + ",90 " + i * 0.98 + ")");
      assertThat(joints(point, "A", "B", a, b)).as("point %s", i).hasSize(1);
      assertThat(joints(line, "A", "B", a, b)).as("line %s", i).hasSize(1);
    }
  }
}
