package org.ecozone.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.ecozone.geo.projection.Ellipsoid;
import org.ecozone.geo.projection.TrapezoidSeries;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Published and computed vectors of domain.md 3.4, each by the procedure its row names. */
class EllipsoidalAreaTest {
  /**
   * A vector is printed with this many decimals; half a unit of the last, and a little for the
   * printing.
   */
  private static final double FOUR_DECIMALS_M2 = 0.6e-4;

  private static final double TWO_DECIMALS_M2 = 0.6e-2;

  private static final String DK01_OUTER =
      "(35564881.385 3732823.909, 35565268.730 3732841.250, 35565291.406 3732540.118, 35565077.942 3732489.673,"
          + " 35564869.018 3732522.467, 35564881.385 3732823.909)";
  private static final String DK01_HOLE =
      "(35565000 3732700, 35565000 3732650, 35565060 3732650, 35565060 3732700, 35565000 3732700)";
  private static final String DK02 =
      "POLYGON ((35565320 3732420, 35565380 3732420, 35565380 3732380, 35565320 3732380, 35565320 3732420))";
  private static final String BIG =
      "POLYGON ((35500000 3700000, 35550000 3700000, 35560000 3740000, 35510000 3745000, 35500000 3700000))";
  private static final String TRIANGLE =
      "POLYGON ((105.70 33.70, 105.80 33.70, 105.75 33.80, 105.70 33.70))";

  @Test
  void coefficientsAreThosePublishedForCgcs2000() {
    assertThat(new TrapezoidSeries(Ellipsoid.CGCS2000).coefficients())
        .containsExactly(
            new double[] {
              1.0033640898341927,
              0.0011241893819271241,
              1.6994594735189049e-06,
              2.7178578455775555e-09,
              4.3584190048345138e-12
            },
            within(1e-15));
  }

  @Test
  void cellsAlongParallelsAndMeridiansByOneTrapezoid() {
    assertThat(trapezoid(33.7, 33.8, 0.1)).isCloseTo(102_770_446.2275, within(FOUR_DECIMALS_M2));
    assertThat(trapezoid(33 + 40 / 60.0, 33 + 42.5 / 60, 3.75 / 60))
        .isCloseTo(26_782_268.8185, within(FOUR_DECIMALS_M2));
    assertThat(trapezoid(33, 34, 1)).isCloseTo(10_306_222_570.59, within(TWO_DECIMALS_M2));
  }

  /** 105.8 - 105.7 as doubles is right to 1e-13, hence 1e-3 m2 and not the fourth decimal. */
  @Test
  void cellsAsLonLatPolygons() throws Exception {
    assertThat(EllipsoidalArea.areaM2(cell(105.7, 33.7, 105.8, 33.8), Crs.ofEpsg(4490)))
        .isCloseTo(102_770_446.2275, within(1e-3));
    assertThat(
            EllipsoidalArea.areaM2(
                cell(105 + 41.25 / 60, 33 + 40 / 60.0, 105.75, 33 + 42.5 / 60), Crs.ofEpsg(4490)))
        .isCloseTo(26_782_268.8185, within(1e-3));
    assertThat(EllipsoidalArea.areaM2(cell(104, 33, 105, 34), Crs.ofEpsg(4490)))
        .isCloseTo(10_306_222_570.59, within(TWO_DECIMALS_M2));
  }

  @Test
  void secondEccentricityIsWrongBy28PartsPerMillion() {
    double e2 = Ellipsoid.CGCS2000.firstEccentricitySquared();
    double width = Math.toRadians(0.1);
    double wrong =
        new TrapezoidSeries(Ellipsoid.CGCS2000, e2 / (1 - e2))
            .trapezoidM2(Math.toRadians(33.7), Math.toRadians(33.8), width);
    assertThat(wrong).isCloseTo(102_773_314.51, within(TWO_DECIMALS_M2));
    assertThat((wrong / trapezoid(33.7, 33.8, 0.1) - 1) * 1e6).isCloseTo(28, within(0.5));
  }

  @Test
  void triangleWithStraightLonLatEdges() throws Exception {
    Geometry triangle = wkt(TRIANGLE);
    assertThat(EllipsoidalArea.areaM2(triangle, Crs.ofEpsg(4490)))
        .isCloseTo(51_395_025.34, within(TWO_DECIMALS_M2));
    assertThat(EllipsoidalArea.areaNoDensifyM2(triangle, Crs.ofEpsg(4490)))
        .isCloseTo(51_385_223.11, within(TWO_DECIMALS_M2));
  }

