package org.ecozone.overlay.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ecozone.support.SeededShapes;
import org.ecozone.support.Shapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** What the raster and the stretches say must be what JTS says of all of the area. */
class InsideGridTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private static Envelope box(Random random, Envelope extent) {
    double size = extent.getWidth() * Math.pow(10, -3 * random.nextDouble());
    double x = extent.getMinX() + (1.4 * random.nextDouble() - 0.2) * extent.getWidth();
    double y = extent.getMinY() + (1.4 * random.nextDouble() - 0.2) * extent.getHeight();
    return new Envelope(x, x + size * random.nextDouble(), y, y + size * random.nextDouble());
  }

  private static Geometry area(SeededShapes shapes) {
    List<Polygon> parts = new ArrayList<>();
    parts.add(shapes.blobAt(0.3, 0.3, 0.25, 40, true));
    if (shapes.random().nextBoolean()) {
      parts.add(shapes.blobAt(0.75, 0.75, 0.2, 60, false));
    }
    return FACTORY.buildGeometry(parts);
  }

  @ParameterizedTest
  @CsvSource({"35500000, 3700000, 200000", "105, 33, 0.7"})
  void aBoxSaidToBeInsideOrOutsideIs(double x, double y, double size) {
    int[] said = new int[2];
    SeededShapes.forSeeds(
        30,
        seed -> {
          SeededShapes shapes = new SeededShapes(seed, x, y, size);
          Geometry area = area(shapes);
          InsideGrid grid = new InsideGrid(area);
          PreparedGeometry prepared = PreparedGeometryFactory.prepare(area);
          for (int i = 0; i < 500; i++) {
            Envelope box = box(shapes.random(), area.getEnvelopeInternal());
            Geometry polygon = FACTORY.toGeometry(box);
            if (grid.certainlyContains(box)) {
              said[0]++;
              assertThat(prepared.containsProperly(polygon)).isTrue();
            }
            if (grid.certainlyDisjoint(box)) {
              said[1]++;
              assertThat(prepared.disjoint(polygon)).isTrue();
            }
          }
        });
    assertThat(said[0]).isGreaterThan(1000);
    assertThat(said[1]).isGreaterThan(1000);
  }

  @Test
  void nothingLiesInAnEmptyArea() {
    InsideGrid grid = new InsideGrid(FACTORY.createPolygon());

    assertThat(grid.certainlyContains(new Envelope(0, 1, 0, 1))).isFalse();
    assertThat(grid.certainlyDisjoint(new Envelope(0, 1, 0, 1))).isTrue();
  }

  @Test
  void aBoxOnTheEdgeIsNeitherInsideNorOutside() {
    InsideGrid grid = new InsideGrid(Shapes.wkt("POLYGON((0 0,10 0,10 10,5 5,0 10,0 0))"));

    assertThat(grid.certainlyContains(new Envelope(0, 1, 1, 2))).isFalse();
    assertThat(grid.certainlyDisjoint(new Envelope(10, 11, 1, 2))).isFalse();
    assertThat(grid.certainlyContains(new Envelope(1, 2, 1, 2))).isTrue();
    assertThat(grid.certainlyDisjoint(new Envelope(4.9, 5.1, 8, 9))).isTrue();
  }

  @Test
  void theBoundaryNearABoxIsAllOfItThatMeetsTheBox() {
    SeededShapes.forSeeds(
        30,
        seed -> {
          SeededShapes shapes = new SeededShapes(seed, 35_500_000, 3_700_000, 50_000);
          Geometry area = area(shapes);
          BoundaryChunks chunks = new BoundaryChunks(area);
          for (int i = 0; i < 50; i++) {
            Envelope box = box(shapes.random(), area.getEnvelopeInternal());
            Geometry polygon = FACTORY.toGeometry(box);
            Geometry near = chunks.near(box);

            assertThat(near.distance(polygon) == 0 && !near.isEmpty())
                .isEqualTo(area.getBoundary().distance(polygon) == 0);
            assertThat(near.intersection(polygon).getLength())
                .isEqualTo(
                    area.getBoundary().intersection(polygon).getLength(),
                    org.assertj.core.api.Assertions.within(1e-6));
          }
        });
  }
}
