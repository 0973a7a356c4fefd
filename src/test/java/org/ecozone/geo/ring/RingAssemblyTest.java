package org.ecozone.geo.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ecozone.geo.ring.RingRemark.Kind;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

class RingAssemblyTest {
  private static final double E = 564_000;
  private static final double N = 3_732_000;

  private static double[] square(double x, double y, double side) {
    return new double[] {
      E + x,
      N + y,
      E + x,
      N + y + side,
      E + x + side,
      N + y + side,
      E + x + side,
      N + y,
      E + x,
      N + y
    };
  }

  private static double[] ring(double... xy) {
    double[] ring = xy.clone();
    for (int i = 0; i < ring.length; i += 2) {
      ring[i] += E;
      ring[i + 1] += N;
    }
    return ring;
  }

  private static AssembledArea assemble(double[]... rings) {
    return RingAssembly.of(List.of(rings), CoordinateUnit.METRE);
  }

  private static List<Kind> kinds(AssembledArea area) {
    return area.remarks().stream().map(RingRemark::kind).toList();
  }

  private static int holes(Geometry geometry, int part) {
    return ((Polygon) geometry.getGeometryN(part)).getNumInteriorRing();
  }

  @Test
  void aRingInsideAnotherIsAHoleAndAnIslandInItANewPart() {
    double[][] rings = {
      square(40, 40, 20), square(0, 0, 100), square(200, 0, 50), square(20, 20, 60)
    };
    AssembledArea area = assemble(rings);
    assertThat(area.remarks()).isEmpty();
    assertThat(area.geometry().getNumGeometries()).isEqualTo(3);
    assertThat(area.geometry().getArea()).isEqualTo(10_000 - 3_600 + 400 + 2_500);
    assertThat(List.of(holes(area.geometry(), 0), holes(area.geometry(), 1))).containsExactly(0, 1);
    assertThat(area.geometry().isValid()).isTrue();
  }

  @Test
  void aSingleRingIsAPolygonAsItStands() {
    AssembledArea area = assemble(square(0, 0, 10));
    assertThat(area.geometry()).isInstanceOf(Polygon.class);
    assertThat(area.geometry().getCoordinates()[1]).isEqualTo(new Coordinate(E, N + 10));
    assertThat(area.remarks()).isEmpty();
  }

  @Test
  void openRingsAreClosedAndRepeatedPointsCounted() {
    AssembledArea area = assemble(ring(0, 0, 0, 0, 10, 0, 10, 0.0004, 10, 10, 0, 10));
    assertThat(area.geometry().getNumPoints()).isEqualTo(5);
    assertThat(kinds(area)).containsExactly(Kind.CLOSED, Kind.POINTS_DROPPED);
    assertThat(area.remarks().get(1).count()).isEqualTo(2);
    AssembledArea nearly = assemble(ring(0, 0, 10, 0, 10, 10, 0, 10, 0.0003, 0.0003));
    assertThat(kinds(nearly)).isEmpty();
    assertThat(nearly.geometry().getNumPoints()).isEqualTo(5);
  }

  @Test
  void ringsOfTooFewPointsAreLeftOutAndNamed() {
    AssembledArea area =
        assemble(
            ring(0, 0, 5, 5, 0, 0, 5, 5), square(0, 0, 10), ring(1, 1), new double[0], ring(2, 2));
    assertThat(kinds(area)).containsOnly(Kind.TOO_FEW_POINTS);
    assertThat(area.remarks()).extracting(RingRemark::ring).containsExactly(0, 2, 3, 4);
    assertThat(area.remarks()).extracting(RingRemark::count).containsExactly(2, 1, 0, 1);
    assertThat(area.geometry()).isInstanceOf(Polygon.class);
    assertThat(assemble(ring(0, 0, 5, 5)).geometry()).isNull();
    assertThat(RingAssembly.of(List.of(), CoordinateUnit.METRE).geometry()).isNull();
  }

