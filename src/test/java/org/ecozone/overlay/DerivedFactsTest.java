package org.ecozone.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.overlay.Fixture.covering;
import static org.ecozone.overlay.Fixture.crs;
import static org.ecozone.overlay.Fixture.siteIn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.ecozone.overlay.FactNeeds.Joint;
import org.ecozone.overlay.FactNeeds.Remainder;
import org.ecozone.overlay.SiteFacts.JointFact;
import org.ecozone.overlay.SiteFacts.RemainderFact;
import org.ecozone.overlay.SiteFacts.Total;
import org.ecozone.overlay.index.OverlayFailure;
import org.ecozone.support.SeededShapes;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.Truth;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Totals, remainders and joints, which are decided without geometry where that is certain, against
 * {@link DerivedFactsOracle}, which builds all of it: clean coverages, gaps, overlaps, zones twice
 * and in two tables of one code, one and several parcels, sites along edges.
 */
class DerivedFactsTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final double SIZE_M = 4000;
  private static final double SIZE_DEG = 0.04;

  /** In the Gauss plane edges are split at 70 m, on a piece elsewhere than on the whole. */
  private static final double SPLIT_M2 = 0.1;

  private static final double EXACT_M2 = 2e-3;

  private static final ZoneTest BY_CLASS =
      (zone, layer) ->
          switch (zone.zoneClass()) {
            case "yes" -> Truth.TRUE;
            case "no" -> Truth.FALSE;
            default -> Truth.UNKNOWN;
          };

  private static final FactNeeds NEEDS =
      new FactNeeds(
          0,
          List.of(new Remainder("all", "A", ZoneTest.ANY), new Remainder("some", "A", BY_CLASS)),
          List.of(new Joint("own", "A", ZoneTest.ANY, "A", ZoneTest.ANY)),
          List.of());

  private enum Zones {
    COVERAGE,
    GAPS,
    OVERLAPS,
    TWICE,
    GRID
  }

  @ParameterizedTest
  @CsvSource({
    "4523, COVERAGE", "4523, GAPS", "4523, OVERLAPS", "4523, TWICE", "4523, GRID",
    "4490, COVERAGE", "4490, GAPS", "4490, OVERLAPS", "4490, TWICE", "4490, GRID"
  })
  void derivedFactsAreThoseOfBuiltGeometries(int epsg, Zones kind) {
    SeededShapes.forSeeds(
        40,
        seed -> {
          SeededShapes shapes =
              epsg == 4490
                  ? new SeededShapes(seed, 105.1, 33.5, SIZE_DEG)
                  : new SeededShapes(seed, Fixture.X, Fixture.Y, SIZE_M);
          List<Geometry> zones = zones(shapes, kind);
          List<Geometry> parcels = parcels(shapes, zones, kind);
          new Case(crs(epsg), parcels, zones, shapes.random()).check();
        });
  }

  private static List<Geometry> zones(SeededShapes shapes, Zones kind) {
    Random random = shapes.random();
    List<Geometry> zones = new ArrayList<>();
    if (kind == Zones.GRID) {
      for (int i = 0; i < 12; i++) {
        zones.add(shapes.gridRectangle(8));
      }
      return zones;
    }
    zones.addAll(shapes.coverage(3 + random.nextInt(5), random.nextInt(4)));
    if (kind == Zones.GAPS) {
      zones.removeIf(zone -> random.nextInt(3) == 0);
    } else if (kind == Zones.OVERLAPS) {
      for (int i = 0; i < 4; i++) {
        zones.add(shapes.blob(0.05 + 0.2 * random.nextDouble()));
      }
    } else if (kind == Zones.TWICE) {
      zones.addAll(List.copyOf(zones));
    }
    return zones;
  }

  private static List<Geometry> parcels(SeededShapes shapes, List<Geometry> zones, Zones kind) {
    List<Geometry> parcels = new ArrayList<>();
    int count = shapes.random().nextInt(3) == 0 ? 2 + shapes.random().nextInt(2) : 1;
    for (int i = 0; i < count; i++) {
      parcels.add(parcel(shapes, zones, kind));
    }
    return parcels;
  }

  private static Geometry parcel(SeededShapes shapes, List<Geometry> zones, Zones kind) {
    Random random = shapes.random();
    return switch (random.nextInt(4)) {
      case 0 -> alongEdges(zones, random);
      case 1 ->
          kind == Zones.GRID
              ? shapes.gridRectangle(8)
              : shapes.blob(0.02 + 0.05 * random.nextDouble());
      default -> shapes.blob(0.03 + 0.3 * random.nextDouble());
    };
  }

  /** One to three zones together: all its edges are edges of zones. */
  private static Geometry alongEdges(List<Geometry> zones, Random random) {
    List<Geometry> some = new ArrayList<>();
    int first = random.nextInt(zones.size());
    for (int i = first; i < Math.min(zones.size(), first + 1 + random.nextInt(3)); i++) {
      some.add(zones.get(i));
    }
    return OverlayNGRobust.union(some, FACTORY);
  }

  /** One site over one layer code in two tables. */
  private static final class Case {
    private final Crs crs;
    private final List<Geometry> parcels;
    private final List<Geometry> zones;
    private final List<String> classes = new ArrayList<>();
    private final DerivedFactsOracle oracle;
    private final SiteFacts facts;
    private final double noise;
    private final double allowedM2;

    Case(Crs crs, List<Geometry> parcels, List<Geometry> zones, Random random) {
      this.crs = crs;
      this.parcels = parcels;
      this.zones = zones;
      for (int i = 0; i < zones.size(); i++) {
        classes.add(List.of("yes", "no", "?", "yes").get(random.nextInt(4)));
      }
      this.oracle = new DerivedFactsOracle(parcels, zones, crs);
      this.facts =
          new SiteOverlay(layers(random.nextBoolean() ? 1 : 2), NEEDS)
              .facts(siteIn(crs, parcels.toArray(new Geometry[0])), List.of(), Progress.NONE);
      this.noise = 64 * Math.ulp(crs.isGeographic() ? 105.1 : Fixture.X);
      this.allowedM2 = crs.isGeographic() ? EXACT_M2 : SPLIT_M2;
    }

    private List<ZoneLayer> layers(int tables) {
      Envelope box = new Envelope();
      parcels.forEach(parcel -> box.expandToInclude(parcel.getEnvelopeInternal()));
      box.expandBy(box.getWidth(), box.getHeight());
      Coverage wide = Coverage.ofPolygon(FACTORY.toGeometry(box), crs);
      List<ZoneLayer> layers = new ArrayList<>();
      for (int table = 0; table < tables; table++) {
        List<Zone> members = new ArrayList<>();
        for (int i = table; i < zones.size(); i += tables) {
          members.add(Fixture.zone(i + 1L, classes.get(i), zones.get(i)));
        }
        layers.add(
            Fixture.layer("A", "t" + table + ".gpkg", crs, covering(wide), members, List.of()));
      }
      return layers;
    }

    void check() {
      assertThat(facts.issues()).isEmpty();
      for (Total total : facts.totals()) {
        boolean all = total.zoneClass().equals("*");
        assertThat(total.netAreaM2())
            .as("net of %s", total.zoneClass())
            .isCloseTo(
                oracle.netM2(i -> all || classes.get(i).equals(total.zoneClass())),
                within(allowedM2));
        assertThat(total.netAreaM2()).isLessThanOrEqualTo(facts.measure().areaM2());
      }
      for (int parcel = 0; parcel < parcels.size(); parcel++) {
        Map<String, RemainderFact> left = facts.parcels().get(parcel).remainders();
        remainder(parcel, left.get("all"), i -> true, i -> true);
        remainder(
            parcel,
            left.get("some"),
            i -> !classes.get(i).equals("no"),
            i -> classes.get(i).equals("yes"));
        joints(parcel, facts.parcels().get(parcel).joints().get("own"));
      }
    }

    private void remainder(
        int parcel, RemainderFact fact, Predicate<Integer> perhaps, Predicate<Integer> surely) {
      Geometry certain = oracle.left(parcel, perhaps);
      Geometry possible = oracle.left(parcel, surely);
      if (isClear(certain)) {
        assertThat(fact.certain()).isEqualTo(isReal(certain));
        assertThat(fact.certainAreaM2())
            .isCloseTo(isReal(certain) ? oracle.areaM2(certain) : 0, within(allowedM2));
        assertThat(built(fact.piece()).getArea())
            .isCloseTo(isReal(certain) ? certain.getArea() : 0, within(areaNoise(parcel)));
      }
      if (isClear(possible)) {
        assertThat(fact.possible()).isEqualTo(isReal(possible));
        assertThat(fact.possibleAreaM2())
            .isCloseTo(isReal(possible) ? oracle.areaM2(possible) : 0, within(allowedM2));
      }
    }

    private double areaNoise(int parcel) {
      return 100 * noise * parcels.get(parcel).getLength();
    }

    private void joints(int parcel, List<JointFact> found) {
      Map<List<Long>, Double> known = new HashMap<>();
      for (JointFact joint : found) {
        long one = joint.zoneA().fid() - 1;
        long other = joint.zoneB().fid() - 1;
        known.put(List.of(Math.min(one, other), Math.max(one, other)), joint.areaM2());
      }
      assertThat(known).hasSameSizeAs(found);
      for (int i = 0; i < zones.size(); i++) {
        for (int j = i + 1; j < zones.size(); j++) {
          Geometry common = oracle.common(parcel, i, j);
          Double areaM2 = known.get(List.of((long) i, (long) j));
          if (isClear(common)) {
            assertThat(areaM2 != null).as("joint of %d and %d", i, j).isEqualTo(isReal(common));
          }
          if (areaM2 != null) {
            assertThat(areaM2).isCloseTo(oracle.areaM2(common), within(allowedM2));
          }
        }
      }
    }

    private boolean isReal(Geometry polygonal) {
      return DerivedFactsOracle.widest(polygonal) > noise;
    }

    /** False near the limit, where two ways of building may differ. */
    private boolean isClear(Geometry polygonal) {
      double widest = DerivedFactsOracle.widest(polygonal);
      return widest > 4 * noise || widest < noise / 4;
    }
  }

  private static Geometry built(LazyPiece piece) {
    try {
      return piece.geometry();
    } catch (OverlayFailure e) {
      throw new AssertionError(e);
    }
  }
}
