package org.ecozone.carto.lod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.carto.pixel.PixelGrid;
import org.ecozone.carto.pixel.StepPath;
import org.ecozone.job.CancelledException;
import org.ecozone.job.Progress;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;

/**
 * A coverage of squares whose shared sides are bent at random, the same on both sides: some run
 * forwards and some backwards, and rings begin anywhere.
 */
class LevelsTest {
  private static final int CELLS = 6;
  private static final double CELL = 10_000;
  private static final double X = 35_400_000;
  private static final double Y = 3_700_000;

  /** Half a step of 1/256 pixel in both directions. */
  private static final double GRID_PX = 0.8 / 256;

  private PathStore store;
  private Levels levels;

  @BeforeEach
  void bendABorder() {
    store = Coverage.of(Seeded.of("LevelsTest"));
    levels = Levels.of(store, Progress.NONE);
  }

  @Test
  void thereAreSeveralLevelsAndEachSparesVertices() {
    assertThat(levels.tolerances()).hasSizeGreaterThan(3).isSorted();
    assertThat(levels.vertexCount()).isLessThan(2 * store.vertexCount());
  }

  @Test
  void noOutlineIsMovedByMoreThanTheTolerance() {
    for (double tolerance : levels.tolerances()) {
      MapPaths level = levels.at(tolerance / 0.4 * 1.0001);
      double unitsPerPixel = tolerance;
      for (int feature = 0; feature < store.size(); feature++) {
        if (level.firstPath(feature) == level.firstPath(feature + 1)) {
          continue; // a dot at this level
        }
        Coordinate[] kept = coordinates(level, level.firstPath(feature), unitsPerPixel);
        Coordinate[] all = coordinates(store.path(store.firstPath(feature)));
        double most = tolerance + GRID_PX * unitsPerPixel;
        for (Coordinate c : all) {
          assertThat(Distance.pointToSegmentString(c, kept)).isLessThanOrEqualTo(most);
        }
        for (int i = 1; i < kept.length; i++) {
          for (double t = 0; t <= 1; t += 0.1) {
            Coordinate c =
                new Coordinate(
                    kept[i - 1].x + t * (kept[i].x - kept[i - 1].x),
                    kept[i - 1].y + t * (kept[i].y - kept[i - 1].y));
            assertThat(Distance.pointToSegmentString(c, all)).isLessThanOrEqualTo(most);
          }
        }
      }
    }
  }

  @Test
  void neighboursShareTheirBorderAtEveryLevel() {
    for (double tolerance : levels.tolerances()) {
      MapPaths level = levels.at(tolerance / 0.4 * 1.0001);
      Map<String, Integer> turns = new HashMap<>();
      for (int feature = 0; feature < store.size(); feature++) {
        for (int p = level.firstPath(feature); p < level.firstPath(feature + 1); p++) {
          addTurns(level, p, tolerance, turns);
        }
      }
      turns.forEach(
          (edge, times) -> {
            if (!isOnTheRim(edge)) {
              assertThat(times).as(edge + " at " + tolerance).isEqualTo(2);
            }
          });
    }
  }

  @Test
  void aHoleAndTheIslandThatFillsItStayTheSame() {
    Seeded random = Seeded.of("LevelsTest.island");
    Coordinate[] island = random.polygon(X, Y, 5000, 300).getCoordinates();
    double[] hole = xy(island);
    double[] turned = new double[hole.length];
    int shift = 77;
    int count = island.length - 1;
    for (int i = 0; i <= count; i++) {
      Coordinate c = island[Math.floorMod(count - i + shift, count)];
      turned[2 * i] = c.x;
      turned[2 * i + 1] = c.y;
    }
    double[] shell = {
      X - 9000, Y - 9000, X + 9000, Y - 9000, X + 9000, Y + 9000, X - 9000, Y + 9000, X - 9000,
      Y - 9000
    };
    PathStore both =
        new PathStore(
            new double[][] {shell, hole, turned}, new byte[] {2, 3, 2}, new int[] {0, 2, 3});
    Levels made = Levels.of(both, Progress.NONE);
    for (double tolerance : made.tolerances()) {
      MapPaths level = made.at(tolerance / 0.4 * 1.0001);
      if (level.firstPath(2) == 3) {
        assertThat(corners(level, 1, tolerance)).isEqualTo(corners(level, 2, tolerance));
      }
    }
    assertThat(made.tolerances()).hasSizeGreaterThan(2);
  }

