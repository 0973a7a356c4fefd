package org.ecozone.app.intake.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKTReader;

class CrossingsTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  @Test
  void aSimpleAreaHasNone() throws Exception {
    Geometry holed =
        new WKTReader().read("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (2 2, 2 4, 4 4, 4 2, 2 2))");
    assertThat(Crossings.of(holed).count()).isZero();
  }

  @Test
  void holeThatCrossesItsShellIsFoundAtEveryPlace() throws Exception {
    Geometry crossed =
        new WKTReader().read("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (7 3, 12 3, 12 6, 7 6, 7 3))");
    assertThat(Crossings.of(crossed).places())
        .containsExactlyInAnyOrder(new Coordinate(9, 3), new Coordinate(9, 6));
  }

  /** Every segment with every other that does not follow it. */
  @Test
  void allPlacesOfARandomRingAreThoseOfBruteForce() {
    Random random = new Random(Seeded.seedOf("CrossingsTest"));
    for (int round = 0; round < 20; round++) {
      int n = 12;
      Coordinate[] ring = new Coordinate[n + 1];
      for (int i = 0; i < n; i++) {
        ring[i] = new Coordinate(1000 * random.nextDouble(), 1000 * random.nextDouble());
      }
      ring[n] = ring[0].copy();
      Set<Coordinate> expected = new TreeSet<>();
      RobustLineIntersector lines = new RobustLineIntersector();
      for (int i = 0; i < n; i++) {
        for (int k = i + 2; k < n; k++) {
          lines.computeIntersection(ring[i], ring[i + 1], ring[k], ring[k + 1]);
          if (!(i == 0 && k == n - 1) && lines.hasIntersection()) {
            expected.add(lines.getIntersection(0).copy());
          }
        }
      }
      Crossings found = Crossings.of(FACTORY.createPolygon(ring));
      assertThat(found.count()).isEqualTo(expected.size());
      for (Coordinate place : found.places()) {
        assertThat(expected).anyMatch(other -> other.distance(place) < 1e-9);
      }
    }
  }

  @Test
  void manyCrossingsAreCountedToABound() {
    int n = 1500;
    Coordinate[] ring = new Coordinate[2 * n + 1];
    for (int i = 0; i < n; i++) {
      ring[i] = new Coordinate(i, i % 2 == 0 ? 0 : 1000);
      ring[2 * n - 1 - i] = new Coordinate(i % 2 == 0 ? -10 : 2000, 1000.0 * i / n);
    }
    ring[2 * n] = ring[0].copy();
    Crossings found = Crossings.of(FACTORY.createPolygon(ring));
    assertThat(found.places()).hasSize(200);
    assertThat(found.count()).isBetween(50_000, 101_000);
  }
}
