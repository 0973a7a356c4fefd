package org.ecozone.geo.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.ecozone.geo.fabric.ParcelGaps.Gap;
import org.ecozone.geo.fabric.ParcelOverlaps.Overlap;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

class ParcelFabricTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final Runnable NEVER = () -> {};
  private static final double EAST = 35_560_000;
  private static final double NORTH = 3_730_000;

  @Test
  void overlapsAreThoseOfEveryPairComparedWithEveryOther() {
    Random random = new Random(Seeded.seedOf("ParcelFabricTest.overlaps"));
    List<Geometry> parcels = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      parcels.add(
          star(random, EAST + 900 * random.nextDouble(), NORTH + 900 * random.nextDouble()));
    }
    List<Overlap> found = ParcelOverlaps.find(parcels, NEVER).overlaps();
    int at = 0;
    for (int i = 0; i < parcels.size(); i++) {
      for (int k = i + 1; k < parcels.size(); k++) {
        double areaM2 = parcels.get(i).intersection(parcels.get(k)).getArea();
        boolean named =
            at < found.size() && found.get(at).first() == i && found.get(at).second() == k;
        if (named) {
          assertThat(found.get(at++).areaM2()).isCloseTo(areaM2, Offset.offset(1e-4));
        } else {
          assertThat(areaM2).as(i + " and " + k).isLessThan(0.1);
        }
      }
    }
    assertThat(at).isEqualTo(found.size()).isGreaterThan(100);
  }

  @Test
  void neighboursThatShareAnEdgeDoNotOverlap() {
    List<Geometry> parcels = List.of(box(0, 0, 100, 100), box(100, 0, 200, 100));
    assertThat(ParcelOverlaps.find(parcels, NEVER).overlaps()).isEmpty();
    assertThat(ParcelGaps.find(parcels, NEVER).gaps()).isEmpty();
  }

  @Test
  void sameLandWithOtherStartAndDirectionIsTheSame() throws ParseException {
    Geometry land = box(0, 0, 100, 50);
    Geometry other = land.reverse();
    List<Overlap> found = ParcelOverlaps.find(List.of(land, other), NEVER).overlaps();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).isSame()).isTrue();
    assertThat(found.get(0).areaM2()).isCloseTo(5000, Offset.offset(1e-6));
    Geometry nearly = box(0, 0, 100.02, 50);
    assertThat(ParcelOverlaps.find(List.of(land, nearly), NEVER).overlaps().get(0).isSame())
        .isTrue();
    Geometry inside = box(10, 10, 20, 20);
    assertThat(ParcelOverlaps.find(List.of(land, inside), NEVER).overlaps().get(0).isSame())
        .isFalse();
  }

  @Test
  void sliverBetweenNeighboursIsAGapWithItsAreaAndWidth() {
    List<Geometry> parcels = List.of(box(0, 0, 100, 80), box(100.2, 0, 200, 80));
    List<Gap> gaps = ParcelGaps.find(parcels, NEVER).gaps();
    assertThat(gaps).hasSize(1);
    Gap gap = gaps.get(0);
    assertThat(gap.parcels()).containsExactly(0, 1);
    assertThat(gap.isSliver()).isTrue();
    // 0.2 m x 80 m, less what the closing rounds off at both ends
    assertThat(gap.areaM2()).isCloseTo(16, Offset.offset(0.2));
    assertThat(gap.meanWidthM()).isCloseTo(0.2, Offset.offset(0.01));
    assertThat(gap.x() - EAST).isBetween(100.0, 100.2);
  }

  @Test
  void landThatSeveralSurroundIsAHole() {
    List<Geometry> ring =
        List.of(box(0, 0, 100, 30), box(0, 70, 100, 100), box(0, 30, 30, 70), box(60, 30, 100, 70));
    List<Gap> gaps = ParcelGaps.find(ring, NEVER).gaps();
    assertThat(gaps).hasSize(1);
    assertThat(gaps.get(0).areaM2()).isCloseTo(30 * 40, Offset.offset(1e-6));
    assertThat(gaps.get(0).isSliver()).isFalse();
    assertThat(gaps.get(0).parcels()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void cornersAndOwnHolesAreNoGaps() {
    Polygon holed =
        FACTORY.createPolygon(
            ((Polygon) box(0, 0, 100, 100)).getExteriorRing(),
            new org.locationtech.jts.geom.LinearRing[] {
              ((Polygon) box(20, 20, 40, 40)).getExteriorRing()
            });
    // the second is lower: an inner corner where the two meet
    List<Geometry> parcels = List.of(holed, box(100, 0, 150, 60));
    assertThat(ParcelGaps.find(parcels, NEVER).gaps()).isEmpty();
  }

  @Test
  void roadBetweenParcelsIsNoGap() {
    List<Geometry> parcels = List.of(box(0, 0, 100, 80), box(104, 0, 200, 80));
    assertThat(ParcelGaps.find(parcels, NEVER).gaps()).isEmpty();
  }

  @Test
  void spikesDoublesAndTinyPartsAreFoundWhereTheyAre() throws ParseException {
    Geometry odd =
        new WKTReader()
            .read(
                "MULTIPOLYGON (((0 0, 100 0, 100 50, 160 50.2, 100 50.4, 100 100, 100.0005 100,"
                    + " 0 100, 0 0)), ((200 0, 200.5 0, 200.5 0.5, 200 0.5, 200 0)))");
    ShapeOddities found = ShapeOddities.of(odd);
    assertThat(found.spikes()).containsExactly(new Coordinate(160, 50.2));
    assertThat(found.doubles()).containsExactly(new Coordinate(100.0005, 100));
    assertThat(found.tinyParts()).containsExactly(new Coordinate(200, 0));
    ShapeOddities none = ShapeOddities.of(box(0, 0, 100, 50));
    assertThat(none.spikes()).isEmpty();
    assertThat(none.doubles()).isEmpty();
    assertThat(none.tinyParts()).isEmpty();
  }

  /** A grid of parcels that fit, one of them a metre too large: only its neighbours are named. */
  @Test
  void largeFabricNamesOnlyWhatIsWrong() {
    List<Geometry> parcels = new ArrayList<>();
    for (int row = 0; row < 40; row++) {
      for (int column = 0; column < 50; column++) {
        double grown = row == 20 && column == 20 ? 1 : 0;
        parcels.add(box(40 * column, 30 * row, 40 * column + 40 + grown, 30 * row + 30));
      }
    }
    List<Overlap> found = ParcelOverlaps.find(parcels, NEVER).overlaps();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).first()).isEqualTo(20 * 50 + 20);
    assertThat(found.get(0).second()).isEqualTo(20 * 50 + 21);
    assertThat(found.get(0).areaM2()).isCloseTo(30, Offset.offset(1e-6));
    assertThat(ParcelGaps.find(parcels, NEVER).gaps()).isEmpty();
  }

  private static Geometry box(double minX, double minY, double maxX, double maxY) {
    return FACTORY.toGeometry(new Envelope(EAST + minX, EAST + maxX, NORTH + minY, NORTH + maxY));
  }

  private static Geometry star(Random random, double x, double y) {
    Coordinate[] points = new Coordinate[13];
    for (int i = 0; i < 12; i++) {
      double radius = 20 + 60 * random.nextDouble();
      double angle = Math.PI * i / 6;
      points[i] =
          new Coordinate(
              Math.rint(1000 * (x + radius * Math.cos(angle))) / 1000,
              Math.rint(1000 * (y + radius * Math.sin(angle))) / 1000);
    }
    points[12] = points[0].copy();
    return FACTORY.createPolygon(points);
  }

  /** Two parcels missing that touch at a corner: two holes, not one and not none. */
  @Test
  void holesThatMeetAtACornerAreBothFound() {
    List<Geometry> parcels = new ArrayList<>();
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        boolean missing = row == 1 && column == 1 || row == 2 && column == 2;
        if (!missing) {
          parcels.add(box(40 * column, 30 * row, 40 * column + 40, 30 * row + 30));
        }
      }
    }
    List<Gap> gaps = ParcelGaps.find(parcels, NEVER).gaps();
    assertThat(gaps).hasSize(2);
    assertThat(gaps).allSatisfy(gap -> assertThat(gap.areaM2()).isEqualTo(1200));
  }

  @Test
  void parcelInsideAnotherHidesNoHole() {
    List<Geometry> parcels =
        List.of(box(0, 0, 100, 100), box(100, 0, 200, 100), box(40, 40, 60, 60));
    assertThat(ParcelGaps.find(parcels, NEVER).gaps()).isEmpty();
  }

  @Test
  void parcelInAHoleOfOthersIsNoOpenLand() {
    List<Geometry> parcels =
        List.of(
            box(0, 0, 100, 30),
            box(0, 70, 100, 100),
            box(0, 30, 30, 70),
            box(70, 30, 100, 70),
            box(40, 40, 60, 60));
    List<Gap> gaps = ParcelGaps.find(parcels, NEVER).gaps();
    assertThat(gaps).hasSize(1);
    assertThat(gaps.get(0).areaM2()).isEqualTo(40 * 40 - 20 * 20);
    assertThat(parcels.get(4).contains(point(gaps.get(0).x(), gaps.get(0).y()))).isFalse();
  }

  /** The oracle unites everything and closes it, without looking which parcels are neighbours. */
  @Test
  void gapsOfCrookedFabricsAreThoseOfTheWholeUnionClosed() {
    Random random = new Random(Seeded.seedOf("ParcelFabricTest.gaps"));
    int compared = 0;
    for (int n = 0; n < 25; n++) {
      List<Geometry> parcels = fabric(random, 3 + n % 5);
      List<Gap> found = ParcelGaps.find(parcels, NEVER).gaps();
      for (Geometry piece : open(OverlayNGRobust.union(parcels))) {
        // thinner ones come and go with the rounding of buffers
        double widthM = 2 * piece.getArea() / piece.getLength();
        boolean clear = piece.getArea() > 0.2 && widthM > 0.02 && piece.getLength() > 6.5;
        long around = parcels.stream().filter(p -> p.distance(piece) < 0.002).count();
        if (clear && around > 1) {
          compared++;
          assertThat(found)
              .as(n + ": " + piece)
              .anyMatch(gap -> Math.abs(gap.areaM2() - piece.getArea()) < 0.01);
        }
      }
      Geometry all = OverlayNGRobust.union(parcels);
      assertThat(found)
          .filteredOn(gap -> gap.meanWidthM() > 0.02)
          .allSatisfy(gap -> assertThat(all.contains(point(gap.x(), gap.y()))).isFalse());
    }
    assertThat(compared).isGreaterThan(60);
  }

  private static Geometry point(double x, double y) {
    return FACTORY.createPoint(new Coordinate(x, y));
  }

  /** Holes of a union, and what closing fills outside them. */
  private static List<Geometry> open(Geometry union) {
    List<Geometry> open = new ArrayList<>();
    for (int i = 0; i < union.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) union.getGeometryN(i);
      for (int k = 0; k < polygon.getNumInteriorRing(); k++) {
        Geometry left = FACTORY.createPolygon(polygon.getInteriorRingN(k)).difference(union);
        for (int part = 0; part < left.getNumGeometries(); part++) {
          open.add(left.getGeometryN(part));
        }
      }
    }
    List<Geometry> holes = List.copyOf(open);
    Geometry filled = union.buffer(0.5, 4).buffer(-0.5, 4).difference(union);
    for (int i = 0; i < filled.getNumGeometries(); i++) {
      Geometry piece = filled.getGeometryN(i);
      if (piece instanceof Polygon
          && holes.stream().noneMatch(hole -> hole.covers(piece.getInteriorPoint()))) {
        open.add(piece);
      }
    }
    return open;
  }

  /** Quadrilaterals on crooked nodes: some missing, some moved, some with a corner of their own. */
  private static List<Geometry> fabric(Random random, int size) {
    Coordinate[][] nodes = new Coordinate[size + 1][size + 1];
    for (int i = 0; i <= size; i++) {
      for (int k = 0; k <= size; k++) {
        nodes[i][k] = crooked(random, 60 * i, 60 * k, 20);
      }
    }
    List<Geometry> parcels = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < size; k++) {
        List<Coordinate> ring = new ArrayList<>();
        for (Coordinate node :
            List.of(nodes[i][k], nodes[i + 1][k], nodes[i + 1][k + 1], nodes[i][k + 1])) {
          boolean own = random.nextInt(20) == 0;
          ring.add(own ? crooked(random, node.x - EAST, node.y - NORTH, 1.2) : node.copy());
        }
        ring.add(ring.get(0).copy());
        Geometry parcel = FACTORY.createPolygon(ring.toArray(new Coordinate[0]));
        if (random.nextInt(9) > 0 && parcel.isValid()) {
          parcels.add(random.nextBoolean() ? parcel : parcel.reverse());
        }
      }
    }
    return parcels;
  }

  private static Coordinate crooked(Random random, double x, double y, double byM) {
    double movedX = EAST + x + byM * (random.nextDouble() - 0.5);
    double movedY = NORTH + y + byM * (random.nextDouble() - 0.5);
    return new Coordinate(Math.rint(1000 * movedX) / 1000, Math.rint(1000 * movedY) / 1000);
  }
}