  @Test
  void numbersThatAreNotFiniteLeaveTheRingOut() {
    AssembledArea area = assemble(ring(0, 0, Double.NaN, 5, 5, 5), square(0, 0, 10));
    assertThat(kinds(area)).containsExactly(Kind.NOT_FINITE);
  }

  @Test
  void aRingGivenTwiceCountsOnceWhateverItsStartAndDirection() {
    double[] turned = ring(10, 10, 10, 0, 0, 0, 0, 10, 10, 10);
    double[] back = ring(10, 0, 10, 10, 0, 10, 0, 0, 10, 0);
    AssembledArea area = assemble(square(0, 0, 10), turned, back);
    assertThat(area.geometry().getArea()).isEqualTo(100);
    assertThat(area.remarks())
        .containsExactly(
            new RingRemark(Kind.DUPLICATE, 1, 0, 0, E + 10, N + 10),
            new RingRemark(Kind.DUPLICATE, 2, 0, 0, E + 10, N));
  }

  @Test
  void aRingThatDiffersByRoundingIsTheSameRingAndNoHole() {
    AssembledArea area =
        assemble(ring(0, 0, 0, 10, 10, 10, 10, 0), ring(0.0004, 0, 0, 9.9997, 10, 10, 10, 0.0003));
    assertThat(area.geometry().getArea()).isEqualTo(100);
    assertThat(kinds(area)).contains(Kind.DUPLICATE);
  }

  @Test
  void ringsThatCrossStayBothAndThePlaceIsNamed() {
    AssembledArea area = assemble(square(0, 0, 10), square(5, 4, 10));
    assertThat(area.geometry().getNumGeometries()).isEqualTo(2);
    RingRemark remark = area.remarks().get(0);
    assertThat(remark.kind()).isEqualTo(Kind.CROSSING);
    assertThat(List.of(remark.ring(), remark.other())).containsExactly(1, 0);
    assertThat(List.of(new double[] {E + 5, N + 10}, new double[] {E + 10, N + 4}))
        .anySatisfy(place -> assertThat(place).containsExactly(remark.x(), remark.y()));
  }

  @Test
  void ringsThatCrossThroughTheirVerticesAreSeenToCross() {
    AssembledArea area =
        assemble(ring(0, 0, 10, 10, 20, 0, 10, -10), ring(0, 0, 20, 0, 20, 30, 0, 30));
    assertThat(kinds(area)).containsOnly(Kind.CLOSED, Kind.CROSSING);
  }

  @Test
  void aHoleThatReachesOverTheEdgeByRoundingIsAHole() {
    AssembledArea area =
        assemble(square(0, 0, 100), ring(40, 20, 60, 20, 60, 100.0004, 40, 100, 40, 20));
    assertThat(area.geometry()).isInstanceOf(Polygon.class);
    assertThat(holes(area.geometry(), 0)).isEqualTo(1);
    assertThat(area.remarks()).isEmpty();
  }

  @Test
  void aHoleOfWhichAllVerticesLieOnTheShellIsAHole() {
    AssembledArea area = assemble(square(0, 0, 100), ring(0, 50, 50, 100, 100, 50, 50, 0, 0, 50));
    assertThat(holes(area.geometry(), 0)).isEqualTo(1);
    assertThat(area.geometry().getArea()).isEqualTo(5_000);
  }

  @Test
  void partsThatShareAnEdgeAreNeitherHolesNorCrossing() {
    AssembledArea area =
        assemble(square(0, 0, 10), ring(10, 2, 20, 2, 20, 8, 9.9996, 8, 10, 2), square(10, 10, 5));
    assertThat(area.geometry().getNumGeometries()).isEqualTo(3);
    assertThat(area.remarks()).isEmpty();
  }

