package org.ecozone.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecozone.overlay.Fixture.NO_NEEDS;
import static org.ecozone.overlay.Fixture.at;
import static org.ecozone.overlay.Fixture.crs;
import static org.ecozone.overlay.Fixture.layer;
import static org.ecozone.overlay.Fixture.site;
import static org.ecozone.overlay.Fixture.siteIn;
import static org.ecozone.overlay.Fixture.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.geo.packed.BoxTree;
import org.ecozone.geo.packed.PackedGeometry;
import org.ecozone.job.CancelledException;
import org.ecozone.job.Progress;
import org.ecozone.overlay.FactNeeds.Joint;
import org.ecozone.overlay.FactNeeds.Nearest;
import org.ecozone.overlay.FactNeeds.Remainder;
import org.ecozone.overlay.SiteFacts.ParcelFacts;
import org.ecozone.overlay.index.PackedZoneIndex;
import org.ecozone.overlay.index.SiteShape;
import org.ecozone.overlay.index.ZoneIndex;
import org.ecozone.overlay.index.ZonePieces;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.Severity;
import org.ecozone.zone.Site;
import org.ecozone.zone.Source;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** What cannot be computed is said, and marks the layer; it never reads as "no overlap". */
class OverlayFailureTest {
  private static final String SITE = "POLYGON((0 0,100 0,100 100,0 100,0 0))";
  private static final String LEFT = "POLYGON((-10 -10,50 -10,50 110,-10 110,-10 -10))";
  private static final String RIGHT = "POLYGON((50 -10,110 -10,110 110,50 110,50 -10))";

  /** An index that cannot overlay the zones of one fid. */
  private record Failing(ZoneIndex whole, long fid) implements ZoneIndex {
    @Override
    public ZoneLayer layer() {
      return whole.layer();
    }

    @Override
    public int[] candidates(Envelope box) {
      return whole.candidates(box);
    }

    @Override
    public PackedGeometry packed(int zone) {
      return whole.packed(zone);
    }

    @Override
    public Geometry geometry(int zone) {
      return whole.geometry(zone);
    }

    @Override
    public double planarArea(int zone) {
      return whole.planarArea(zone);
    }

    @Override
    public ZonePieces pieces(SiteShape site, Progress progress) {
      ZonePieces found = whole.pieces(site, progress);
      List<ZonePieces.Piece> pieces = new ArrayList<>();
      List<ZonePieces.Failed> failed = new ArrayList<>();
      for (ZonePieces.Piece piece : found.pieces()) {
        if (layer().zones().get(piece.zone()).fid() == fid) {
          failed.add(new ZonePieces.Failed(piece.zone(), "test"));
        } else {
          pieces.add(piece);
        }
      }
      return new ZonePieces(pieces, failed);
    }

    @Override
    public ZonePieces pieces(SiteShape site, int zone) {
      return whole.pieces(site, zone);
    }

    @Override
    public Set<String> classes() {
      return whole.classes();
    }

    @Override
    public void nearestFirst(
        String zoneClass, BoxTree.BoxBound boundM, double maxM, NearestVisitor visitor) {
      whole.nearestFirst(zoneClass, boundM, maxM, visitor);
    }
  }

  @Test
  void failedPairIsAnIssueWithItsFidAndMarksTheLayer() {
    ZoneLayer layer = layer("STBHHX", zone(11, at(LEFT)), zone(12, at(RIGHT)));
    SiteOverlay overlay =
        new SiteOverlay(List.of(layer), NO_NEEDS, l -> new Failing(new PackedZoneIndex(l), 12));
    SiteFacts facts = overlay.facts(site(at(SITE)), List.of(), Progress.NONE);
    ParcelFacts parcel = facts.parcels().get(0);

    assertThat(parcel.intersections()).extracting(i -> i.zone().fid()).containsExactly(11L);
    assertThat(parcel.checks().get("STBHHX").failedFids()).containsExactly(12L);
    assertThat(facts.issues()).hasSize(1);
    Issue issue = facts.issues().get(0);
    assertThat(issue.code()).isEqualTo("OVERLAY_FAILED");
    assertThat(issue.severity()).isEqualTo(Severity.ERROR);
    assertThat(issue.fid()).isEqualTo(12);
    assertThat(issue.file()).isEqualTo("STBHHX.gpkg");
    assertThat(issue.x()).isBetween(Fixture.X + 50, Fixture.X + 110);
    assertThat(issue.message(Lang.ZH)).contains("S1");
  }

  @Test
  void mixedCollectionIsAFailureNotAGuess() {
    ZoneLayer layer =
        layer(
            "STBHHX",
            zone(
                5,
                at(
                    "GEOMETRYCOLLECTION(POLYGON((0 0,50 0,50 50,0 50,0 0)),LINESTRING(0 0,90 90))")));
    ParcelFacts parcel = Fixture.parcel(site(at(SITE)), NO_NEEDS, layer);

    assertThat(parcel.intersections()).isEmpty();
    assertThat(parcel.checks().get("STBHHX").failedFids()).containsExactly(5L);
  }