  @Test
  void partsTooSmallForTheirCornersKeepTheirArea() {
    List<double[]> parts = new ArrayList<>();
    parts.add(new double[] {0, 0, 1000, 0, 1000, 1000, 0, 0});
    for (int i = 0; i < 500; i++) {
      double x = 5000 + i % 25 * 100;
      double y = 5000 + i / 25 * 100.0;
      parts.add(new double[] {x, y, x + 20, y, x + 20, y + 20, x, y + 20, x, y});
    }
    byte[] kinds = new byte[parts.size()];
    java.util.Arrays.fill(kinds, (byte) 2);
    PathStore many =
        new PathStore(parts.toArray(new double[0][]), kinds, new int[] {0, parts.size()});
    Levels made = Levels.of(many, Progress.NONE);
    MapPaths level = made.at(25 / 0.4);
    assertThat(level).isNotNull();
    double area = 0;
    for (int p = 1; p < level.firstPath(1); p++) {
      area += PathStore.area(xy(coordinates(level, p, 1)));
    }
    assertThat(area).isBetween(0.8 * 500 * 400, 1.2 * 500 * 400);
  }

  @Test
  void workIsGivenUpWhenCancelled() {
    Progress cancelled =
        new Progress() {
          @Override
          public void stage(String key, Object... args) {}

          @Override
          public void report(long done, long total) {}

          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    assertThatThrownBy(() -> Levels.of(store, cancelled)).isInstanceOf(CancelledException.class);
  }

  @Test
  void nothingHasNoLevels() {
    PathStore nothing = new PathStore(new double[0][], new byte[0], new int[] {0});
    assertThat(Levels.of(nothing, Progress.NONE).at(1000)).isNull();
  }

  @Test
  void aTileLooksAtFewVerticesOfALongOutlineAndSeesTheSame() {
    Seeded random = Seeded.of("LevelsTest.runs");
    double[] ring = xy(random.polygon(0, 0, 10_000, 5000).getCoordinates());
    PathStore one = new PathStore(new double[][] {ring}, new byte[] {2}, new int[] {0, 1});
    for (int i = 0; i < 50; i++) {
      PixelGrid tile =
          new PixelGrid(
              256, random.between(-10_000, 9_900), random.between(-10_000, 9_900), 90, 70);
      StepPath all = new StepPath();
      one.load(0, tile, all);
      StepPath seen = new StepPath();
      one.loadSeen(0, tile, 5, seen);
      assertThat(seen.size()).isLessThan(all.size() / 3);
      assertThat(coverage(seen)).isEqualTo(coverage(all));
    }
  }

  private static int[][] coverage(StepPath path) {
    org.ecozone.carto.pixel.CoverageCells cells = new org.ecozone.carto.pixel.CoverageCells(90, 70);
    path.fill(cells);
    int[][] found = new int[70][90];
    cells.sweep(
        org.ecozone.carto.pixel.CoverageCells.Overlap.EVEN_ODD,
        (y, from, to, coverage) -> java.util.Arrays.fill(found[y], from, to, coverage));
    return found;
  }

  private static void addTurns(
      MapPaths level, int path, double unitsPerPixel, Map<String, Integer> turns) {
    Coordinate[] ring = coordinates(level, path, unitsPerPixel);
    for (int i = 1; i < ring.length; i++) {
      boolean forwards = ring[i - 1].compareTo(ring[i]) < 0;
      Coordinate a = forwards ? ring[i - 1] : ring[i];
      Coordinate b = forwards ? ring[i] : ring[i - 1];
      turns.merge(a.x + " " + a.y + " " + b.x + " " + b.y, 1, Integer::sum);
    }
  }

  private static boolean isOnTheRim(String edge) {
    String[] xy = edge.split(" ");
    double middleX = (Double.parseDouble(xy[0]) + Double.parseDouble(xy[2])) / 2 - X;
    double middleY = (Double.parseDouble(xy[1]) + Double.parseDouble(xy[3])) / 2 - Y;
    double rim = CELL / 3;
    double end = CELLS * CELL - rim;
    return middleX < rim || middleY < rim || middleX > end || middleY > end;
  }

  private static java.util.Set<String> corners(MapPaths level, int path, double unitsPerPixel) {
    java.util.Set<String> corners = new java.util.HashSet<>();
    for (Coordinate c : coordinates(level, path, unitsPerPixel)) {
      corners.add(c.toString());
    }
    return corners;
  }

  private static Coordinate[] coordinates(MapPaths level, int path, double unitsPerPixel) {
    PixelGrid grid = new PixelGrid(256 / unitsPerPixel, 0, 0, 1, 1);
    StepPath steps = new StepPath();
    level.load(path, grid, steps);
    Coordinate[] found = new Coordinate[steps.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] =
          new Coordinate(
              steps.stepX(i) / 256 * unitsPerPixel, -steps.stepY(i) / 256 * unitsPerPixel);
    }
    return found;
  }