  @Test
  void degreesHaveATouchOfOneHundredMillionth() {
    double[] ring = {105.7, 33.7, 105.70000000001, 33.7, 105.8, 33.7, 105.8, 33.8, 105.7, 33.7};
    AssembledArea degrees = RingAssembly.of(List.of(ring), CoordinateUnit.of(105.7, 33.7));
    assertThat(kinds(degrees)).containsExactly(Kind.POINTS_DROPPED);
    assertThat(CoordinateUnit.of(33.7, 105.7)).isEqualTo(CoordinateUnit.DEGREE);
    assertThat(CoordinateUnit.of(564_881, 3_732_823)).isEqualTo(CoordinateUnit.METRE);
  }

  /** Rings of a union of random cells of a grid, which touch in corners and nest at will. */
  @Test
  void anyAreaIsFoundAgainFromItsRings() {
    Seeded seeded = Seeded.of("RingAssemblyTest cells");
    GeometryFactory factory = new GeometryFactory();
    for (int round = 0; round < 150; round++) {
      List<Geometry> cells = new ArrayList<>();
      int size = seeded.between(2, 11);
      for (int i = 0; i < size * size; i++) {
        if (seeded.chance(0.55)) {
          int x = i % size;
          int y = i / size;
          cells.add(
              factory.toGeometry(
                  new org.locationtech.jts.geom.Envelope(
                      E + 7 * x, E + 7 * x + 7, N + 7 * y, N + 7 * y + 7)));
        }
      }
      Geometry expected = UnaryUnionOp.union(cells, factory);
      if (expected == null || expected.isEmpty()) {
        continue;
      }
      AssembledArea area = RingAssembly.of(shuffled(expected, seeded, 0), CoordinateUnit.METRE);
      assertThat(kinds(area)).as("round " + round).doesNotContain(Kind.CROSSING, Kind.DUPLICATE);
      assertThat(area.geometry().isValid()).as("round " + round).isTrue();
      assertThat(area.geometry().equalsTopo(expected)).as("round " + round).isTrue();
      AssembledArea noisy =
          RingAssembly.of(shuffled(expected, seeded, 0.0002), CoordinateUnit.METRE);
      assertThat(noisy.geometry().getArea()).isCloseTo(expected.getArea(), within(0.1));
    }
  }

  private static org.assertj.core.data.Offset<Double> within(double value) {
    return org.assertj.core.data.Offset.offset(value);
  }

