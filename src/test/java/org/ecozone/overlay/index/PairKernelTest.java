package org.ecozone.overlay.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ecozone.geo.Measures;
import org.ecozone.job.Progress;
import org.ecozone.overlay.LayerOf;
import org.ecozone.overlay.Relation;
import org.ecozone.overlay.index.ZonePieces.Piece;
import org.ecozone.support.SeededShapes;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.relateng.RelateNG;

/**
 * The index with the kernel against the one without any short cut: relations the same, areas the
 * same to what moving nodes by a few units in the last place explains.
 */
class PairKernelTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Where two edges all but coincide a node may move along them. */
  private static final double NODES_MOVE = 1e-4;

  /** Where and how large the shapes are, and the steps of their coordinates. */
  private enum Place {
    METRES(35_629_160.98, 3_723_456, 400),
    DEGREES(107.3, 33.1, 0.004),
    ORIGIN(-0.5, -0.5, 1);

    final double x;
    final double y;
    final double size;

    Place(double x, double y, double size) {
      this.x = x;
      this.y = y;
      this.size = size;
    }
  }

  /** Makes pairs of shapes that share vertices, edges, parts of edges, or nearly so. */
  private static final class Shapes {
    final Random random;
    final Place place;
    final SeededShapes seeded;

    Shapes(long seed, Place place) {
      this.random = new Random(seed);
      this.place = place;
      this.seeded = new SeededShapes(seed, place.x, place.y, place.size);
    }

    Geometry any() {
      for (int round = 0; round < 50; round++) {
        Geometry made = make();
        if (made.isValid() && !made.isEmpty()) {
          return made;
        }
      }
      return grid(4, 0);
    }

    private Geometry make() {
      return switch (random.nextInt(10)) {
        case 0, 1 -> grid(3 + random.nextInt(4), 0);
        case 2 -> grid(4, 1e-6 * place.size / 400);
        case 3 -> seeded.blob(0.3);
        case 4 -> seeded.gridRectangle(6);
        case 5 -> needle();
        case 6 -> holed();
        case 7 -> parts();
        case 8 -> seeded.blobAt(0.3 + random.nextDouble() * 0.4, 0.5, 0.3, 600, true);
        default -> frame();
      };
    }

    private Coordinate cell(double x, double y) {
      return new Coordinate(place.x + x / 6 * place.size, place.y + y / 6 * place.size);
    }

    /** Corners on a coarse grid: shared vertices, vertices on edges and collinear edges abound. */
    private Geometry grid(int vertices, double shake) {
      Coordinate[] ring = new Coordinate[vertices + 1];
      for (int i = 0; i < vertices; i++) {
        ring[i] = cell(random.nextInt(7), random.nextInt(7));
        ring[i].x += shake * (random.nextDouble() - 0.5);
        ring[i].y += shake * (random.nextDouble() - 0.5);
      }
      ring[vertices] = ring[0];
      return FACTORY.createPolygon(ring);
    }

    private Geometry needle() {
      Coordinate a = cell(random.nextInt(7), random.nextInt(7));
      Coordinate b = cell(random.nextInt(7), random.nextInt(7));
      Coordinate c = new Coordinate(b);
      c.y += place.size * Math.pow(10, -1 - random.nextInt(8));
      return FACTORY.createPolygon(new Coordinate[] {a, b, c, a});
    }

    private Polygon box(double x0, double y0, double x1, double y1) {
      return FACTORY.createPolygon(
          new Coordinate[] {cell(x0, y0), cell(x1, y0), cell(x1, y1), cell(x0, y1), cell(x0, y0)});
    }

    /** Holes that may touch the shell in a point. */
    private Geometry holed() {
      Polygon shell = box(0, 0, 6, 6);
      List<LinearRing> holes = new ArrayList<>();
      int x = random.nextInt(4);
      int y = random.nextInt(4);
      Coordinate[] ring = {
        cell(x, y + 1), cell(x + 1, y + 2), cell(x + 2, y + 1), cell(x + 1, y), cell(x, y + 1)
      };
      holes.add(FACTORY.createLinearRing(ring));
      return FACTORY.createPolygon(shell.getExteriorRing(), holes.toArray(new LinearRing[0]));
    }

    /** Fills or leaves the middle of a frame: zones in holes, equal rings. */
    private Geometry frame() {
      Polygon inner = box(2, 2, 4, 4);
      return switch (random.nextInt(4)) {
        case 0 -> inner;
        case 1 -> box(2.5, 2.5, 3.5, 3 + random.nextInt(3) / 2.0);
        case 2 -> box(1, 1, 5, 5);
        default ->
            FACTORY.createPolygon(
                box(1, 1, 5, 5).getExteriorRing(), new LinearRing[] {inner.getExteriorRing()});
      };
    }

    private Geometry parts() {
      Polygon[] parts = {
        box(0, 0, 1 + random.nextInt(2), 2),
        box(3, random.nextInt(2), 4, 5),
        box(5, 3, 6, 3 + random.nextInt(3) + 0.5)
      };
      return FACTORY.createMultiPolygon(parts);
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void relationAreaAndPerimeterAreThoseOfTheSlowWay(Place place) {
    SeededShapes.forSeeds(
        Integer.getInteger("seeds", 60),
        seed -> {
          Shapes shapes = new Shapes(seed, place);
          List<Zone> zones = new ArrayList<>();
          for (int i = 1; i <= 12; i++) {
            zones.add(LayerOf.zone(i, shapes.any()));
          }
          compare(zones, shapes.any());
          compare(zones, zones.get(3).geometry());
        });
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void cleanCoveragesAreCutAsTheSlowWayCutsThem(Place place) {
    SeededShapes.forSeeds(
        25,
        seed -> {
          SeededShapes shapes = new SeededShapes(seed, place.x, place.y, place.size);
          List<Zone> zones = new ArrayList<>();
          for (Polygon cell : shapes.coverage(5, 4)) {
            zones.add(LayerOf.zone(zones.size() + 1, cell));
          }
          compare(zones, shapes.blob(0.3));
          compare(zones, shapes.path(9));
          compare(zones, shapes.point());
          compare(zones, zones.get(7).geometry());
        });
  }

  private static void compare(List<Zone> zones, Geometry site) {
    ZoneLayer layer = LayerOf.zones(zones);
    SiteShape shape = new SiteShape(site);
    ZonePieces fast = new PackedZoneIndex(layer).pieces(shape, Progress.NONE);
    ZonePieces slow = new BruteForceZoneIndex(layer).pieces(shape, Progress.NONE);
    assertThat(fast.failed()).hasSameSizeAs(slow.failed());
    assertThat(fast.pieces().stream().map(p -> p.zone() + " " + p.relation()))
        .containsExactlyElementsOf(
            slow.pieces().stream().map(p -> p.zone() + " " + p.relation()).toList());
    double noise = Width.noise(site.getEnvelopeInternal());
    for (int i = 0; i < fast.pieces().size(); i++) {
      Piece one = fast.pieces().get(i);
      try {
        compare(one, slow.pieces().get(i).geometry(), noise / 16);
        if (one.outline() != null) {
          double exact = areaNearOrigin(site, zones.get(one.zone()).geometry());
          double ulps = noise / 16 * one.outline().perimeter();
          assertThat(one.outline().area()).isCloseTo(exact, within(1e-9 * exact + ulps));
        }
      } catch (OverlayFailure e) {
        throw new AssertionError(e);
      }
    }
  }

  @Test
  void neighboursThatShareEdgesAreApart() {
    List<Zone> zones = new ArrayList<>();
    SeededShapes shapes = new SeededShapes(3, Place.DEGREES.x, Place.DEGREES.y, 0.004);
    for (Polygon cell : shapes.coverage(5, 4)) {
      zones.add(LayerOf.zone(zones.size() + 1, cell));
    }
    PackedZoneIndex index = new PackedZoneIndex(LayerOf.zones(zones));
    for (int i = 0; i < zones.size(); i++) {
      for (int j = 0; j < zones.size(); j++) {
        assertThat(index.areApart(i, index, j)).isEqualTo(i != j);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void areasAreApartOnlyWhereTheirInteriorsDoNotMeet(Place place) {
    SeededShapes.forSeeds(
        60,
        seed -> {
          Shapes shapes = new Shapes(seed, place);
          List<Zone> zones = new ArrayList<>();
          for (int i = 1; i <= 8; i++) {
            zones.add(LayerOf.zone(i, shapes.any()));
          }
          PackedZoneIndex index = new PackedZoneIndex(LayerOf.zones(zones));
          for (int i = 0; i < 64; i++) {
            Geometry one = zones.get(i / 8).geometry();
            Geometry other = zones.get(i % 8).geometry();
            if (index.areApart(i / 8, index, i % 8)) {
              assertThat(RelateNG.relate(one, other, "T********")).isFalse();
            }
          }
        });
  }

  /** Moved by whole numbers, which is exact, so that the overlay rounds much finer. */
  private static double areaNearOrigin(Geometry site, Geometry zone) throws OverlayFailure {
    return Measures.planarArea(RobustOverlay.intersection(moved(site, zone), moved(zone, zone)));
  }

  private static Geometry moved(Geometry geometry, Geometry by) {
    double x = Math.rint(by.getEnvelopeInternal().getMinX());
    double y = Math.rint(by.getEnvelopeInternal().getMinY());
    return AffineTransformation.translationInstance(-x, -y).transform(geometry);
  }

  /** The built piece may have been snapped together, which moves nodes by more. */
  private static void compare(Piece one, Geometry expected, double ulps) throws OverlayFailure {
    double area = Measures.planarArea(expected);
    double perimeter = expected.getLength();
    assertThat(Measures.planarArea(one.geometry()))
        .isCloseTo(area, within(1e-9 * area + 16 * ulps * perimeter));
    if (one.outline() != null) {
      assertThat(one.relation()).isEqualTo(Relation.PARTIAL);
      assertThat(one.outline().perimeter()).isGreaterThan(perimeter * (1 - NODES_MOVE));
      assertThat(shoelace(one.outline().edges()))
          .isCloseTo(one.outline().area(), within(1e-9 * area + ulps * perimeter));
    }
  }

  private static double shoelace(double[] edges) {
    double twice = 0;
    for (int i = 0; i < edges.length; i += 4) {
      double dx = edges[i + 2] - edges[i];
      double dy = edges[i + 3] - edges[i + 1];
      twice += (edges[i] - edges[0]) * dy - (edges[i + 1] - edges[1]) * dx;
    }
    return twice / 2;
  }

  @Test
  void countsHowPairsWereDecided() {
    Shapes shapes = new Shapes(1, Place.METRES);
    List<Zone> zones =
        List.of(
            LayerOf.zone(1, shapes.box(0, 0, 2, 2)),
            LayerOf.zone(2, shapes.box(2, 0, 4, 2)),
            LayerOf.zone(3, shapes.box(5, 5, 6, 6)));
    PackedZoneIndex index = new PackedZoneIndex(LayerOf.zones(zones));
    index.pieces(new SiteShape(shapes.box(1, 1, 2, 3)), Progress.NONE);
    Coordinate[] alongAndIn = {shapes.cell(0, 0), shapes.cell(1, 0), shapes.cell(1, 1)};
    index.pieces(new SiteShape(FACTORY.createLineString(alongAndIn)), Progress.NONE);

    assertThat(index.pairCounts()).isEqualTo(new PairCounts(2, 0, 1, 0));
  }
}
