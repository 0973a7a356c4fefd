package org.ecozone.overlay.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.packed.PackedGeometry;
import org.ecozone.support.SeededShapes;
import org.ecozone.support.Shapes;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The proof that nothing is left over, against the difference itself. */
class SharedEdgesTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private static boolean proves(Geometry site, List<? extends Geometry> areas) {
    SharedEdges edges = new SharedEdges(PackedGeometry.of(site));
    for (Geometry area : areas) {
      edges.add(OrientedRings.of(PackedGeometry.of(area)));
    }
    double[] lonely = edges.lonely();
    for (int i = 0; i < lonely.length; i += 4) {
      Geometry line =
          FACTORY.createLineString(
              new Coordinate[] {
                new Coordinate(lonely[i], lonely[i + 1]),
                new Coordinate(lonely[i + 2], lonely[i + 3])
              });
      if (site.intersects(line)) {
        return false;
      }
    }
    return true;
  }

  @Test
  void cellsOfACoverageLeaveNothingAndWithoutOneOfThemTheyDo() {
    SeededShapes.forSeeds(
        60,
        seed -> {
          SeededShapes shapes = new SeededShapes(seed, 35_500_000, 3_700_000, 4000);
          List<Geometry> zones = new ArrayList<>(shapes.coverage(6, 3));
          zones.replaceAll(zone -> shapes.random().nextBoolean() ? zone.reverse() : zone);
          Geometry site = shapes.blob(0.02 + 0.2 * shapes.random().nextDouble());
          zones.removeIf(zone -> !zone.intersects(site));

          assertThat(proves(site, zones)).isTrue();
          for (Geometry zone : zones) {
            List<Geometry> others = new ArrayList<>(zones);
            others.remove(zone);
            double leftM2 =
                OverlayNGRobust.overlay(
                        site, OverlayNGRobust.union(others, FACTORY), OverlayNG.DIFFERENCE)
                    .getArea();
            boolean meets = others.stream().anyMatch(other -> other.relate(site, "T********"));
            if (meets && leftM2 > 1e-6) {
              assertThat(proves(site, others)).isFalse();
            }
          }
        });
  }

  @Test
  void twoAreasOnTheSameSideOfAnEdgeLeaveTheOther() {
    Geometry site = Shapes.wkt("POLYGON((0 0,10 0,10 10,0 10,0 0))");
    Geometry left = Shapes.wkt("POLYGON((-5 -5,5 -5,5 15,-5 15,-5 -5))");

    assertThat(proves(site, List.of(left, left.reverse()))).isFalse();
  }

  @Test
  void aGapOfTheLastDigitIsSeen() {
    Geometry site = Shapes.wkt("POLYGON((0 0,10 0,10 10,0 10,0 0))");
    Geometry left = Shapes.wkt("POLYGON((-5 -5,5 -5,5 15,-5 15,-5 -5))");
    Geometry right = Shapes.wkt("POLYGON((5 -5,15 -5,15 15,5 15,5 -5))");
    Geometry apart =
        Shapes.wkt(
            "POLYGON((5.000000000000001 -5,15 -5,15 15,5.000000000000001 15,5.000000000000001 -5))");

    assertThat(proves(site, List.of(left, right))).isTrue();
    assertThat(proves(site, List.of(left, apart))).isFalse();
  }

  @Test
  void aHoleThatAnotherAreaFillsIsNoGapAndAnEmptyOneIs() {
    Geometry site = Shapes.wkt("POLYGON((0 0,10 0,10 10,0 10,0 0))");
    Geometry ring = Shapes.wkt("POLYGON((-5 -5,15 -5,15 15,-5 15,-5 -5),(4 4,6 4,6 6,4 6,4 4))");
    Geometry plug = Shapes.wkt("POLYGON((4 4,6 4,6 6,4 6,4 4))");

    assertThat(proves(site, List.of(ring, plug))).isTrue();
    assertThat(proves(site, List.of(ring))).isFalse();
  }

  @Test
  void edgesAlongTheSitesOwnBoundaryNeedNoSecondArea() {
    Geometry site = Shapes.wkt("POLYGON((0 0,10 0,12 5,10 10,0 10,0 0))");

    assertThat(proves(site, List.of(site))).isTrue();
    assertThat(proves(site, List.of(site.reverse()))).isTrue();
  }
}
