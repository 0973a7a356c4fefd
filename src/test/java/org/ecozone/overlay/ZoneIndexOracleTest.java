package org.ecozone.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.overlay.Fixture.GK35;
import static org.ecozone.overlay.Fixture.X;
import static org.ecozone.overlay.Fixture.Y;
import static org.ecozone.overlay.Fixture.crs;
import static org.ecozone.overlay.Fixture.siteIn;
import static org.ecozone.overlay.Fixture.zone;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ecozone.geo.Crs;
import org.ecozone.job.Parallel;
import org.ecozone.job.Progress;
import org.ecozone.overlay.FactNeeds.Joint;
import org.ecozone.overlay.FactNeeds.Nearest;
import org.ecozone.overlay.FactNeeds.Remainder;
import org.ecozone.overlay.SiteFacts.ParcelFacts;
import org.ecozone.support.SeededShapes;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.Site;
import org.ecozone.zone.Truth;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

/**
 * The index against the twin that tests every zone by RelateNG and OverlayNGRobust, and against
 * itself in other orders.
 */
class ZoneIndexOracleTest {
  private static final double SIZE_M = 4000;
  private static final ZoneTest EVERY_THIRD_UNKNOWN =
      (zone, layer) -> zone.fid() % 3 == 0 ? Truth.UNKNOWN : Truth.of(zone.fid() % 2 == 0);
  private static final FactNeeds ALL_NEEDS =
      new FactNeeds(
          600,
          List.of(
              new Remainder("r", "A", EVERY_THIRD_UNKNOWN), new Remainder("s", "B", ZoneTest.ANY)),
          List.of(
              new Joint("j", "A", ZoneTest.ANY, "B", EVERY_THIRD_UNKNOWN),
              new Joint("k", "A", EVERY_THIRD_UNKNOWN, "A", ZoneTest.ANY)),
          List.of(
              new Nearest("n", "A", EVERY_THIRD_UNKNOWN, 500),
              new Nearest("m", "B", ZoneTest.ANY, 5)));

  private static List<ZoneLayer> layers(SeededShapes shapes, Crs crs) {
    List<Zone> a = new ArrayList<>();
    String[] classes = {"", "优先", "重点"};
    for (int i = 1; i <= 40; i++) {
      Geometry geometry =
          switch (i % 5) {
            case 0 -> shapes.gridRectangle(8);
            case 1 -> shapes.path(6);
            case 2 -> shapes.point();
            case 3 ->
                shapes.blobAt(
                    shapes.random().nextDouble(), shapes.random().nextDouble(), 0.2, 600, true);
            default -> shapes.blob(0.12);
          };
      a.add(zone(i, classes[i % 3], geometry));
    }
    return List.of(
        Fixture.layer("A", crs, LayerIdentity.NOT_STATED, a),
        Fixture.layerOf("B", crs, shapes.coverage(6, 4)));
  }

  private static Geometry siteShape(SeededShapes shapes, long seed) {
    return switch ((int) (seed % 5)) {
      case 0 -> shapes.gridRectangle(8);
      case 1 -> shapes.path(8);
      case 2 -> shapes.point();
      case 3 -> shapes.blob(0.3);
      default -> shapes.blob(0.06);
    };
  }

  @ParameterizedTest
  @CsvSource({"4523, 4523, 15", "4490, 4490, 10", "4523, 4544, 5", "4523, 4490, 5"})
  void indexGivesWhatTestingEveryZoneGives(int layerEpsg, int siteEpsg, int seeds) {
    SeededShapes.forSeeds(
        seeds,
        seed -> {
          SeededShapes shapes =
              layerEpsg == 4490
                  ? new SeededShapes(seed, 105.1, 33.5, 0.04)
                  : new SeededShapes(seed, X, Y, SIZE_M);
          List<ZoneLayer> layers = layers(shapes, crs(layerEpsg));
          Geometry geometry = moved(siteShape(shapes, seed), crs(layerEpsg), crs(siteEpsg));
          Site site = siteIn(crs(siteEpsg), geometry);
          ZoneLayer[] array = layers.toArray(new ZoneLayer[0]);

          assertSame(
              Fixture.facts(site, ALL_NEEDS, array),
              Fixture.factsByBruteForce(site, ALL_NEEDS, array));
        });
  }

