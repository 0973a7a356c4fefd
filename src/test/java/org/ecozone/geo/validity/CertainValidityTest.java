package org.ecozone.geo.validity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.valid.IsValidOp;

class CertainValidityTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Moves and scales of a shape made of small whole numbers; not all of them are exact. */
  private static final List<Function<double[], double[]>> PLACES =
      List.of(
          xy -> xy,
          xy -> placed(xy, 1, 35_629_160.98, 3_712_345.67),
          xy -> placed(xy, 1e-6, 35_629_160.98, 3_712_345.67),
          xy -> placed(xy, 1e-7, 105.123456789, 33.987654321),
          xy -> placed(xy, 1.0 / 3, -0.1, 0.7),
          xy -> placed(xy, 1e120, 0, 0),
          xy -> placed(xy, 1e-170, 0, 0));

  /** What was seen of many shapes. */
  private static final class Count {
    private int valid;
    private int invalid;
    private int certain;

    void look(Geometry geometry) {
      boolean certainNow = CertainValidity.isCertain(geometry);
      boolean validNow = new IsValidOp(geometry).isValid();
      assertThat(!certainNow || validNow).as("certain, but invalid: %s", geometry).isTrue();
      valid += validNow ? 1 : 0;
      invalid += validNow ? 0 : 1;
      certain += certainNow ? 1 : 0;
    }
  }

  @Test
  void everyRingOfFivePointsOnASmallGridIsJudgedAsByJts() {
    Count count = new Count();
    for (int code = 0; code < 9 * 9 * 9 * 9 * 9; code++) {
      double[] xy = new double[10];
      int rest = code;
      for (int i = 0; i < 5; i++) {
        xy[2 * i] = rest % 3;
        xy[2 * i + 1] = rest / 3 % 3;
        rest /= 9;
      }
      count.look(polygon(closed(xy)));
    }
    assertThat(count.invalid).isGreaterThan(20_000);
    // of a single ring without a hole nothing that is valid touches itself
    assertThat(count.certain).isEqualTo(count.valid).isGreaterThan(5_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void randomRingsOnGridsAreNeverCertainWhereJtsSaysInvalid(int place) {
    Random random = new Random(place);
    Count count = new Count();
    for (int k = 0; k < 6_000; k++) {
      int points = 3 + random.nextInt(7);
      int size = 2 + random.nextInt(8);
      double[] xy = new double[2 * points];
      for (int i = 0; i < 2 * points; i++) {
        xy[i] = random.nextInt(size);
      }
      count.look(polygon(PLACES.get(place).apply(closed(xy))));
    }
    assertThat(count.valid).isGreaterThan(200);
    assertThat(count.invalid).isGreaterThan(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void ringsWithHolesAndPartsAreNeverCertainWhereJtsSaysInvalid(int place) {
    Random random = new Random(100 + place);
    Count count = new Count();
    for (int k = 0; k < 6_000; k++) {
      Polygon[] parts = new Polygon[1 + random.nextInt(3)];
      for (int p = 0; p < parts.length; p++) {
        double[] shell = block(random, 12);
        double[][] holes = new double[random.nextInt(3)][];
        for (int h = 0; h < holes.length; h++) {
          holes[h] = PLACES.get(place).apply(block(random, 6));
        }
        parts[p] = polygon(PLACES.get(place).apply(shell), holes);
      }
      count.look(parts.length == 1 ? parts[0] : FACTORY.createMultiPolygon(parts));
    }
    assertThat(count.valid).isGreaterThan(200);
    assertThat(count.invalid).isGreaterThan(1_000);
    assertThat(count.certain).isGreaterThan(100);
  }

  @ParameterizedTest
  @CsvSource({"12,0", "40,0", "200,1", "900,2", "3000,3"})
  void shapesOfLayersAreCertainUntilOneVertexIsSpoilt(int vertices, int place) {
    Random random = new Random(vertices);
    Count whole = new Count();
    Count spoilt = new Count();
    for (int k = 0; k < 60; k++) {
      double[] shell = walk(random, vertices);
      whole.look(polygon(PLACES.get(place).apply(shell)));
      for (int i = 0; i < 5; i++) {
        spoilt.look(polygon(PLACES.get(place).apply(spoil(random, shell))));
      }
    }
    assertThat(whole.certain).isEqualTo(60);
    assertThat(spoilt.invalid).isGreaterThan(30);
  }

  @Test
  void unionsOfBoxesWithTouchingHolesAreNeverCertainWhereJtsSaysInvalid() {
    Random random = new Random(7);
    Count count = new Count();
    for (int k = 0; k < 400; k++) {
      Geometry union = polygon(block(random, 30));
      for (int i = 0; i < 12; i++) {
        Geometry block = polygon(block(random, 30));
        union = random.nextBoolean() ? union.union(block) : union.difference(block);
      }
      if (!union.isEmpty()) {
        count.look(union);
      }
    }
    assertThat(count.certain).isGreaterThan(100);
    assertThat(count.valid - count.certain).as("touching ones left to JTS").isGreaterThan(10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // points on straight edges, points met twice in a row
        "POLYGON ((0 0, 5 0, 10 0, 10 10, 5 10, 0 10, 0 5, 0 0))",
        "POLYGON ((0 0, 0 0, 10 0, 10 0, 10 0, 10 10, 0 10, 0 0, 0 0))",
        "POLYGON ((0 0, 10 0, 10 10, 9 10, 9 1, 8 1, 8 10, 7 10, 7 1, 6 1, 6 10, 0 10, 0 0))",
        "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (1 1, 2 1, 2 2, 1 1), (3 3, 4 3, 4 4, 3 3))",
        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((20 0, 29 0, 29 9, 20 0)))",
        // an island in a lake
        "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0), (1 1, 1 9, 9 9, 9 1, 1 1)),"
            + " ((4 4, 5 4, 5 5, 4 4)))"
      })
  void isCertainOf(String wkt) throws ParseException {
    Geometry geometry = new WKTReader().read(wkt);
    assertThat(new IsValidOp(geometry).isValid()).isTrue();
    assertThat(CertainValidity.isCertain(geometry)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // bow-tie, spike, gore, out and back
        "POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))",
        "POLYGON ((0 0, 10 0, 10 10, 10 20, 10 10, 0 10, 0 0))",
        "POLYGON ((0 0, 10 0, 10 10, 5 5, 5 0, 5 5, 0 10, 0 0))",
        "POLYGON ((0 0, 10 0, 0 0, 0 0))",
        // round the middle twice
        "POLYGON ((3 0, 0 3, -3 0, 0 -3, 2 0, 0 2, -2 0, 0 -2, 3 0))",
        // hole outside, hole in a hole, hole round its shell, same ring twice
        "POLYGON ((0 0, 10 0, 10 10, 0 0), (20 20, 21 20, 21 21, 20 20))",
        "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 8 1, 8 8, 1 8, 1 1), (2 2, 3 2, 3 3, 2 2))",
        "POLYGON ((1 1, 2 1, 2 2, 1 1), (0 0, 9 0, 9 9, 0 9, 0 0))",
        "POLYGON ((0 0, 9 0, 9 9, 0 0), (0 0, 9 0, 9 9, 0 0))",
        "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (0 0, 5 3, 9 9, 3 5, 0 0))",
        // parts nested, parts with a common edge, a part over the edge of a lake
        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)), ((1 1, 2 1, 2 2, 1 1)))",
        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)), ((9 0, 18 0, 18 9, 9 9, 9 0)))",
        "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0), (1 1, 1 9, 9 9, 9 1, 1 1)),"
            + " ((4 4, 9.5 4, 5 5, 4 4)))",
        "POLYGON ((0 0, 10 0, 10 NaN, 0 10, 0 0))",
        "POLYGON ((0 0, 10 0, Infinity 10, 0 10, 0 0))"
      })
  void isNotCertainOf(String wkt) throws ParseException {
    Geometry geometry = new WKTReader().read(wkt);
    assertThat(new IsValidOp(geometry).isValid()).isFalse();
    assertThat(CertainValidity.isCertain(geometry)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POLYGON EMPTY",
        "POINT (1 2)",
        "LINESTRING (0 0, 1 1)",
        "MULTIPOLYGON EMPTY",
        "GEOMETRYCOLLECTION (POLYGON ((0 0, 9 0, 9 9, 0 0)))"
      })
  void leavesToJtsWhatIsNoPolygon(String wkt) throws ParseException {
    assertThat(CertainValidity.isCertain(new WKTReader().read(wkt))).isFalse();
  }

  @Test
  void leavesToJtsAShapeWhoseEdgesAllLieInEachOthersBoxes() {
    int teeth = 4_000;
    double[] xy = new double[4 * teeth + 4];
    for (int i = 0; i < teeth; i++) {
      xy[4 * i] = i;
      xy[4 * i + 1] = 0;
      xy[4 * i + 2] = i + 1e6;
      xy[4 * i + 3] = 1e6;
    }
    xy[4 * teeth] = 2e6;
    xy[4 * teeth + 1] = -1e6;
    xy[4 * teeth + 2] = 0;
    xy[4 * teeth + 3] = -1e6;
    Polygon comb = polygon(closed(xy));
    assertThat(new IsValidOp(comb).isValid()).isTrue();
    assertThat(CertainValidity.isCertain(comb)).isFalse();
  }

  private static double[] placed(double[] xy, double scale, double x0, double y0) {
    double[] placed = new double[xy.length];
    for (int i = 0; i < xy.length; i += 2) {
      placed[i] = x0 + xy[i] * scale;
      placed[i + 1] = y0 + xy[i + 1] * scale;
    }
    return placed;
  }

  private static double[] closed(double[] xy) {
    double[] closed = Arrays.copyOf(xy, xy.length + 2);
    closed[xy.length] = xy[0];
    closed[xy.length + 1] = xy[1];
    return closed;
  }

  private static Polygon polygon(double[] shell, double[]... holes) {
    LinearRing[] rings = new LinearRing[holes.length];
    for (int i = 0; i < holes.length; i++) {
      rings[i] = FACTORY.createLinearRing(new PackedCoordinateSequence.Double(holes[i], 2, 0));
    }
    return FACTORY.createPolygon(
        FACTORY.createLinearRing(new PackedCoordinateSequence.Double(shell, 2, 0)), rings);
  }

  /** A triangle, box or L of whole numbers somewhere in 0..size. */
  private static double[] block(Random random, int size) {
    int x = random.nextInt(size);
    int y = random.nextInt(size);
    int w = 2 + random.nextInt(size);
    int h = 2 + random.nextInt(size);
    return switch (random.nextInt(3)) {
      case 0 -> closed(new double[] {x, y, x + w, y, x, y + h});
      case 1 -> closed(new double[] {x, y, x + w, y, x + w, y + h, x, y + h});
      default ->
          closed(
              new double[] {
                x, y, x + w, y, x + w, y + h, x + w - 1, y + h, x + w - 1, y + 1, x, y + 1
              });
    };
  }

  /**
   * A winding ribbon: there along a random function of x and back below it, with points repeated
   * and points on straight edges. Simple by construction.
   */
  private static double[] walk(Random random, int vertices) {
    int half = vertices / 2;
    List<double[]> there = new ArrayList<>();
    double x = 0;
    double y = 0;
    for (int i = 0; i < half; i++) {
      // not at the ends, where the edges that close the ribbon run up and down too
      boolean straight = i > 1 && i < half - 1 && random.nextInt(10) == 0;
      x += straight ? 0 : 1 + random.nextInt(2);
      y += straight ? 3 : random.nextInt(41) - 20;
      there.add(new double[] {x, y});
    }
    // a vertical edge upwards followed by one would leave the ribbon: keep x growing on the way
    // back
    List<double[]> ring = new ArrayList<>();
    for (int i = 0; i < half; i++) {
      ring.add(there.get(i));
      if (random.nextInt(12) == 0) {
        ring.add(there.get(i));
      }
    }
    for (int i = half - 1; i >= 0; i--) {
      ring.add(new double[] {there.get(i)[0], there.get(i)[1] - 50});
    }
    double[] xy = new double[2 * ring.size()];
    for (int i = 0; i < ring.size(); i++) {
      xy[2 * i] = ring.get(i)[0];
      xy[2 * i + 1] = ring.get(i)[1];
    }
    return closed(xy);
  }

  /** Moves, exchanges or copies a vertex. */
  private static double[] spoil(Random random, double[] closed) {
    double[] xy = closed.clone();
    int last = xy.length - 2;
    int i = 2 * random.nextInt(last / 2);
    int j = 2 * random.nextInt(last / 2);
    switch (random.nextInt(4)) {
      case 0 -> xy[i + 1] += random.nextInt(200) - 100;
      case 1 -> {
        double x = xy[i];
        double y = xy[i + 1];
        xy[i] = xy[j];
        xy[i + 1] = xy[j + 1];
        xy[j] = x;
        xy[j + 1] = y;
      }
      case 2 -> {
        xy[i] = xy[j];
        xy[i + 1] = xy[j + 1];
      }
      default -> {
        int next = (j + 2) % last;
        xy[i] = (xy[j] + xy[next]) / 2;
        xy[i + 1] = (xy[j + 1] + xy[next + 1]) / 2;
      }
    }
    xy[last] = xy[0];
    xy[last + 1] = xy[1];
    return xy;
  }
}
