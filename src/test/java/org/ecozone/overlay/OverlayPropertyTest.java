package org.ecozone.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.overlay.Fixture.GK35;
import static org.ecozone.overlay.Fixture.NO_NEEDS;
import static org.ecozone.overlay.Fixture.X;
import static org.ecozone.overlay.Fixture.Y;
import static org.ecozone.overlay.Fixture.crs;
import static org.ecozone.overlay.Fixture.facts;
import static org.ecozone.overlay.Fixture.layerOf;
import static org.ecozone.overlay.Fixture.site;
import static org.ecozone.overlay.Fixture.siteIn;

import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.overlay.FactNeeds.Remainder;
import org.ecozone.overlay.SiteFacts.ParcelFacts;
import org.ecozone.overlay.SiteFacts.RemainderFact;
import org.ecozone.overlay.index.OverlayFailure;
import org.ecozone.overlay.index.RobustOverlay;
import org.ecozone.support.SeededShapes;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * Properties 1 to 6 of style.md 8.4, over fractal polygons with holes, shared edges and collinear
 * overlaps.
 */
class OverlayPropertyTest {
  private static final double SIZE_M = 4000;
  private static final double SIZE_DEG = 0.04;

  /** Planar: ends of edges are rounded to 7e-9 m, so a kilometre of edge explains 1e-5 m2. */
  private static final double PLANAR_M2 = 1e-3;

  /**
   * Ellipsoidal: an edge that is cut is split at 70 m in other places (domain.md 3.4); a 70 m chord
   * of the Gauss plane is 0.07 mm off in longitude and latitude, so each cut edge may change a sum
   * by 0.005 m2.
   */
  private static final double SPLIT_M2 = 0.1;

  /**
   * The same over sites of a million square metres and more; across CRSs, edges may be off by 1 cm.
   */
  private static final double SPLIT_SHARE = 1e-6;

  private static SeededShapes metres(long seed) {
    return new SeededShapes(seed, X, Y, SIZE_M);
  }

  private static SeededShapes degrees(long seed) {
    return new SeededShapes(seed, 105.1, 33.5, SIZE_DEG);
  }

  private static SeededShapes seeded(int epsg, long seed) {
    return epsg == 4490 ? degrees(seed) : metres(seed);
  }

  private static double areaOfHits(ParcelFacts facts) {
    return facts.intersections().stream()
        .filter(i -> i.relation().isHit())
        .mapToDouble(Intersection::planarAreaM2)
        .sum();
  }

  private static Geometry built(LazyPiece piece) {
    try {
      return piece.geometry();
    } catch (OverlayFailure e) {
      throw new AssertionError(e);
    }
  }

  private static RemainderFact remainder(Crs crs, Geometry site, ZoneLayer layer) {
    FactNeeds needs =
        new FactNeeds(
            0, List.of(new Remainder("r", layer.code(), ZoneTest.ANY)), List.of(), List.of());
    return facts(siteIn(crs, site), needs, layer).parcels().get(0).remainders().get("r");
  }

  @ParameterizedTest
  @CsvSource({"4523", "4490"})
  void pieceAndRemainderAddUpToTheSite(int epsg) {
    Crs crs = crs(epsg);
    SeededShapes.forSeeds(
        60,
        seed -> {
          SeededShapes shapes = seeded(epsg, seed);
          Geometry site = shapes.blob(0.1 + 0.3 * shapes.random().nextDouble());
          Geometry zone = shapes.blob(0.1 + 0.3 * shapes.random().nextDouble());
          ZoneLayer layer =
              Fixture.layer(
                  "A",
                  crs,
                  Fixture.covering(
                      org.ecozone.zone.Coverage.ofPolygon(
                          site.getFactory().toGeometry(site.getEnvelopeInternal()), crs)),
                  List.of(Fixture.zone(1, zone)));
          SiteFacts facts = facts(siteIn(crs, site), NO_NEEDS, layer);
          RemainderFact left = remainder(crs, site, layer);
          double hit =
              facts.parcels().get(0).intersections().stream()
                  .mapToDouble(Intersection::areaM2)
                  .sum();

          assertThat(hit + left.certainAreaM2())
              .isCloseTo(facts.measure().areaM2(), within(SPLIT_M2));
          if (epsg == 4523) {
            assertThat(
                    areaOfHits(facts.parcels().get(0))
                        + org.ecozone.geo.Measures.planarArea(built(left.piece())))
                .isCloseTo(facts.measure().planarAreaM2(), within(PLANAR_M2));
          }
        });
  }

