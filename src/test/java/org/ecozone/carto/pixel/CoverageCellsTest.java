package org.ecozone.carto.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ecozone.carto.pixel.CoverageCells.Overlap;
import org.ecozone.support.Seeded;
import org.ecozone.support.Shapes;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

class CoverageCellsTest {
  private static final int SIZE = 200;

  /** Half a step of 1/256 in each of the pixels along the outline. */
  private static final double ROUNDED_PX = 0.5 / 256;

  private final CoverageCells cells = new CoverageCells(SIZE, SIZE);

  @Test
  void paintedAreaOfAPolygonIsItsArea() {
    Seeded random = Seeded.of("CoverageCellsTest.area");
    for (int i = 0; i < 200; i++) {
      Polygon polygon = rounded(random.polygonWithHole(100, 100, 95, random.between(5, 60)));
      add(polygon, 0, 0);
      assertThat(sum(sweep(Overlap.EVEN_ODD)) / 256)
          .isCloseTo(area(polygon), within(ROUNDED_PX * 4 * length(polygon)));
    }
  }

  @Test
  void coverageOfEachPixelIsTheAreaOfThePolygonInIt() {
    Seeded random = Seeded.of("CoverageCellsTest.pixels");
    CoverageCells small = new CoverageCells(12, 12);
    for (int i = 0; i < 20; i++) {
      Polygon polygon = rounded(random.polygon(6, 6, 9, random.between(3, 12)));
      add(small, polygon, 0, 0);
      int[][] found = sweep(small, Overlap.EVEN_ODD);
      for (int y = 0; y < 12; y++) {
        for (int x = 0; x < 12; x++) {
          double exact =
              area(
                  OverlayNGRobust.overlay(
                      polygon,
                      Shapes.square(x, y, 1),
                      org.locationtech.jts.operation.overlayng.OverlayNG.INTERSECTION));
          assertThat(found[y][x] / 256.0).isCloseTo(exact, within(0.03));
        }
      }
    }
  }

  @Test
  void aTileShowsToTheBitWhatALargerPictureShows() {
    Seeded random = Seeded.of("CoverageCellsTest.tile");
    CoverageCells tile = new CoverageCells(37, 53);
    for (int i = 0; i < 200; i++) {
      Polygon polygon = random.polygonWithHole(100, 100, 180, random.between(5, 90));
      add(polygon, 0, 0);
      int[][] whole = sweep(Overlap.EVEN_ODD);
      int left = random.between(0, SIZE - 37);
      int top = random.between(0, SIZE - 53);
      add(tile, polygon, left, top);
      int[][] part = sweep(tile, Overlap.EVEN_ODD);
      for (int y = 0; y < 53; y++) {
        for (int x = 0; x < 37; x++) {
          assertThat(part[y][x]).isEqualTo(whole[top + y][left + x]);
        }
      }
    }
  }

  @Test
  void twoPolygonsThatShareAnOutlineCoverEveryPixelBetweenThem() {
    Seeded random = Seeded.of("CoverageCellsTest.shared");
    for (int i = 0; i < 100; i++) {
      Coordinate[] border = random.line(100, 0, 1, 2).getCoordinates();
      StepPath left = new StepPath();
      StepPath right = new StepPath();
      left.add(0, 0);
      right.add(SIZE * 256, 0);
      for (int k = 0; k <= 40; k++) {
        double x = Math.rint(256 * (border[0].x + random.between(-30, 30)));
        left.add(x, k * 1280);
        right.add(x, k * 1280);
      }
      left.add(0, SIZE * 256);
      right.add(SIZE * 256, SIZE * 256);
      left.fill(cells);
      int[][] a = sweep(Overlap.EVEN_ODD);
      right.fill(cells);
      int[][] b = sweep(Overlap.EVEN_ODD);
      for (int y = 0; y < SIZE; y++) {
        for (int x = 0; x < SIZE; x++) {
          assertThat(a[y][x] + b[y][x]).isBetween(255, 257);
        }
      }
    }
  }

