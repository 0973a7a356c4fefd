package org.ecozone.geo.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/** Boxes, orientation signs and point-in-area against plain definitions and BigDecimal. */
class PackedGeometryTest {
  private static final GeometryFactory PACKED =
      new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

  @ParameterizedTest
  @ValueSource(ints = {3, 15, 16, 17, 255, 256, 257, 1000, 4097})
  void everyBoxIsTheEnvelopeOfItsEdges(int vertices) {
    Polygon star = star(new Random(vertices), vertices, 35_629_160.98, 3_723_456);
    Polygon holed = PACKED.createPolygon(star.getExteriorRing(), new LinearRing[] {small(star)});
    Geometry both = PACKED.createMultiPolygon(new Polygon[] {star, holed});
    for (Geometry geometry : new Geometry[] {star, holed, both, star.getExteriorRing()}) {
      PackedGeometry packed = PackedGeometry.of(geometry);
      assertThat(new Envelope(packed.minX(), packed.maxX(), packed.minY(), packed.maxY()))
          .isEqualTo(geometry.getEnvelopeInternal());
      assertThat(packed.vertexCount()).isEqualTo(geometry.getNumPoints());
      for (int path = 0; path < packed.pathCount(); path++) {
        int edges = packed.edgeCount(path);
        assertBoxes(packed, path, packed.pathBox(path), 1, edges);
        assertBoxes(packed, path, packed.runBox(path), packed.runCount(path), 16);
        assertBoxes(packed, path, packed.stretchBox(path), packed.stretchCount(path), 256);
      }
    }
  }

  private static void assertBoxes(
      PackedGeometry packed, int path, int at, int count, int edgesEach) {
    double[] xy = packed.path(path);
    int edges = packed.edgeCount(path);
    assertThat((count - 1) * edgesEach).isLessThan(edges);
    assertThat(count * edgesEach).isGreaterThanOrEqualTo(edges);
    for (int i = 0; i < count; i++) {
      Envelope box = new Envelope();
      for (int v = i * edgesEach; v <= Math.min((i + 1) * edgesEach, edges); v++) {
        box.expandToInclude(xy[2 * v], xy[2 * v + 1]);
      }
      double[] boxes = packed.boxes();
      int b = at + 4 * i;
      assertThat(new Envelope(boxes[b], boxes[b + 2], boxes[b + 1], boxes[b + 3])).isEqualTo(box);
    }
  }

  @Test
  void packedRingsAreNotCopied() {
    double[] xy = {0, 0, 4, 0, 0, 3, 0, 0};
    Polygon packed = PACKED.createPolygon(new PackedCoordinateSequence.Double(xy, 2, 0));
    assertThat(PackedGeometry.of(packed).path(0)).isSameAs(xy);
  }

  @Test
  void partsAndHolesAreKnown() {
    Polygon star = star(new Random(1), 40, 0, 0);
    Polygon holed = PACKED.createPolygon(star.getExteriorRing(), new LinearRing[] {small(star)});
    PackedGeometry packed =
        PackedGeometry.of(
            PACKED.createMultiPolygon(new Polygon[] {star, PACKED.createPolygon(), holed}));
    assertThat(packed.pathCount()).isEqualTo(3);
    assertThat(new int[] {packed.part(0), packed.part(1), packed.part(2)}).containsExactly(0, 2, 2);
    assertThat(packed.isHole(1)).isFalse();
    assertThat(packed.isHole(2)).isTrue();
  }