  @Test
  void firstParcelOfTheSampleFile() throws Exception {
    Crs zone35 = Crs.ofEpsg(4523);
    Geometry outer = wkt("POLYGON (" + DK01_OUTER + ")");
    Geometry hole = wkt("POLYGON (" + DK01_HOLE + ")");
    Geometry net = wkt("POLYGON (" + DK01_OUTER + ", " + DK01_HOLE + ")");
    assertThat(Measures.planarArea(outer)).isCloseTo(130_840.9511155, within(1e-6));
    assertThat(EllipsoidalArea.surveyAreaM2(outer, zone35)).isEqualTo(130_827.29);
    assertThat(EllipsoidalArea.areaM2(outer, zone35))
        .isCloseTo(130_827.29, within(TWO_DECIMALS_M2));
    assertThat(EllipsoidalArea.areaNoDensifyM2(outer, zone35))
        .isCloseTo(130_826.89, within(TWO_DECIMALS_M2));
    assertThat(Measures.planarArea(hole)).isCloseTo(3000, within(FOUR_DECIMALS_M2));
    assertThat(EllipsoidalArea.areaM2(hole, zone35)).isCloseTo(2_999.69, within(TWO_DECIMALS_M2));
    assertThat(Measures.planarArea(net)).isCloseTo(127_840.95, within(TWO_DECIMALS_M2));
    assertThat(EllipsoidalArea.surveyAreaM2(net, zone35)).isEqualTo(127_827.61);
    assertThat(EllipsoidalArea.areaM2(net, zone35))
        .as("rounding latitude and longitude to 1e-6 seconds moves the vector by 0.004 m2")
        .isCloseTo(127_827.61, within(0.0101));
  }

  /**
   * The vector's planar 130 840.9453 is what double arithmetic leaves of 8-digit coordinates when
   * the shoelace is taken from the origin; exact rational arithmetic gives 130 840.9511155. Both
   * print as 130 840.95.
   */
  @Test
  void shoelaceFromTheOriginLosesSixSquareMillimetresThatOursKeeps() throws Exception {
    Coordinate[] ring = wkt("POLYGON (" + DK01_OUTER + ")").getCoordinates();
    double naive = 0;
    BigDecimal exact = BigDecimal.ZERO;
    for (int i = 1; i < ring.length; i++) {
      naive += ring[i - 1].x * ring[i].y - ring[i].x * ring[i - 1].y;
      exact =
          exact
              .add(BigDecimal.valueOf(ring[i - 1].x).multiply(BigDecimal.valueOf(ring[i].y)))
              .subtract(BigDecimal.valueOf(ring[i].x).multiply(BigDecimal.valueOf(ring[i - 1].y)));
    }
    assertThat(-naive / 2).isCloseTo(130_840.9453, within(FOUR_DECIMALS_M2));
    assertThat(exact.doubleValue() / -2).isCloseTo(130_840.9511155, within(1e-9));
  }

  @Test
  void secondParcelOfTheSampleFile() throws Exception {
    assertThat(Measures.planarArea(wkt(DK02))).isEqualTo(2400);
    assertThat(EllipsoidalArea.areaM2(wkt(DK02), Crs.ofEpsg(4523)))
        .isCloseTo(2_399.75, within(TWO_DECIMALS_M2));
    assertThat(EllipsoidalArea.surveyAreaM2(wkt(DK02), Crs.ofEpsg(4523))).isEqualTo(2_399.75);
  }

  /**
   * Both vectors come from the rounded survey procedure. Rounding latitude and longitude to 1e-6
   * seconds moves a total of 2 150 km2 by 0.04 m2 (2e-11), so the unrounded results are compared at
   * that, the rounded one to its last digit.
   */
  @Test
  void bigQuadrilateralWithAndWithoutSplitting() throws Exception {
    Crs zone35 = Crs.ofEpsg(4523);
    double roundingM2 = 0.05;
    assertThat(Measures.planarArea(wkt(BIG))).isEqualTo(2_150_000_000.0);
    assertThat(EllipsoidalArea.surveyAreaM2(wkt(BIG), zone35))
        .isCloseTo(2_149_942_309.87, within(0.0101));
    assertThat(EllipsoidalArea.areaM2(wkt(BIG), zone35))
        .isCloseTo(2_149_942_309.87, within(roundingM2));
    assertThat(EllipsoidalArea.areaNoDensifyM2(wkt(BIG), zone35))
        .isCloseTo(2_149_796_872.82, within(roundingM2));
  }