  @Test
  void anOutlineThatReachesMillionsOfPixelsBeyondTheTileCoversIt() {
    StepPath ring = new StepPath();
    double far = 3e12;
    ring.add(-far, -far);
    ring.add(far, -far);
    ring.add(far, 100 * 256);
    ring.add(-far, 100 * 256);
    assertThat(ring.isFar()).isTrue();
    ring.fill(cells);
    int[][] found = sweep(Overlap.EVEN_ODD);
    assertThat(found[0][0]).isEqualTo(256);
    assertThat(found[99][199]).isEqualTo(256);
    assertThat(found[100][100]).isZero();
  }

  @Test
  void aFarDiagonalCutsTheTileWhereItShould() {
    StepPath ring = new StepPath();
    double far = 1e12;
    ring.add(-far, -far);
    ring.add(far, far);
    ring.add(-far, far);
    ring.fill(cells);
    int[][] found = sweep(Overlap.EVEN_ODD);
    for (int i = 0; i < SIZE; i++) {
      assertThat(found[i][i]).isCloseTo(128, within(2));
      assertThat(i > 1 ? found[i][i - 2] : 256).isEqualTo(256);
      assertThat(i < SIZE - 2 ? found[i][i + 2] : 0).isZero();
    }
  }

  @Test
  void overlapsOfAUnionCountOnce() {
    add(Shapes.square(10, 10, 50), 0, 0);
    add(Shapes.square(30, 30, 50), 0, 0);
    double sum = sum(sweep(Overlap.UNION)) / 256;
    assertThat(sum).isEqualTo(2 * 2500 - 900);
  }

  @Test
  void cellsAreEmptyAfterASweep() {
    add(Shapes.square(10, 10, 50), 0, 0);
    sweep(Overlap.EVEN_ODD);
    assertThat(sum(sweep(Overlap.EVEN_ODD))).isZero();
  }

  private void add(Polygon polygon, int left, int top) {
    add(cells, polygon, left, top);
  }

  private static void add(CoverageCells target, Polygon polygon, int left, int top) {
    add(target, polygon.getExteriorRing(), left, top);
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      add(target, polygon.getInteriorRingN(i), left, top);
    }
  }

  private static void add(CoverageCells target, LineString ring, int left, int top) {
    StepPath path = new StepPath();
    for (Coordinate c : ring.getCoordinates()) {
      path.add(Math.rint(256 * c.x) - 256 * left, Math.rint(256 * c.y) - 256 * top);
    }
    path.fill(target);
  }

  /** On the grid of 1/256 pixel, so that the area is that of what is added. */
  private static Polygon rounded(Polygon polygon) {
    Polygon grown = (Polygon) AffineTransformation.scaleInstance(256, 256).transform(polygon);
    grown.apply(
        (org.locationtech.jts.geom.CoordinateFilter)
            c -> {
              c.x = Math.rint(c.x);
              c.y = Math.rint(c.y);
            });
    return (Polygon) AffineTransformation.scaleInstance(1 / 256.0, 1 / 256.0).transform(grown);
  }

  private int[][] sweep(Overlap overlap) {
    return sweep(cells, overlap);
  }

  private static int[][] sweep(CoverageCells from, Overlap overlap) {
    int[][] found = new int[from.height()][from.width()];
    from.sweep(
        overlap,
        (y, fromX, toX, coverage) -> {
          for (int x = fromX; x < toX; x++) {
            found[y][x] += coverage;
          }
        });
    return found;
  }

  private static double sum(int[][] coverage) {
    double sum = 0;
    for (int[] row : coverage) {
      for (int value : row) {
        sum += value;
      }
    }
    return sum;
  }

  private static double area(org.locationtech.jts.geom.Geometry geometry) {
    return geometry.getArea();
  }

  private static double length(org.locationtech.jts.geom.Geometry geometry) {
    return geometry.getLength();
  }
}
