package org.ecozone.carto.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.ecozone.carto.style.Symbolizer.Cap;
import org.ecozone.carto.style.Symbolizer.Join;
import org.ecozone.carto.style.Symbolizer.Stroke;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;

class StrokeOutlineTest {
  private static final int SIZE = 160;

  private final CoverageCells cells = new CoverageCells(SIZE, SIZE);
  private final StrokeOutline outline = new StrokeOutline(cells);

  @ParameterizedTest
  @CsvSource({"1, BUTT, 100", "6, BUTT, 600", "6, SQUARE, 636", "8, ROUND, 850.27"})
  void aStraightLineCoversLengthTimesWidthAndItsCaps(double width, Cap cap, double area) {
    outline.add(path(false, 20, 30, 100, 90), stroke(width, cap, Join.MITRE, List.of()), 1, 0);
    assertThat(covered()).isCloseTo(area, within(0.006 * area));
  }

  @Test
  void aMitredSquareHasFullCornersAndABevelledOneHasNot() {
    StepPath square = path(true, 40, 40, 100, 40, 100, 100, 40, 100, 40, 40);
    outline.add(square, stroke(10, Cap.BUTT, Join.MITRE, List.of()), 1, 0);
    assertThat(covered()).isCloseTo(70 * 70 - 50 * 50, within(1.0));
    outline.add(square, stroke(10, Cap.BUTT, Join.BEVEL, List.of()), 1, 0);
    assertThat(covered()).isCloseTo(70 * 70 - 50 * 50 - 4 * 12.5, within(1.0));
    outline.add(square, stroke(10, Cap.BUTT, Join.ROUND, List.of()), 1, 0);
    assertThat(covered()).isCloseTo(2400 - 4 * (25 - Math.PI * 25 / 4), within(3.0));
  }

  @Test
  void dashesCoverTheirShare() {
    StepPath line = path(false, 5, 80, 155, 80);
    outline.add(line, stroke(4, Cap.BUTT, Join.MITRE, List.of(6.0, 4.0)), 1, 0);
    assertThat(covered()).isCloseTo(150 * 4 * 0.6, within(1.0));
  }

  @Test
  void anOffsetLineLiesOnTheLeft() {
    outline.add(path(false, 20, 80, 140, 80), stroke(2, Cap.BUTT, Join.MITRE, List.of()), 1, 10);
    int[][] found = sweep(cells);
    assertThat(found[70][80]).isEqualTo(256);
    assertThat(found[80][80]).isZero();
    assertThat(found[90][80]).isZero();
  }

  @ParameterizedTest
  @EnumSource(Join.class)
  void randomLinesLookLikeThoseOfJava(Join join) {
    Seeded random = Seeded.of("StrokeOutlineTest.java." + join);
    for (int i = 0; i < 40; i++) {
      double width = random.between(0.8, 14.0);
      Cap cap = random.oneOf(List.of(Cap.values()));
      Coordinate[] line = random.line(80, 80, 45, random.between(2, 9)).getCoordinates();
      List<Double> dashes = random.chance(0.3) ? List.of(9.0, 5.0) : List.of();
      Stroke stroke = stroke(width, dashes.isEmpty() ? cap : Cap.BUTT, join, dashes);
      outline.add(steps(line), stroke, 1, 0);
      int[][] ours = sweep(cells);
      int[][] javas = java(line, stroke);
      double difference = 0;
      for (int y = 0; y < SIZE; y++) {
        for (int x = 0; x < SIZE; x++) {
          difference += Math.abs(ours[y][x] - javas[y][x]) / 256.0;
        }
      }
      // anti-aliased borders differ by some steps, by more where two of them overlap
      double least = dashes.isEmpty() ? 4 : 20;
      assertThat(difference)
          .as(width + " " + cap + dashes)
          .isLessThan(least + width / 2 + 0.04 * lengthPx(line));
    }
  }

  @Test
  void aTileShowsToTheBitWhatALargerPictureShows() {
    Seeded random = Seeded.of("StrokeOutlineTest.tile");
    CoverageCells tile = new CoverageCells(41, 29);
    StrokeOutline part = new StrokeOutline(tile);
    for (int i = 0; i < 200; i++) {
      Coordinate[] line = random.line(80, 80, 60, random.between(2, 30)).getCoordinates();
      List<Double> dashes = random.chance(0.3) ? List.of(9.0, 5.0, 1.0) : List.of();
      Stroke stroke =
          stroke(
              random.between(0.5, 9.0),
              random.oneOf(List.of(Cap.values())),
              random.oneOf(List.of(Join.values())),
              dashes);
      outline.add(steps(line), stroke, 1, 0);
      int[][] whole = sweep(cells);
      int left = random.between(0, SIZE - 41);
      int top = random.between(0, SIZE - 29);
      StepPath moved = new StepPath();
      for (Coordinate c : line) {
        moved.add(Math.rint(256 * c.x) - 256 * left, Math.rint(256 * c.y) - 256 * top);
      }
      part.add(moved, stroke, 1, 0);
      int[][] found = sweep(tile);
      for (int y = 0; y < 29; y++) {
        for (int x = 0; x < 41; x++) {
          assertThat(found[y][x]).isEqualTo(whole[top + y][left + x]);
        }
      }
    }
  }

  private static Stroke stroke(double width, Cap cap, Join join, List<Double> dashes) {
    return new Stroke(0xff000000, width, dashes, cap, join);
  }

  private static StepPath path(boolean ring, double... xy) {
    StepPath path = new StepPath();
    for (int i = 0; i < xy.length; i += 2) {
      path.add(256 * xy[i], 256 * xy[i + 1]);
    }
    if (ring) {
      path.markRing();
    }
    return path;
  }

  private static StepPath steps(Coordinate[] line) {
    StepPath path = new StepPath();
    for (Coordinate c : line) {
      path.add(Math.rint(256 * c.x), Math.rint(256 * c.y));
    }
    return path;
  }

  private static double lengthPx(Coordinate[] line) {
    double sum = 0;
    for (int i = 1; i < line.length; i++) {
      sum += line[i].distance(line[i - 1]);
    }
    return sum;
  }

  private static int[][] java(Coordinate[] line, Stroke stroke) {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(Color.BLACK);
    g.setStroke(JavaStroke.of(stroke, 1));
    Path2D path = new Path2D.Double();
    path.moveTo(line[0].x, line[0].y);
    for (int i = 1; i < line.length; i++) {
      path.lineTo(line[i].x, line[i].y);
    }
    g.draw(path);
    g.dispose();
    int[][] coverage = new int[SIZE][SIZE];
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        coverage[y][x] = (image.getRGB(x, y) >>> 24) * 256 / 255;
      }
    }
    return coverage;
  }

  private double covered() {
    double sum = 0;
    for (int[] row : sweep(cells)) {
      for (int value : row) {
        sum += value;
      }
    }
    return sum / 256;
  }

  private static int[][] sweep(CoverageCells from) {
    int[][] found = new int[from.height()][from.width()];
    from.sweep(
        CoverageCells.Overlap.UNION,
        (y, fromX, toX, coverage) -> {
          for (int x = fromX; x < toX; x++) {
            found[y][x] += coverage;
          }
        });
    return found;
  }
}