  private static List<double[]> shuffled(Geometry area, Seeded seeded, double noise) {
    List<double[]> rings = new ArrayList<>();
    for (int i = 0; i < area.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) area.getGeometryN(i);
      rings.add(turned(polygon.getExteriorRing().getCoordinates(), seeded, noise));
      for (int k = 0; k < polygon.getNumInteriorRing(); k++) {
        rings.add(turned(polygon.getInteriorRingN(k).getCoordinates(), seeded, noise));
      }
    }
    Collections.shuffle(rings, new Random(seeded.between(0, 1_000_000)));
    return rings;
  }

  /** Another first point and direction, with or without the closing point. */
  private static double[] turned(Coordinate[] closed, Seeded seeded, double noise) {
    int points = closed.length - 1;
    int start = seeded.between(0, points - 1);
    int step = seeded.chance(0.5) ? 1 : points - 1;
    int count = points + (seeded.chance(0.5) ? 1 : 0);
    double[] xy = new double[2 * count];
    for (int i = 0; i < count; i++) {
      Coordinate at = closed[(start + i % points * step) % points];
      xy[2 * i] = at.x + seeded.between(-noise, noise + 1e-300);
      xy[2 * i + 1] = at.y + seeded.between(-noise, noise + 1e-300);
    }
    return xy;
  }

  /** Parity of the rings around a place, counted ring by ring, says whether it is land. */
  @Test
  void nestedStarsFollowTheParityOfRingsAroundEveryPlace() {
    Seeded seeded = Seeded.of("RingAssemblyTest stars");
    for (int round = 0; round < 60; round++) {
      List<Polygon> stars = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        nest(stars, E + 300 * i, N + 300 * (i % 2), 140, seeded);
      }
      List<double[]> rings = new ArrayList<>();
      stars.forEach(star -> rings.add(turned(star.getCoordinates(), seeded, 0)));
      Collections.shuffle(rings, new Random(round));
      Geometry area = RingAssembly.of(rings, CoordinateUnit.METRE).geometry();
      assertThat(area.isValid()).isTrue();
      for (int k = 0; k < 200; k++) {
        Coordinate place = seeded.coordinate(E - 150, N - 150, E + 1050, N + 450);
        long around =
            stars.stream()
                .filter(star -> SimplePointInAreaLocator.locate(place, star) == Location.INTERIOR)
                .count();
        assertThat(SimplePointInAreaLocator.locate(place, area) == Location.INTERIOR)
            .isEqualTo(around % 2 == 1);
      }
    }
  }

  private static void nest(List<Polygon> stars, double x, double y, double radius, Seeded seeded) {
    stars.add(seeded.polygon(x, y, radius, seeded.between(7, 40)));
    double inner = radius / 3 * 0.7;
    if (inner > 3 && seeded.chance(0.8)) {
      if (seeded.chance(0.4)) {
        nest(stars, x, y, inner, seeded);
      } else {
        nest(stars, x - inner / 2, y, inner / 2.1, seeded);
        nest(stars, x + inner / 2, y, inner / 2.1, seeded);
      }
    }
  }

  /** Whatever stands there, nothing throws, and no land of a ring is lost without a remark. */
  @Test
  void ringsAtRandomNeverFail() {
    Seeded seeded = Seeded.of("RingAssemblyTest random");
    for (int round = 0; round < 400; round++) {
      List<double[]> rings = new ArrayList<>();
      int count = seeded.between(1, 8);
      for (int i = 0; i < count; i++) {
        double[] xy = new double[2 * seeded.between(0, 9)];
        for (int k = 0; k < xy.length; k++) {
          xy[k] = seeded.between(0, 6) + (seeded.chance(0.1) ? 0.0005 : 0);
        }
        rings.add(xy);
      }
      AssembledArea area = RingAssembly.of(rings, CoordinateUnit.METRE);
      long out =
          area.remarks().stream()
              .filter(r -> r.kind() == Kind.TOO_FEW_POINTS || r.kind() == Kind.DUPLICATE)
              .count();
      int kept = 0;
      for (int i = 0; area.geometry() != null && i < area.geometry().getNumGeometries(); i++) {
        kept += 1 + holes(area.geometry(), i);
      }
      assertThat(kept + out).isEqualTo(count);
    }
  }

  @Test
  void aHundredThousandRingsAreOneFeature() {
    List<double[]> rings = new ArrayList<>();
    rings.add(square(-1, -1, 10_000));
    for (int i = 0; i < 100_000; i++) {
      rings.add(square(20 * (i % 400), 20.0 * (i / 400), 10));
    }
    Geometry area = RingAssembly.of(rings, CoordinateUnit.METRE).geometry();
    assertThat(holes(area, 0)).isEqualTo(100_000);
  }

  @Test
  void ringsWithoutEndAroundEachOtherAreGivenUpAndSaid() {
    List<double[]> rings = new ArrayList<>();
    for (int i = 0; i < 30_000; i++) {
      rings.add(square(-i, -i, 2.0 * i + 1));
    }
    AssembledArea area = RingAssembly.of(rings, CoordinateUnit.METRE);
    assertThat(area.geometry()).isNull();
    assertThat(kinds(area)).containsExactly(Kind.TOO_INTRICATE);
  }

  @Test
  void bowTiesKeepTheirPoints() {
    AssembledArea area = assemble(ring(0, 0, 10, 10, 10, 0, 0, 10, 0, 0));
    assertThat(area.geometry().getNumPoints()).isEqualTo(5);
    assertThat(area.geometry().isValid()).isFalse();
  }
}