  /**
   * Splitting at 70 m and at 7 m brackets the exact integral of a straight lon/lat edge as 1/n2
   * should.
   */
  @Test
  void straightLonLatEdgesAreTheLimitOfSplitting() throws Exception {
    double exact = EllipsoidalArea.areaM2(wkt(TRIANGLE), Crs.ofEpsg(4490));
    double coarse = splitSum(wkt(TRIANGLE).getCoordinates(), 70);
    double fine = splitSum(wkt(TRIANGLE).getCoordinates(), 7);
    assertThat(coarse).isCloseTo(exact, within(exact * 7e-9));
    assertThat(fine).isCloseTo(exact, within(exact * 7e-11));
    assertThat((4.0 * splitSum(wkt(TRIANGLE).getCoordinates(), 35) - coarse) / 3)
        .isCloseTo(exact, within(exact * 1e-10));
  }

  @Test
  void longAndShortLonLatEdgesAgreeWithFineSplitting() throws Exception {
    for (String text :
        new String[] {
          "POLYGON ((100 30, 110 31, 108 42, 99 38, 100 30))",
          "POLYGON ((105 33, 105.001 33.0004, 105.0007 33.001, 105 33))",
          "POLYGON ((73 18, 135 20, 134 53, 74 50, 73 18))"
        }) {
      double expected = splitSum(wkt(text).getCoordinates(), Math.sqrt(wkt(text).getArea()) * 2);
      assertThat(EllipsoidalArea.areaM2(wkt(text), Crs.ofEpsg(4490)))
          .isCloseTo(expected, within(expected * 2e-8));
    }
  }

  @Test
  void linesAndPointsHaveNoArea() throws Exception {
    assertThat(
            EllipsoidalArea.areaM2(
                wkt("LINESTRING (105 33, 106 34, 105 34, 105 33)"), Crs.ofEpsg(4490)))
        .isZero();
    assertThat(EllipsoidalArea.areaM2(wkt("POINT (105 33)"), Crs.ofEpsg(4490))).isZero();
    assertThat(EllipsoidalArea.areaM2(wkt("POLYGON EMPTY"), Crs.ofEpsg(4490))).isZero();
  }

  @Test
  void coordinatesThatAreNoPlaceFailInsteadOfGivingNothing() {
    assertThatThrownBy(
            () ->
                EllipsoidalArea.areaM2(
                    wkt("POLYGON ((33 105, 34 105, 34 106, 33 105))"), Crs.ofEpsg(4490)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /**
   * The notice's own trapezoids over edges split into parts of about a length, by the formula as it
   * is written.
   */
  private static double splitSum(Coordinate[] ring, double partM) {
    double sum = 0;
    for (int i = 1; i < ring.length; i++) {
      double east = (ring[i].x - ring[i - 1].x) * 93_000;
      double north = (ring[i].y - ring[i - 1].y) * 111_000;
      int parts = (int) Math.ceil(Math.hypot(east, north) / partM);
      for (int k = 0; k < parts; k++) {
        double from = (double) k / parts;
        double to = (k + 1.0) / parts;
        double south = ring[i - 1].y + (ring[i].y - ring[i - 1].y) * from;
        double top = ring[i - 1].y + (ring[i].y - ring[i - 1].y) * to;
        double middle = ring[i - 1].x + (ring[i].x - ring[i - 1].x) * (from + to) / 2;
        sum += trapezoid(south, top, middle - ring[0].x);
      }
    }
    return Math.abs(sum);
  }

  private static double trapezoid(double southDeg, double northDeg, double widthDeg) {
    return EllipsoidalArea.trapezoidM2(
        Math.toRadians(southDeg), Math.toRadians(northDeg), Math.toRadians(widthDeg));
  }

  private static Geometry cell(double west, double south, double east, double north)
      throws ParseException {
    return wkt(
        String.format(
            java.util.Locale.ROOT,
            "POLYGON ((%1$.17g %2$.17g, %3$.17g %2$.17g, %3$.17g %4$.17g, %1$.17g %4$.17g, %1$.17g %2$.17g))",
            west,
            south,
            east,
            north));
  }

  private static Geometry wkt(String text) throws ParseException {
    return new WKTReader().read(text);
  }
}