  @ParameterizedTest
  @CsvSource({"4523", "4490"})
  void overlayIsSymmetric(int epsg) {
    Crs crs = crs(epsg);
    SeededShapes.forSeeds(
        60,
        seed -> {
          SeededShapes shapes = seeded(epsg, seed);
          boolean grid = seed % 2 == 0;
          Geometry a = grid ? shapes.gridRectangle(6) : shapes.blob(0.3);
          Geometry b = grid ? shapes.gridRectangle(6) : shapes.blob(0.3);
          var there =
              facts(siteIn(crs, a), NO_NEEDS, layerOf("A", crs, List.of(b)))
                  .parcels()
                  .get(0)
                  .intersections();
          var back =
              facts(siteIn(crs, b), NO_NEEDS, layerOf("A", crs, List.of(a)))
                  .parcels()
                  .get(0)
                  .intersections();

          assertThat(there).hasSameSizeAs(back);
          for (int i = 0; i < there.size(); i++) {
            assertThat(there.get(i).areaM2()).isCloseTo(back.get(i).areaM2(), within(SPLIT_M2));
            assertThat(there.get(i).siteShare())
                .isCloseTo(back.get(i).zoneShare(), within(SPLIT_SHARE));
            assertThat(mirrored(there.get(i).relation(), back.get(i).relation())).isTrue();
          }
        });
  }

  private static boolean mirrored(Relation there, Relation back) {
    return switch (there) {
      case INSIDE -> back == Relation.COVERS || back == Relation.INSIDE;
      case COVERS -> back == Relation.INSIDE;
      default -> back == there;
    };
  }

  @Test
  void movingBothByWholeKilometresChangesNothingInThePlane() {
    SeededShapes.forSeeds(
        40,
        seed -> {
          SeededShapes shapes = metres(seed);
          Geometry site = shapes.blob(0.3);
          Geometry zone = shapes.blob(0.3);
          // along the meridian: the ellipsoidal area changes with latitude, the planar one does not
          var here =
              facts(site(site), NO_NEEDS, layerOf("A", GK35, List.of(zone)))
                  .parcels()
                  .get(0)
                  .intersections();
          var there =
              facts(
                      site(shifted(site, 0, 65_536)),
                      NO_NEEDS,
                      layerOf("A", GK35, List.of(shifted(zone, 0, 65_536))))
                  .parcels()
                  .get(0)
                  .intersections();

          assertThat(there).hasSameSizeAs(here);
          for (int i = 0; i < here.size(); i++) {
            assertThat(there.get(i).relation()).isEqualTo(here.get(i).relation());
            assertThat(there.get(i).planarAreaM2())
                .isCloseTo(here.get(i).planarAreaM2(), within(PLANAR_M2));
          }
        });
  }

  private static Geometry shifted(Geometry geometry, double dx, double dy) {
    Geometry copy = geometry.copy();
    copy.apply(
        (CoordinateFilter)
            point -> point.setCoordinate(new Coordinate(point.x + dx, point.y + dy)));
    copy.geometryChanged();
    return copy;
  }

  @Test
  void orderAndDirectionOfVerticesDoNotMatter() {
    SeededShapes.forSeeds(
        40,
        seed -> {
          SeededShapes shapes = metres(seed);
          Geometry site = shapes.blob(0.3);
          Geometry zone = shapes.blob(0.3);
          var one =
              facts(site(site), NO_NEEDS, layerOf("A", GK35, List.of(zone)))
                  .parcels()
                  .get(0)
                  .intersections();
          var other =
              facts(site(site.reverse()), NO_NEEDS, layerOf("A", GK35, List.of(zone.norm())))
                  .parcels()
                  .get(0)
                  .intersections();

          assertThat(other).hasSameSizeAs(one);
          for (int i = 0; i < one.size(); i++) {
            assertThat(other.get(i).relation()).isEqualTo(one.get(i).relation());
            assertThat(other.get(i).areaM2()).isCloseTo(one.get(i).areaM2(), within(SPLIT_M2));
          }
        });
  }