  private static Geometry moved(Geometry geometry, Crs from, Crs to) {
    try {
      return org.ecozone.geo.CrsTransform.between(from, to).apply(geometry);
    } catch (org.ecozone.geo.CrsException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertSame(SiteFacts fast, SiteFacts slow) {
    ParcelFacts a = fast.parcels().get(0);
    ParcelFacts b = slow.parcels().get(0);
    assertThat(fast.issues()).isEqualTo(slow.issues());
    assertThat(a.intersections()).hasSameSizeAs(b.intersections());
    for (int i = 0; i < a.intersections().size(); i++) {
      Intersection one = a.intersections().get(i);
      Intersection other = b.intersections().get(i);
      assertThat(one.zone().fid()).isEqualTo(other.zone().fid());
      assertThat(one.relation()).isEqualTo(other.relation());
      assertThat(one.areaM2()).isCloseTo(other.areaM2(), within(1e-9 * other.areaM2() + 1e-9));
      assertThat(one.chainage()).isEqualTo(other.chainage());
      assertThat(one.sliver()).isEqualTo(other.sliver());
    }
    assertThat(a.near()).isEqualTo(b.near());
    assertThat(a.nearest()).isEqualTo(b.nearest());
    assertThat(a.checks()).isEqualTo(b.checks());
    assertThat(a.joints().keySet()).isEqualTo(b.joints().keySet());
    for (String key : a.joints().keySet()) {
      assertThat(a.joints().get(key)).hasSameSizeAs(b.joints().get(key));
    }
    for (String key : a.remainders().keySet()) {
      assertThat(a.remainders().get(key).certainAreaM2())
          .isCloseTo(b.remainders().get(key).certainAreaM2(), within(1e-4));
      assertThat(a.remainders().get(key).possible()).isEqualTo(b.remainders().get(key).possible());
    }
    assertThat(fast.totals()).hasSameSizeAs(slow.totals());
  }

  @Test
  void orderOfLayersAndNumberOfThreadsDoNotMatter() {
    SeededShapes shapes = new SeededShapes(7, X, Y, SIZE_M);
    List<ZoneLayer> layers = new ArrayList<>(layers(shapes, GK35));
    layers.add(
        Fixture.layer(
            "A",
            "second.gpkg",
            GK35,
            LayerIdentity.NOT_STATED,
            List.of(zone(1, "优先", shapes.blob(0.3)), zone(2, "", shapes.blob(0.2))),
            List.of()));
    List<Site> sites = new ArrayList<>();
    for (long seed = 0; seed < 12; seed++) {
      sites.add(siteIn(GK35, siteShape(shapes, seed)));
    }
    List<String> expected = run(layers, sites, 1);
    for (int round = 0; round < 2; round++) {
      List<ZoneLayer> shuffled = new ArrayList<>(layers);
      Collections.shuffle(shuffled, new Random(round));

      assertThat(run(shuffled, sites, 4)).isEqualTo(expected);
    }
  }

  private static List<String> run(List<ZoneLayer> layers, List<Site> sites, int threads) {
    SiteOverlay overlay = new SiteOverlay(layers, ALL_NEEDS);
    List<String> results = new ArrayList<>();
    Parallel.mapOrdered(
        sites.iterator(),
        threads,
        site -> print(overlay.facts(site, List.of(), Progress.NONE)),
        results::add,
        Progress.NONE);
    return results;
  }

  /** Every figure to its last digit. */
  private static String print(SiteFacts facts) {
    StringBuilder text = new StringBuilder();
    ParcelFacts parcel = facts.parcels().get(0);
    text.append(facts.measure()).append(facts.totals()).append(facts.issues());
    for (Intersection i : parcel.intersections()) {
      text.append('\n').append(i.layer().source()).append(i.zone().fid()).append(i.relation());
      text.append(i.areaM2()).append(' ').append(i.planarAreaM2()).append(' ').append(i.lengthM());
      text.append(i.chainage()).append(i.siteShare()).append(i.zoneShare()).append(i.piece());
    }
    parcel.near().forEach(p -> text.append('\n').append(p.zone().fid()).append(p.line()));
    parcel
        .nearest()
        .forEach(
            (key, list) ->
                list.forEach(
                    f -> text.append(key).append(f.selected()).append(f.proximity().line())));
    parcel
        .joints()
        .forEach(
            (key, list) ->
                list.forEach(
                    f ->
                        text.append(key)
                            .append(f.zoneA().fid())
                            .append(f.zoneB().fid())
                            .append(f.areaM2())));
    return text.append(parcel.remainders()).append(parcel.checks()).toString();
  }
}