  @Test
  void collectionOfOverlappingPolygonsIsTheirUnion() {
    ZoneLayer layer =
        layer(
            "STBHHX",
            zone(
                5,
                at(
                    "GEOMETRYCOLLECTION(POLYGON((0 0,60 0,60 100,0 100,0 0)),POLYGON((40 0,80 0,80 100,40 100,40 0)))")));
    ParcelFacts parcel = Fixture.parcel(site(at(SITE)), NO_NEEDS, layer);

    assertThat(parcel.intersections().get(0).planarAreaM2())
        .isCloseTo(8000, org.assertj.core.api.Assertions.within(1e-6));
  }

  @Test
  void zoneThatIsNoPlaceOnEarthIsAFailureWhereItReachesTheSite() {
    // a broken vertex at 1e12: the polygon covers the site, and its area is nonsense
    ZoneLayer layer =
        layer("STBHHX", zone(3, at("POLYGON((-10 -10,1e12 -10,50 110,-10 110,-10 -10))")));
    ParcelFacts parcel = Fixture.parcel(site(at(SITE)), NO_NEEDS, layer);

    assertThat(parcel.checks().get("STBHHX").failedFids()).containsExactly(3L);
  }

  @Test
  void otherDatumLeavesNoAnswerToAnyNeed() {
    FactNeeds needs =
        new FactNeeds(
            100,
            List.of(new Remainder("r", "STBHHX", ZoneTest.ANY)),
            List.of(new Joint("j", "STBHHX", ZoneTest.ANY, "STBHHX", ZoneTest.ANY)),
            List.of(new Nearest("n", "STBHHX", ZoneTest.ANY, 100)));
    SiteFacts facts =
        Fixture.facts(siteIn(crs(2359), at(SITE)), needs, layer("STBHHX", zone(1, at(LEFT))));
    ParcelFacts parcel = facts.parcels().get(0);

    assertThat(parcel.checks().get("STBHHX").transformFailed()).isTrue();
    assertThat(parcel.checks().get("STBHHX").coverageUnknown()).isTrue();
    assertThat(parcel.remainders().get("r").certain()).isFalse();
    assertThat(parcel.remainders().get("r").possible()).isTrue();
    assertThat(facts.measure().areaM2()).isPositive();
    assertThat(facts.issues()).extracting(Issue::code).containsOnly("TRANSFORM_REFUSED");
  }

  @Test
  void oneReachableLayerOfACodeIsStillAnswered() {
    ZoneLayer here = layer("STBHHX", zone(1, at(LEFT)));
    ZoneLayer old =
        layer(
            "STBHHX",
            "a-xian80.gpkg",
            crs(2359),
            LayerIdentity.NOT_STATED,
            List.of(zone(1, at(LEFT))),
            List.of());
    ParcelFacts parcel = Fixture.parcel(site(at(SITE)), NO_NEEDS, here, old);

    assertThat(parcel.intersections()).hasSize(1);
    assertThat(parcel.checks().get("STBHHX").transformFailed()).isTrue();
  }

  @Test
  void siteWithoutUsableGeometryHasNoParcels() {
    Site broken =
        new Site(
            "S9",
            9,
            "",
            List.of(),
            null,
            Map.of(),
            new Source("s.gpkg", "s", ""),
            "GEOMETRY_EMPTY");
    SiteFacts facts = Fixture.facts(broken, NO_NEEDS, layer("STBHHX", zone(1, at(LEFT))));

    assertThat(facts.parcels()).isEmpty();
    assertThat(facts.totals()).isEmpty();
  }

  @Test
  void siteThatIsNoPlaceOnEarthIsSaid() {
    SiteFacts facts =
        Fixture.facts(
            siteIn(crs(4490), org.ecozone.support.Shapes.square(105, 133, 1)),
            NO_NEEDS,
            layer("STBHHX", zone(1, at(LEFT))));

    assertThat(facts.parcels()).isEmpty();
    assertThat(facts.issues()).extracting(Issue::code).containsExactly("SITE_NOT_MEASURED");
  }

  @Test
  void cancellingStopsTheWork() {
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
    SiteOverlay overlay = new SiteOverlay(List.of(layer("STBHHX", zone(1, at(LEFT)))), NO_NEEDS);

    assertThatThrownBy(() -> overlay.facts(site(at(SITE)), List.of(), cancelled))
        .isInstanceOf(CancelledException.class);
  }

  @Test
  void everyIssueHasItsTextInBothLanguages() {
    for (OverlayIssue code : OverlayIssue.values()) {
      Issue issue = Issue.of(code, "f", "l", "a", "b", "c");
      assertThat(issue.message(Lang.ZH)).isNotBlank().doesNotContain("{");
      assertThat(issue.message(Lang.EN)).isNotBlank().doesNotContain("{");
    }
  }
}
