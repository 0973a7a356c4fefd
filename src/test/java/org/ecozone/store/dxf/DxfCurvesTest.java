package org.ecozone.store.dxf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.store.dxf.DxfText.areas;
import static org.ecozone.store.dxf.DxfText.codes;
import static org.ecozone.store.dxf.DxfText.rows;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.store.exchange.ReceivedRow;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Arcs, ellipses, splines and hatches against areas computed by hand. */
class DxfCurvesTest {
  private static final double E = 35_600_000;
  private static final double N = 3_700_000;

  private static Geometry only(DxfText drawing) throws Exception {
    List<ReceivedRow> rows = areas(drawing.open());
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).failure()).isNull();
    return rows.get(0).geometry();
  }

  /** Chords of 1 mm sagitta lose at most two thirds of a millimetre along the arc. */
  private static void assertArea(Geometry geometry, double exact, double arcLength) {
    assertThat(geometry.isValid()).isTrue();
    assertThat(geometry.getArea()).isCloseTo(exact, within(arcLength * 0.001 + 1e-3));
  }

  @Test
  void twoBulgesOfOneAreACircle() throws Exception {
    DxfText drawing =
        new DxfText()
            .entity(
                "LWPOLYLINE", "地块", 90, 2, 70, 1, 10, E, 20, N, 42, 1, 10, E + 100, 20, N, 42, 1);
    Geometry circle = only(drawing);
    assertArea(circle, Math.PI * 2500, Math.PI * 100);
    assertThat(circle.getEnvelopeInternal().getMaxY()).isCloseTo(N + 50, within(1e-3));
    assertThat(codes(drawing.open())).contains("CURVES_DENSIFIED");
  }

  @Test
  void aPositiveBulgeTurnsLeftAndANegativeOneRight() throws Exception {
    // A square of 100 m, its lower edge bent: outwards (to the right of the way is the outside).
    for (int sign : new int[] {1, -1}) {
      DxfText drawing =
          new DxfText()
              .entity(
                  "LWPOLYLINE",
                  "地块",
                  70,
                  1,
                  10,
                  E,
                  20,
                  N,
                  42,
                  sign,
                  10,
                  E + 100,
                  20,
                  N,
                  10,
                  E + 100,
                  20,
                  N + 100,
                  10,
                  E,
                  20,
                  N + 100);
      assertArea(only(drawing), 10_000 + sign * Math.PI * 1250, Math.PI * 50);
    }
  }

  @Test
  void aQuarterArcHasTheBulgeOfTanOfAnEighth() throws Exception {
    double bulge = Math.tan(Math.PI / 8);
    DxfText drawing =
        new DxfText()
            .entity(
                "LWPOLYLINE",
                "地块",
                70,
                1,
                10,
                E,
                20,
                N,
                10,
                E + 80,
                20,
                N,
                42,
                bulge,
                10,
                E,
                20,
                N + 80);
    assertArea(only(drawing), Math.PI * 6400 / 4, Math.PI * 40);
  }

  @Test
  void noChordLeavesItsArcByMoreThanAMillimetre() throws Exception {
    DxfText drawing = new DxfText().entity("CIRCLE", "地块", 10, E, 20, N, 40, 1234.5);
    Coordinate[] points = only(drawing).getCoordinates();
    for (int i = 1; i < points.length; i++) {
      double x = (points[i - 1].x + points[i].x) / 2 - E;
      double y = (points[i - 1].y + points[i].y) / 2 - N;
      assertThat(Math.hypot(x, y)).isBetween(1234.499 - 1e-6, 1234.5);
      assertThat(Math.hypot(points[i].x - E, points[i].y - N)).isCloseTo(1234.5, within(1e-6));
    }
    assertThat(points.length).isLessThan(3000);
  }

  @Test
  void anEllipseHasTheAreaOfItsHalfAxes() throws Exception {
    DxfText drawing =
        new DxfText()
            .entity(
                "ELLIPSE",
                "地块",
                10,
                E,
                20,
                N,
                30,
                0,
                11,
                60,
                21,
                80,
                31,
                0,
                40,
                0.5,
                41,
                0,
                42,
                2 * Math.PI);
    assertArea(only(drawing), Math.PI * 100 * 50, 500);
  }

  @Test
  void aRationalSplineCanBeAnExactCircle() throws Exception {
    double w = Math.sqrt(0.5);
    double[][] points = {
      {1, 0, 1},
      {1, 1, w},
      {0, 1, 1},
      {-1, 1, w},
      {-1, 0, 1},
      {-1, -1, w},
      {0, -1, 1},
      {1, -1, w},
      {1, 0, 1}
    };
    List<Object> groups = new ArrayList<>(List.of(70, 1, 71, 2, 72, 12, 73, 9));
    for (double knot : new double[] {0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 4}) {
      groups.addAll(List.of(40, knot));
    }
    for (double[] p : points) {
      groups.addAll(List.of(10, E + 70 * p[0], 20, N + 70 * p[1], 30, 0));
    }
    for (double[] p : points) {
      groups.addAll(List.of(41, p[2]));
    }
    assertArea(
        only(new DxfText().entity("SPLINE", "地块", groups.toArray())),
        Math.PI * 4900,
        Math.PI * 140);
  }

  @Test
  void aSplineWhoseKnotsDoNotFitIsARowThatFailed() throws Exception {
    DxfText drawing =
        new DxfText()
            .ring("地块", DxfText.square(E, N, 10))
            .entity("SPLINE", "地块", 70, 1, 71, 3, 40, 0, 40, 1, 10, E, 20, N, 10, E + 5, 20, N);
    List<ReceivedRow> rows = areas(drawing.open());
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1).failure().code()).isEqualTo("SPLINE_WRONG");
    assertThat(rows.get(1).geometry()).isNull();
  }

  @Test
  void aHatchWithAnIslandHasAHole() throws Exception {
    DxfText drawing =
        new DxfText()
            .add(
                hatch(
                    0, loop(DxfText.square(E, N, 100)), loop(DxfText.square(E + 20, N + 20, 30))));
    Polygon polygon = (Polygon) only(drawing);
    assertThat(polygon.getNumInteriorRing()).isEqualTo(1);
    assertThat(polygon.getArea()).isCloseTo(10_000 - 900, within(1e-6));
  }

  @Test
  void theStyleOfAHatchSaysWhichIslandsAreFilled() throws Exception {
    String[] loops = {
      loop(DxfText.square(E, N, 100)),
      loop(DxfText.square(E + 10, N + 10, 80)),
      loop(DxfText.square(E + 20, N + 20, 60))
    };
    assertThat(only(new DxfText().add(hatch(0, loops))).getArea())
        .isCloseTo(10_000 - 6400 + 3600, within(1e-6));
    assertThat(only(new DxfText().add(hatch(1, loops))).getArea())
        .isCloseTo(10_000 - 6400, within(1e-6));
    assertThat(only(new DxfText().add(hatch(2, loops))).getArea()).isCloseTo(10_000, within(1e-6));
  }

  @Test
  void edgesOfAHatchMayBeLinesAndArcsInEitherSense() throws Exception {
    // Half a disc of radius 50 above a line, the arc drawn to the left, then to the right.
    String left =
        DxfText.groups(
            92, 1, 93, 2, 72, 1, 10, E - 50, 20, N, 11, E + 50, 21, N, 72, 2, 10, E, 20, N, 40, 50,
            50, 0, 51, 180, 73, 1, 97, 0);
    String right =
        DxfText.groups(
            92, 1, 93, 2, 72, 1, 10, E + 50, 20, N, 11, E - 50, 21, N, 72, 2, 10, E, 20, N, 40, 50,
            50, 180, 51, 360, 73, 0, 97, 0);
    for (String loop : List.of(left, right)) {
      Geometry half = only(new DxfText().add(hatch(0, loop)));
      assertArea(half, Math.PI * 1250, Math.PI * 50);
      assertThat(half.getEnvelopeInternal().getMaxY()).isCloseTo(N + 50, within(2e-3));
    }
  }

  @Test
  void anEdgeOfAHatchMayBeAnEllipseOrASpline() throws Exception {
    String ellipse =
        DxfText.groups(
            92, 1, 93, 1, 72, 3, 10, E, 20, N, 11, 100, 21, 0, 40, 0.25, 50, 0, 51, 360, 73, 1, 97,
            0);
    assertArea(only(new DxfText().add(hatch(0, ellipse))), Math.PI * 2500, 450);
    // A parabola from (0,0) over (50,100) to (100,0) encloses two thirds of 100 x 50.
    String parabola =
        DxfText.groups(
            92, 1, 93, 2, 72, 4, 94, 2, 73, 0, 74, 0, 95, 6, 96, 3, 40, 0, 40, 0, 40, 0, 40, 1, 40,
            1, 40, 1, 10, E, 20, N, 10, E + 50, 20, N + 100, 10, E + 100, 20, N, 97, 0, 72, 1, 10,
            E + 100, 20, N, 11, E, 21, N, 97, 1, 330, "2F");
    assertArea(only(new DxfText().add(hatch(0, parabola))), 10_000.0 / 3, 160);
  }

  @Test
  void aHatchAndItsOutlineAreOneParcel() throws Exception {
    DxfText drawing =
        new DxfText()
            .ring("边界", DxfText.square(E, N, 100))
            .add(hatch(0, loop(E + 100, N + 100, E, N + 100, E, N, E + 100, N)));
    DxfFile file = drawing.open();
    assertThat(areas(file)).hasSize(1);
    assertThat(areas(file).get(0).values().get(0)).isEqualTo("边界");
    assertThat(codes(file)).contains("HATCH_OF_OUTLINE");
  }

  @Test
  void aHatchWithIslandsThatAreDrawnAsLinesSaysThatTheyAreHoles() throws Exception {
    double[] outer = DxfText.square(E, N, 100);
    double[] inner = DxfText.square(E + 20, N + 20, 30);
    DxfText drawing =
        new DxfText().ring("地块", outer).ring("地块", inner).add(hatch(0, loop(outer), loop(inner)));
    assertThat(only(drawing).getArea()).isCloseTo(9100, within(1e-6));
    assertThat(codes(drawing.open())).contains("HATCH_HOLES").doesNotContain("RING_INSIDE");
    DxfText filled =
        new DxfText()
            .ring("地块", outer)
            .ring("地块", inner)
            .add(hatch(0, loop(outer), loop(inner)))
            .add(hatch(0, loop(inner)));
    assertThat(areas(filled.open())).hasSize(2);
    assertThat(codes(filled.open())).contains("HATCH_ISLANDS_LEFT", "RING_INSIDE");
    DxfText undrawn = new DxfText().ring("地块", outer).add(hatch(0, loop(outer), loop(inner)));
    assertThat(only(undrawn).getArea()).isCloseTo(10_000, within(1e-6));
    assertThat(codes(undrawn.open())).contains("HATCH_ISLANDS_LEFT");
  }

  @Test
  void aHatchWithoutItsCountsIsARowThatFailed() throws Exception {
    DxfText drawing =
        new DxfText()
            .ring("填充", DxfText.square(E, N, 1))
            .entity("HATCH", "填充", 91, 1, 92, 2, 72, 0, 73, 1, 93, 400, 10, E, 20, N);
    List<ReceivedRow> rows = areas(drawing.open());
    assertThat(rows.stream().filter(row -> row.failure() != null))
        .singleElement()
        .satisfies(row -> assertThat(row.failure().code()).isEqualTo("HATCH_WRONG"));
  }

  @Test
  void solidsAndFacesHaveTheirOwnOrderOfCorners() throws Exception {
    DxfText solid =
        new DxfText()
            .entity(
                "SOLID", "地块", 10, E, 20, N, 11, E + 10, 21, N, 12, E, 22, N + 10, 13, E + 10, 23,
                N + 10);
    assertThat(only(solid).getArea()).isCloseTo(100, within(1e-6));
    DxfText face =
        new DxfText()
            .entity(
                "3DFACE", "地块", 10, E, 20, N, 30, 5, 11, E + 10, 21, N, 31, 5, 12, E + 10, 22,
                N + 10, 32, 5, 13, E, 23, N + 10, 33, 5);
    assertThat(only(face).getArea()).isCloseTo(100, within(1e-6));
    assertThat(codes(face.open())).contains("HEIGHTS_DROPPED");
  }

  @Test
  void theExtrusionThatPointsDownMirrorsEasting() throws Exception {
    DxfText drawing =
        new DxfText()
            .entity(
                "LWPOLYLINE",
                "地块",
                70,
                1,
                10,
                -E,
                20,
                N,
                42,
                1,
                10,
                -E - 100,
                20,
                N,
                210,
                0,
                220,
                0,
                230,
                -1);
    Geometry half = only(drawing);
    // In OCS the way goes west, so the arc lies north of it and, mirrored, still does.
    assertThat(half.getEnvelopeInternal().getMinX()).isCloseTo(E, within(1e-6));
    assertThat(half.getEnvelopeInternal().getMaxX()).isCloseTo(E + 100, within(1e-6));
    assertThat(half.getEnvelopeInternal().getMaxY()).isCloseTo(N + 50, within(2e-3));
    assertThat(half.getEnvelopeInternal().getMinY()).isCloseTo(N, within(1e-6));
  }

  @Test
  void arcsThatAreOpenAreLines() throws Exception {
    DxfFile file = new DxfText().entity("ARC", "路", 10, E, 20, N, 40, 100, 50, 350, 51, 10).open();
    ReceivedRow row = rows(file, "线").get(0);
    assertThat(row.geometry().getLength()).isCloseTo(100 * Math.toRadians(20), within(0.002));
    assertThat(row.geometry().getEnvelopeInternal().getMaxX()).isCloseTo(E + 100, within(1.1e-3));
    assertThat(codes(file)).contains("LAYERS_OPEN_ONLY");
  }

  static String loop(double... xy) {
    StringBuilder text = new StringBuilder(DxfText.groups(92, 7, 72, 0, 73, 1, 93, xy.length / 2));
    for (int i = 0; i < xy.length; i += 2) {
      text.append(DxfText.groups(10, xy[i], 20, xy[i + 1]));
    }
    return text + DxfText.groups(97, 0);
  }

  static String hatch(int style, String... loops) {
    return DxfText.groups(
            0,
            "HATCH",
            5,
            "9A",
            8,
            "填充",
            10,
            0,
            20,
            0,
            30,
            0,
            210,
            0,
            220,
            0,
            230,
            1,
            2,
            "SOLID",
            70,
            1,
            71,
            0,
            91,
            loops.length)
        + String.join("", loops)
        + DxfText.groups(75, style, 76, 1, 98, 1, 10, 0, 20, 0);
  }
}
