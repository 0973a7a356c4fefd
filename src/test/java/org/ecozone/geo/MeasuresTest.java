package org.ecozone.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import net.sf.geographiclib.Geodesic;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.WKTReader;

class MeasuresTest {
  private static final Geodesic CGCS2000 = new Geodesic(6378137, 1 / 298.257222101);

  @Test
  void planarAreaOfEightDigitCoordinatesIsExactToTheMicrometre() throws Exception {
    Seeded seeded = Seeded.of("MeasuresTest.planarArea");
    for (int i = 0; i < 100; i++) {
      Geometry site =
          seeded.polygon(35_564_000, 3_732_000, seeded.between(1.0, 5000.0), seeded.between(3, 60));
      double tolerance = 1e-12 * site.getEnvelopeInternal().getArea() + 1e-9;
      assertThat(Measures.planarArea(site))
          .as("seed %d", seeded.seed())
          .isCloseTo(exact(site), within(tolerance));
    }
  }

  @Test
  void holesSubtractPartsAddLinesAndPointsCountNothing() throws Exception {
    assertThat(
            Measures.planarArea(
                wkt("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (1 1, 1 3, 3 3, 3 1, 1 1))")))
        .isEqualTo(96);
    assertThat(
            Measures.planarArea(
                wkt(
                    "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((20 0, 20 10, 30 10, 30 0, 20 0)))")))
        .isEqualTo(200);
    assertThat(
            Measures.planarArea(
                wkt(
                    "GEOMETRYCOLLECTION (POINT (1 1), LINESTRING (0 0, 9 9), POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0)))")))
        .isEqualTo(1);
    assertThat(Measures.planarArea(wkt("MULTIPOLYGON EMPTY"))).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "4523, 'POINT (35564000 3732000)', 4523",
    "32648, 'POINT (564000 3732000)', 32648",
    "4544, 'POINT (564000 3732000)', 4544",
    "4490, 'POINT (105.7 33.7)', 4523",
    "4490, 'POINT (106.6 33.7)', 4524",
    "4490, 'POLYGON ((106.2 33.7, 106.6 33.7, 106.6 34, 106.2 33.7))', 4523",
    "4326, 'POINT (105.7 33.7)', 4523",
    "3857, 'POINT (11766470 3989900)', 4523",
    "4610, 'POINT (105.7 33.7)', 2359",
    "4214, 'POINT (105.7 33.7)', 2411"
  })
  void planarAreaIsStatedInTheOwnPlaneElseInTheZoneOfTheCentroid(
      int code, String text, int expected) throws Exception {
    assertThat(Measures.planarCrs(wkt(text), Crs.ofEpsg(code)).epsg()).isEqualTo(expected);
  }

  @Test
  void planarAreaOfTheSameLandDiffersBetweenZones() throws Exception {
    Geometry site =
        wkt(
            "POLYGON ((35638000 3753000, 35639000 3753000, 35639000 3754000, 35638000 3754000, 35638000 3753000))");
    Crs zone35 = Crs.ofEpsg(4523);
    assertThat(Measures.planarAreaM2(site, zone35, zone35)).isEqualTo(1_000_000);
    double ellipsoidal = EllipsoidalArea.areaM2(site, zone35);
    double in36 = Measures.planarAreaM2(site, zone35, Crs.ofEpsg(4524));
    // scale 1 + y2 / 2R2 in each, squared for areas
    assertThat(1_000_000 / ellipsoidal - 1).isCloseTo(square(138_500 / 6_371_000.0), within(3e-6));
    assertThat(in36 / ellipsoidal - 1).isCloseTo(square(138_700 / 6_371_000.0), within(3e-6));
    assertThatThrownBy(() -> Measures.planarAreaM2(site, zone35, Crs.ofEpsg(4490)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /**
   * 60 km of pipeline in a plane whose scale is up to 270 ppm off: the length must be that on the
   * ellipsoid.
   */
  @ParameterizedTest
  @ValueSource(ints = {4490, 4523, 4524, 32648, 3857, 4326})
  void lengthIsThatOfManyShortGeodesics(int code) throws Exception {
    Crs crs = Crs.ofEpsg(code);
    Geometry pipeline =
        CrsTransform.between(Crs.ofEpsg(4490), crs)
            .apply(wkt("LINESTRING (105.9 33.2, 106.1 33.3, 106.5 33.35, 106.5001 33.35)"));
    double expected = 0;
    Coordinate[] c = pipeline.getCoordinates();
    for (int i = 1; i < c.length; i++) {
      int parts = 2000;
      double[] last = null;
      for (int k = 0; k <= parts; k++) {
        double t = (double) k / parts;
        double[] at = {
          c[i - 1].x + (c[i].x - c[i - 1].x) * t, c[i - 1].y + (c[i].y - c[i - 1].y) * t
        };
        crs.projection().toLonLat(at, 1);
        expected += last == null ? 0 : CGCS2000.Inverse(last[1], last[0], at[1], at[0]).s12;
        last = at;
      }
    }
    assertThat(Measures.lengthM(pipeline, crs)).isCloseTo(expected, within(expected * 1e-8));
  }

  @Test
  void perimeterCountsHolesAndPointsHaveNone() throws Exception {
    Crs crs = Crs.ofEpsg(4523);
    Geometry site =
        wkt(
            "POLYGON ((35500000 3700000, 35500100 3700000, 35500100 3700100, 35500000 3700100, 35500000 3700000),"
                + " (35500010 3700010, 35500010 3700020, 35500020 3700020, 35500020 3700010, 35500010 3700010))");
    assertThat(Measures.perimeterM(site, crs)).isCloseTo(440, within(1e-6));
    assertThat(Measures.lengthM(wkt("MULTIPOINT ((35500000 3700000), (35500100 3700000))"), crs))
        .isZero();
    assertThat(Measures.lengthM(wkt("LINESTRING EMPTY"), crs)).isZero();
    assertThat(Measures.meanWidthM(10, 1000)).isEqualTo(0.02);
    assertThat(Measures.meanWidthM(10, 0)).isZero();
  }

  @Test
  void lengthOfCoordinatesThatAreNoPlaceFails() {
    assertThatThrownBy(() -> Measures.lengthM(wkt("LINESTRING (33 105, 34 105)"), Crs.ofEpsg(4490)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ellipsoidalAreaIsThatOfGeographicLib() throws Exception {
    Seeded seeded = Seeded.of("MeasuresTest.geographicLib");
    for (int i = 0; i < 30; i++) {
      Geometry site =
          seeded.polygon(
              seeded.between(97.0, 108.0), seeded.between(32.6, 42.0), 0.05, seeded.between(3, 30));
      var oracle = new net.sf.geographiclib.PolygonArea(CGCS2000, false);
      Coordinate[] c = site.getCoordinates();
      for (int k = 1; k < c.length; k++) {
        for (int p = 0; p < 200; p++) {
          oracle.AddPoint(
              c[k - 1].y + (c[k].y - c[k - 1].y) * p / 200,
              c[k - 1].x + (c[k].x - c[k - 1].x) * p / 200);
        }
      }
      double expected = Math.abs(oracle.Compute(false, true).area);
      assertThat(EllipsoidalArea.areaM2(site, Crs.ofEpsg(4490)))
          .as("seed %d", seeded.seed())
          .isCloseTo(expected, within(expected * 1e-7));
    }
  }

  /** The same land moved into other planes, with points added, keeps its ellipsoidal area. */
  @ParameterizedTest
  @ValueSource(ints = {4523, 4524, 4507, 32648, 3857})
  void ellipsoidalAreaDoesNotDependOnThePlaneItIsStoredIn(int code) throws Exception {
    Seeded seeded = Seeded.of("MeasuresTest.plane " + code);
    for (int i = 0; i < 20; i++) {
      Geometry site =
          seeded.polygonWithHole(
              seeded.between(104.0, 106.5), seeded.between(32.6, 34.5), 0.05, 12);
      Geometry moved =
          CrsTransform.between(Crs.ofEpsg(4490), Crs.ofEpsg(code))
              .applyDensified(site, 0.001)
              .geometry();
      double expected = EllipsoidalArea.areaM2(site, Crs.ofEpsg(4490));
      double perimeterM = Measures.perimeterM(site, Crs.ofEpsg(4490));
      // added points leave the edge by at most 1 mm; WGS 84's own ellipsoid differs by 3e-11
      assertThat(EllipsoidalArea.areaM2(moved, Crs.ofEpsg(code)))
          .as("seed %d", seeded.seed())
          .isCloseTo(expected, within(perimeterM * 0.001));
    }
  }

  @Test
  void splittingALandLeavesTheSumOfItsAreas() throws Exception {
    Geometry whole =
        wkt(
            "POLYGON ((35564000 3732000, 35566000 3732000, 35566000 3734000, 35564000 3734000, 35564000 3732000))");
    Geometry west =
        wkt(
            "POLYGON ((35564000 3732000, 35564777 3732000, 35565123 3734000, 35564000 3734000, 35564000 3732000))");
    Geometry east =
        wkt(
            "POLYGON ((35564777 3732000, 35566000 3732000, 35566000 3734000, 35565123 3734000, 35564777 3732000))");
    Crs crs = Crs.ofEpsg(4523);
    assertThat(EllipsoidalArea.areaM2(west, crs) + EllipsoidalArea.areaM2(east, crs))
        .isCloseTo(EllipsoidalArea.areaM2(whole, crs), within(0.0005));
  }

  /**
   * In a plane, moving along the central meridian changes the area on the ellipsoid by 1e-8 a metre
   * at most; east more.
   */
  @Test
  void areaDoesNotDependOnStartOrDirectionNorJumpWhenMoved() throws Exception {
    Seeded seeded = Seeded.of("MeasuresTest.moved");
    Crs crs = Crs.ofEpsg(4523);
    for (int i = 0; i < 50; i++) {
      Geometry site = seeded.polygon(35_564_000, 3_732_000, 500, 20);
      double area = EllipsoidalArea.areaM2(site, crs);
      assertThat(EllipsoidalArea.areaM2(site.reverse(), crs)).isCloseTo(area, within(1e-5));
      assertThat(EllipsoidalArea.areaM2(site.norm(), crs)).isCloseTo(area, within(1e-5));
      Geometry moved = AffineTransformation.translationInstance(1, 1).transform(site);
      assertThat(EllipsoidalArea.areaM2(moved, crs)).isCloseTo(area, within(area * 1e-8 + 1e-5));
      assertThat(Measures.planarArea(moved)).isCloseTo(Measures.planarArea(site), within(1e-4));
    }
  }

  @Test
  void bufferReachesTheDistanceInEveryDirection() throws Exception {
    Geometry site = wkt("POINT (105.7 33.7)");
    Geometry buffer = Measures.buffer(site, Crs.ofEpsg(4490), 1000);
    for (Coordinate c : buffer.getCoordinates()) {
      assertThat(CGCS2000.Inverse(33.7, 105.7, c.y, c.x).s12).isBetween(998.5, 1000.01);
    }
  }

  private static double exact(Geometry polygon) {
    Coordinate[] c = polygon.getCoordinates();
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 1; i < c.length; i++) {
      sum = sum.add(new BigDecimal(c[i - 1].x).multiply(new BigDecimal(c[i].y)));
      sum = sum.subtract(new BigDecimal(c[i].x).multiply(new BigDecimal(c[i - 1].y)));
    }
    return Math.abs(sum.doubleValue() / 2);
  }

  private static double square(double x) {
    return x * x;
  }

  private static Geometry wkt(String text) throws Exception {
    return new WKTReader().read(text);
  }
}
