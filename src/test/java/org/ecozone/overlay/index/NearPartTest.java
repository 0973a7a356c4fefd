package org.ecozone.overlay.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.ecozone.geo.packed.PackedGeometry;
import org.ecozone.support.SeededShapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** An overlay with what is near gives what an overlay with the whole gives. */
class NearPartTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Two arms wound around the middle, a few thousand vertices. */
  private static LinearRing spiral(Random random, double x, double y, double size) {
    int turns = 1 + random.nextInt(6);
    int half = 400 + random.nextInt(2000);
    Coordinate[] ring = new Coordinate[2 * half + 1];
    double wave = Math.min(0.04, 0.2 * random.nextDouble() / turns) * size;
    for (int i = 0; i < half; i++) {
      double angle = 2 * Math.PI * turns * i / half;
      double radius = size * (0.05 + 0.9 * i / half) + wave * Math.sin(40 * angle);
      double inner = Math.max(0.3 * radius, radius - 0.45 * size / turns);
      ring[i] = new Coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
      ring[2 * half - 1 - i] =
          new Coordinate(x + inner * Math.cos(angle), y + inner * Math.sin(angle));
    }
    ring[2 * half] = ring[0].copy();
    LinearRing made = FACTORY.createLinearRing(ring);
    return random.nextBoolean() ? made : made.reverse();
  }

  /** In the square of the shapes. */
  private static Geometry large(SeededShapes shapes, Random random, double x, double y, double s) {
    Geometry made = FACTORY.createPolygon(spiral(random, x + s / 2, y + s / 2, s / 2));
    for (int i = 0; i < 5; i++) {
      Geometry blob = blob(shapes, random, random.nextDouble() * 0.2, 600);
      try {
        made =
            random.nextBoolean()
                ? RobustOverlay.difference(made, blob)
                : RobustOverlay.union(List.of(made, blob));
      } catch (OverlayFailure e) {
        throw new AssertionError(e);
      }
    }
    return made;
  }

  private static Geometry blob(SeededShapes shapes, Random random, double radius, int vertices) {
    double x = 1.3 * random.nextDouble() - 0.15;
    double y = 1.3 * random.nextDouble() - 0.15;
    return shapes.blobAt(x, y, radius, vertices, random.nextBoolean());
  }

  @ParameterizedTest
  @CsvSource({"35500000, 3700000, 40000", "105.1, 33.5, 0.4"})
  void overlaysAreThoseOfTheWhole(double x, double y, double size) {
    int[] cut = new int[1];
    int[] refused = new int[1];
    SeededShapes.forSeeds(
        40,
        seed -> {
          Random random = new Random(seed);
          SeededShapes shapes = new SeededShapes(seed, x, y, size);
          Geometry whole = large(shapes, random, x, y, size);
          assertThat(whole.isValid()).isTrue();
          PackedGeometry packed = PackedGeometry.of(whole);
          for (int i = 0; i < 20; i++) {
            double radius = Math.pow(10, -1 - 3 * random.nextDouble());
            Geometry site = blob(shapes, random, radius, 8 + random.nextInt(40));
            if (site.isValid()) {
              Geometry near = NearPart.of(whole, packed, site.getEnvelopeInternal());
              cut[0] += near.getNumPoints() < whole.getNumPoints() / 4 ? 1 : 0;
              refused[0] += hold(site, whole, near);
            }
          }
        });

    assertThat(cut[0]).as("parts much smaller than the whole").isGreaterThan(400);
    assertThat(refused[0]).as("parts that are refused").isLessThan(40);
  }

  /** 1 if OverlayNG refuses the part, as it may where the area of what is left is too small. */
  private static int hold(Geometry site, Geometry whole, Geometry near) {
    double allowed = Width.noise(site.getEnvelopeInternal()) * site.getLength();
    try {
      double common = RobustOverlay.intersection(site, whole).getArea();
      double rest = RobustOverlay.difference(site, whole).getArea();
      try {
        assertThat(RobustOverlay.clippedIntersection(site, near).getArea())
            .isCloseTo(common, within(allowed));
        assertThat(RobustOverlay.clippedDifference(site, near).getArea())
            .isCloseTo(rest, within(allowed));
        return 0;
      } catch (OverlayFailure refused) {
        return 1;
      }
    } catch (OverlayFailure e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aBoxInAHoleAndABoxInTheOpenHaveNoEdgesNear() {
    LinearRing shell = circle(1000, 4000);
    Polygon ring = FACTORY.createPolygon(shell, new LinearRing[] {circle(300, 3000)});
    PackedGeometry packed = PackedGeometry.of(ring);
    Geometry inHole = FACTORY.createPoint(new Coordinate(1, 2)).buffer(5);
    Geometry inside = FACTORY.createPoint(new Coordinate(600, 20)).buffer(5);
    Geometry beside = FACTORY.createPoint(new Coordinate(990, 900)).buffer(5);

    Geometry nearHole = NearPart.of(ring, packed, inHole.getEnvelopeInternal());
    Geometry nearInside = NearPart.of(ring, packed, inside.getEnvelopeInternal());
    Geometry nearBeside = NearPart.of(ring, packed, beside.getEnvelopeInternal());

    assertThat(nearHole.getNumPoints()).isLessThan(40);
    assertThat(nearHole.intersects(inHole)).isFalse();
    assertThat(nearInside.getNumPoints()).isLessThan(40);
    assertThat(nearInside.contains(inside)).isTrue();
    assertThat(nearBeside.intersects(beside)).isFalse();
  }

  private static LinearRing circle(double radius, int vertices) {
    Coordinate[] ring = new Coordinate[vertices + 1];
    for (int i = 0; i < vertices; i++) {
      double angle = 2 * Math.PI * i / vertices;
      ring[i] = new Coordinate(radius * Math.cos(angle), radius * Math.sin(angle));
    }
    ring[vertices] = ring[0].copy();
    return FACTORY.createLinearRing(ring);
  }
}