  private static Coordinate[] coordinates(double[] xy) {
    Coordinate[] found = new Coordinate[xy.length / 2];
    for (int i = 0; i < found.length; i++) {
      found[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
    }
    return found;
  }

  private static double[] xy(Coordinate[] coordinates) {
    double[] xy = new double[2 * coordinates.length];
    for (int i = 0; i < coordinates.length; i++) {
      xy[2 * i] = coordinates[i].x;
      xy[2 * i + 1] = coordinates[i].y;
    }
    return xy;
  }

  /** Squares with bent sides. */
  private static final class Coverage {
    private final Map<String, List<Coordinate>> sides = new HashMap<>();
    private final Seeded random;

    private Coverage(Seeded random) {
      this.random = random;
    }

    static PathStore of(Seeded random) {
      Coverage coverage = new Coverage(random);
      double[][] paths = new double[CELLS * CELLS][];
      byte[] kinds = new byte[paths.length];
      int[] first = new int[paths.length + 1];
      for (int i = 0; i < paths.length; i++) {
        paths[i] = coverage.ring(i % CELLS, i / CELLS);
        kinds[i] = 2;
        first[i + 1] = i + 1;
      }
      return new PathStore(paths, kinds, first);
    }

    private double[] ring(int column, int row) {
      List<Coordinate> ring = new ArrayList<>();
      addSide(ring, column, row, column + 1, row);
      addSide(ring, column + 1, row, column + 1, row + 1);
      addSide(ring, column + 1, row + 1, column, row + 1);
      addSide(ring, column, row + 1, column, row);
      java.util.Collections.rotate(ring, random.between(0, ring.size() - 1));
      if (random.chance(0.5)) {
        java.util.Collections.reverse(ring);
      }
      ring.add(ring.get(0));
      return xy(ring.toArray(Coordinate[]::new));
    }

    /** Without its last vertex. */
    private void addSide(List<Coordinate> ring, int c0, int r0, int c1, int r1) {
      boolean forwards = c0 < c1 || r0 < r1;
      String key = forwards ? c0 + "," + r0 + c1 + "," + r1 : c1 + "," + r1 + c0 + "," + r0;
      List<Coordinate> side =
          sides.computeIfAbsent(
              key,
              k ->
                  forwards
                      ? bent(corner(c0, r0), corner(c1, r1))
                      : bent(corner(c1, r1), corner(c0, r0)));
      List<Coordinate> way = new ArrayList<>(side);
      if (!forwards) {
        java.util.Collections.reverse(way);
      }
      ring.addAll(way.subList(0, way.size() - 1));
    }

    private static Coordinate corner(int column, int row) {
      return new Coordinate(X + column * CELL, Y + row * CELL);
    }

    /** By midpoint displacement. */
    private List<Coordinate> bent(Coordinate a, Coordinate b) {
      List<Coordinate> line = new ArrayList<>(List.of(a, b));
      for (double bend = 0.12; line.size() < 200; bend *= 0.9) {
        List<Coordinate> finer = new ArrayList<>();
        for (int i = 1; i < line.size(); i++) {
          Coordinate p = line.get(i - 1);
          Coordinate q = line.get(i);
          double off = bend * random.between(-1.0, 1.0);
          finer.add(p);
          finer.add(
              new Coordinate(
                  (p.x + q.x) / 2 - off * (q.y - p.y), (p.y + q.y) / 2 + off * (q.x - p.x)));
        }
        finer.add(line.get(line.size() - 1));
        line = finer;
      }
      return line;
    }
  }
}