  @Test
  void splittingAZoneLeavesTheSumUnchanged() {
    SeededShapes.forSeeds(
        40,
        seed -> {
          SeededShapes shapes = metres(seed);
          Geometry site = shapes.blob(0.35);
          Geometry zone = shapes.blob(0.35);
          Geometry knife = shapes.blob(0.3);
          ParcelFacts whole =
              facts(site(site), NO_NEEDS, layerOf("A", GK35, List.of(zone))).parcels().get(0);
          ParcelFacts halves =
              facts(site(site), NO_NEEDS, layerOf("A", GK35, split(zone, knife))).parcels().get(0);

          assertThat(areaOfHits(halves)).isCloseTo(areaOfHits(whole), within(PLANAR_M2));
        });
  }

  private static List<Geometry> split(Geometry zone, Geometry knife) {
    try {
      return List.of(RobustOverlay.intersection(zone, knife), RobustOverlay.difference(zone, knife))
          .stream()
          .filter(part -> !part.isEmpty())
          .toList();
    } catch (OverlayFailure e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({"4523, 4523", "4490, 4490", "4544, 4523", "4524, 4523", "4490, 4523"})
  void sharesOverACoverageSumToOne(int siteEpsg, int layerEpsg) {
    Crs siteCrs = crs(siteEpsg);
    Crs layerCrs = crs(layerEpsg);
    SeededShapes.forSeeds(
        12,
        seed -> {
          SeededShapes shapes = seeded(layerEpsg, seed);
          ZoneLayer layer = layerOf("HJGKDY", layerCrs, shapes.coverage(5, 5));
          Geometry site = moved(shapes.blob(0.25), layerCrs, siteCrs);
          SiteFacts facts = facts(siteIn(siteCrs, site), NO_NEEDS, layer);
          double sum =
              facts.parcels().get(0).intersections().stream()
                  .mapToDouble(Intersection::siteShare)
                  .sum();

          assertThat(sum).isCloseTo(1, within(SPLIT_SHARE));
          assertThat(facts.totals().get(facts.totals().size() - 1).netShare())
              .isCloseTo(1, within(SPLIT_SHARE));
          assertThat(facts.totals()).allMatch(t -> t.netAreaM2() <= facts.measure().areaM2());
        });
  }

  private static Geometry moved(Geometry geometry, Crs from, Crs to) {
    try {
      return org.ecozone.geo.CrsTransform.between(from, to).apply(geometry);
    } catch (org.ecozone.geo.CrsException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void linesOverACoverageAreCutIntoTheirWholeLength() {
    SeededShapes.forSeeds(
        30,
        seed -> {
          SeededShapes shapes = metres(seed);
          ZoneLayer layer = layerOf("HJGKDY", GK35, shapes.coverage(5, 4));
          Geometry line = shapes.path(12);
          SiteFacts facts = facts(site(line), NO_NEEDS, layer);
          double sum =
              facts.parcels().get(0).intersections().stream()
                  .mapToDouble(Intersection::lengthM)
                  .sum();

          // a wandering line may run along the square's rim, which is a boundary
          assertThat(sum).isLessThanOrEqualTo(facts.measure().lengthM() + 1e-6);
          if (line.getEnvelopeInternal().getMinX() > X
              && line.getEnvelopeInternal().getMaxX() < X + SIZE_M
              && line.getEnvelopeInternal().getMinY() > Y
              && line.getEnvelopeInternal().getMaxY() < Y + SIZE_M) {
            assertThat(sum).isCloseTo(facts.measure().lengthM(), within(1e-5));
          }
        });
  }

  @Test
  void growingASiteNeverLosesAHit() {
    SeededShapes.forSeeds(
        30,
        seed -> {
          SeededShapes shapes = metres(seed);
          ZoneLayer layer =
              layerOf(
                  "A",
                  GK35,
                  List.of(
                      shapes.blob(0.2),
                      shapes.blob(0.2),
                      shapes.blob(0.1),
                      shapes.gridRectangle(5)));
          Geometry small = shapes.blob(0.2);
          Geometry large =
              org.locationtech.jts.operation.overlayng.OverlayNGRobust.union(
                  List.of(small, shapes.blob(0.3)));
          var hitsOfSmall = hits(small, layer);

          assertThat(hits(large, layer)).containsAll(hitsOfSmall);
        });
  }

  private static List<Long> hits(Geometry site, ZoneLayer layer) {
    return facts(site(site), NO_NEEDS, layer).parcels().get(0).intersections().stream()
        .filter(i -> i.relation().isHit())
        .map(i -> i.zone().fid())
        .toList();
  }
}