  @Test
  void emptyGeometriesHoldNothingAndPointsAreRefused() {
    PackedGeometry empty = PackedGeometry.of(PACKED.createPolygon());
    assertThat(empty.isEmpty()).isTrue();
    assertThat(empty.minX()).isGreaterThan(empty.maxX());
    assertThat(PointInArea.locate(empty, 0, 0)).isEqualTo(Location.EXTERIOR);
    assertThatThrownBy(() -> PackedGeometry.of(PACKED.createPoint(new Coordinate(0, 0))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void orientationSignsAreExact() {
    Random random = new Random(7);
    for (int i = 0; i < 200_000; i++) {
      double scale = i % 2 == 0 ? 1e-9 : 1e-3;
      double ax = 35_629_160.98 + random.nextInt(40) * scale;
      double ay = 3_723_456.17 + random.nextInt(40) * scale;
      double bx = i % 3 == 0 ? random.nextDouble() * 100 : 35_629_260.98 + random.nextDouble();
      double by = i % 3 == 0 ? random.nextDouble() * 1e-5 : 3_723_456.17 + random.nextDouble();
      double t = i % 5 == 0 ? random.nextInt(3) : random.nextDouble();
      double cx = ax + t * (bx - ax);
      double cy = ay + t * (by - ay);
      assertThat(Orient2d.sign(ax, ay, bx, by, cx, cy)).isEqualTo(exact(ax, ay, bx, by, cx, cy));
    }
  }

  private static int exact(double ax, double ay, double bx, double by, double cx, double cy) {
    BigDecimal x = new BigDecimal(cx);
    BigDecimal y = new BigDecimal(cy);
    BigDecimal left = new BigDecimal(ax).subtract(x).multiply(new BigDecimal(by).subtract(y));
    BigDecimal right = new BigDecimal(ay).subtract(y).multiply(new BigDecimal(bx).subtract(x));
    return left.compareTo(right);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 16, 40, 300, 2000})
  void pointsAreLocatedAsBySimpleRayCrossing(int vertices) {
    Random random = new Random(vertices);
    for (int round = 0; round < 40; round++) {
      Polygon star = grid(star(random, vertices, 107.3, 33.1), round % 2 == 0 ? 50 : 1e9);
      if (!star.isValid()) {
        continue;
      }
      PackedGeometry packed = PackedGeometry.of(star);
      Envelope box = star.getEnvelopeInternal();
      Coordinate[] own = star.getCoordinates();
      for (int i = 0; i < 200; i++) {
        Coordinate at =
            i % 3 == 0
                ? new Coordinate(own[random.nextInt(own.length)])
                : new Coordinate(
                    box.getMinX() + random.nextDouble() * box.getWidth(),
                    box.getMinY() + random.nextDouble() * box.getHeight());
        if (i % 4 == 0) {
          at.x = Math.round(at.x * 50) / 50.0;
          at.y = own[random.nextInt(own.length)].y;
        }
        int expected = new SimplePointInAreaLocator(star).locate(at);
        assertThat(PointInArea.locate(packed, at.x, at.y)).isEqualTo(expected);
        for (int shift : new int[] {-1, 1}) {
          assertThat(PointInArea.containsShifted(packed, at.x, at.y, shift))
              .isEqualTo(containsMoved(star, at, shift));
        }
      }
    }
  }

  /** The shift made real, far smaller than any distance between these points and edges. */
  private static boolean containsMoved(Polygon star, Coordinate at, int shift) {
    BigDecimal e = new BigDecimal("1e-40").multiply(BigDecimal.valueOf(shift));
    BigDecimal x = new BigDecimal(at.x).add(e);
    BigDecimal y =
        new BigDecimal(at.y).add(new BigDecimal("1e-80").multiply(BigDecimal.valueOf(shift)));
    boolean inside = false;
    Coordinate[] ring = star.getCoordinates();
    for (int i = 1; i < ring.length; i++) {
      BigDecimal ax = new BigDecimal(ring[i - 1].x);
      BigDecimal ay = new BigDecimal(ring[i - 1].y);
      BigDecimal bx = new BigDecimal(ring[i].x);
      BigDecimal by = new BigDecimal(ring[i].y);
      boolean up = by.compareTo(y) > 0;
      if (ay.compareTo(y) > 0 != up) {
        int side =
            bx.subtract(ax)
                .multiply(y.subtract(ay))
                .compareTo(by.subtract(ay).multiply(x.subtract(ax)));
        inside ^= side > 0 == up;
      }
    }
    return inside;
  }

  private static LinearRing small(Polygon star) {
    Coordinate c = star.getEnvelopeInternal().centre();
    return PACKED.createLinearRing(
        new Coordinate[] {
          new Coordinate(c.x, c.y),
          new Coordinate(c.x + 0.01, c.y),
          new Coordinate(c.x, c.y + 0.01),
          new Coordinate(c.x, c.y)
        });
  }

  private static Polygon star(Random random, int vertices, double x, double y) {
    Coordinate[] ring = new Coordinate[vertices + 1];
    for (int i = 0; i < vertices; i++) {
      double angle = 2 * Math.PI * i / vertices;
      double radius = 0.5 + random.nextDouble();
      ring[i] = new Coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    }
    ring[vertices] = ring[0];
    return PACKED.createPolygon(ring);
  }

  private static Polygon grid(Polygon star, double cells) {
    Coordinate[] ring = star.getCoordinates();
    for (Coordinate at : ring) {
      at.x = Math.round(at.x * cells) / cells;
      at.y = Math.round(at.y * cells) / cells;
    }
    return PACKED.createPolygon(ring);
  }
}
