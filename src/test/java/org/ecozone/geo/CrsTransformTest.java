package org.ecozone.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ecozone.support.Seeded;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKTReader;

class CrsTransformTest {
  private static final double MILLIMETRE_IN_DEGREES = 1e-8;

  @Test
  void placeOnTheZoneBoundaryHasTwoCoordinates() throws Exception {
    Geometry place = wkt("POINT (106.5 33.9)");
    Coordinate in35 = between(4490, 4523).apply(place).getCoordinate();
    Coordinate in36 = between(4490, 4524).apply(place).getCoordinate();
    assertThat(in35.x).isCloseTo(35_638_745.392, within(0.0005));
    assertThat(in35.y).isCloseTo(3_753_582.394, within(0.0005));
    assertThat(in36.x).isCloseTo(36_361_254.608, within(0.0005));
    assertThat(in36.y).isCloseTo(3_753_582.394, within(0.0005));
    Coordinate moved = between(4523, 4524).apply(between(4490, 4523).apply(place)).getCoordinate();
    assertThat(moved.distance(in36)).isLessThan(1e-7);
  }

  @ParameterizedTest
  @CsvSource({"4523, 4544, -35000000", "4544, 4523, 35000000", "2359, 2380, -35000000"})
  void zoneWithAndWithoutPrefixDifferByThePrefixAlone(int from, int to, double shiftM)
      throws Exception {
    double zonePart = from == 4544 ? 0 : 35_000_000;
    Geometry edge =
        wkt(
            "LINESTRING (%f 3730000.125, %f 3850000.5)"
                .formatted(zonePart + 565_000.375, zonePart + 640_000.25));
    CrsTransform.Densified moved = between(from, to).applyDensified(edge, 0.01);
    assertThat(moved.addedPoints()).isZero();
    Coordinate[] expected = edge.getCoordinates();
    Coordinate[] actual = moved.geometry().getCoordinates();
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i].x).isEqualTo(expected[i].x + shiftM);
      assertThat(actual[i].y).isEqualTo(expected[i].y);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "4490, 4523",
    "4490, 4326",
    "4326, 4544",
    "4490, 32648",
    "32648, 4524",
    "4490, 3857",
    "3857, 4523",
    "4610, 2359",
    "2359, 2380",
    "4214, 2411",
    "2411, 21418",
    "4507, 4544"
  })
  void thereAndBackIsTheSameGeometry(int from, int to) throws Exception {
    Seeded seeded = Seeded.of(from * 100_000L + to);
    Geometry site = seeded.polygonWithHole(105.4, 33.6, 0.2, 40);
    Geometry inFrom = site;
    if (!Crs.ofEpsg(from).isGeographic()) {
      inFrom = CrsTransform.between(Crs.ofEpsg(from).geographic(), Crs.ofEpsg(from)).apply(site);
    }
    Geometry back = between(to, from).apply(between(from, to).apply(inFrom));
    double tolerance = Crs.ofEpsg(from).isGeographic() ? 1e-12 : 1e-7;
    assertThat(back.equalsExact(inFrom, tolerance)).isTrue();
  }

  /** Where GeoTools answers, in strict mode, its answer is ours. */
  @ParameterizedTest
  @CsvSource({"4490, 4523", "4490, 4507", "4610, 2359", "4214, 2432", "4326, 32648", "4326, 3857"})
  void agreesWithGeoTools(int from, int to) throws Exception {
    EpsgDatabase.locate();
    var oracle =
        CRS.findMathTransform(
            CRS.decode("EPSG:" + from, true), CRS.decode("EPSG:" + to, true), false);
    Seeded seeded = Seeded.of(to);
    for (int i = 0; i < 50; i++) {
      double[] place = {seeded.between(104.0, 106.5), seeded.between(32.5, 34.6)};
      double[] expected = new double[2];
      oracle.transform(place, 0, expected, 0, 1);
      between(from, to).transform(place, 1);
      assertThat(place).containsExactly(expected, within(1e-6));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "4610, 4490",
    "4490, 4610",
    "4214, 4490",
    "4214, 4610",
    "2359, 4523",
    "4523, 2359",
    "2411, 32648",
    "4555, 4214",
    "4555, 4490",
    "3034, 4490",
    "4326, 4214"
  })
  void datumIsNeverShifted(int from, int to) {
    assertThatThrownBy(() -> between(from, to))
        .isInstanceOfSatisfying(
            CrsException.class,
            e -> assertThat(e.reason()).isEqualTo(CrsException.Reason.DATUM_SHIFT_NEEDED));
  }

  @Test
  void towgs84InAFileDoesNotAllowAShift() throws Exception {
    String xian =
        Crs.ofEpsg(4610)
            .wkt()
            .replace("\"7049\"]]", "\"7049\"]],TOWGS84[24,-123,-94,-0.02,0.25,0.13,1.1]");
    assertThatThrownBy(() -> CrsTransform.between(Crs.ofWkt(xian), Crs.ofEpsg(4490)))
        .isInstanceOf(CrsException.class);
  }

  @Test
  void anotherDatumMovesWithinItself() throws Exception {
    Geometry moved = between(3034, 3035).apply(wkt("POINT (4000000 2800000)"));
    assertThat(
            between(3035, 3034)
                .apply(moved)
                .getCoordinate()
                .distance(new Coordinate(4_000_000, 2_800_000)))
        .isLessThan(1e-3);
  }

  @Test
  void cgcs2000AndWgs84LonLatAreTheSameNumbers() throws Exception {
    CrsTransform transform = between(4490, 4326);
    assertThat(transform.isIdentity()).isTrue();
    Geometry site = wkt("POLYGON ((105 33, 106 33, 106 34, 105 33))");
    assertThat(transform.apply(site).equalsExact(site)).isTrue();
    assertThat(transform.applyDensified(site, 0.01).addedPoints()).isZero();
    assertThat(between(4490, 4523).isIdentity()).isFalse();
    assertThat(between(4507, 4544).isIdentity()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POINT (105 33)",
        "LINESTRING (105 33, 105.1 33.1)",
        "LINEARRING (105 33, 105.1 33, 105.1 33.1, 105 33)",
        "POLYGON ((105 33, 106 33, 106 34, 105 33), (105.5 33.2, 105.6 33.2, 105.6 33.3, 105.5 33.2))",
        "MULTIPOINT ((105 33), (105.1 33.1))",
        "MULTILINESTRING ((105 33, 105.1 33.1), (105.2 33, 105.3 33))",
        "MULTIPOLYGON (((105 33, 106 33, 106 34, 105 33)), ((107 33, 108 33, 108 34, 107 33)))",
        "GEOMETRYCOLLECTION (POINT (105 33), LINESTRING (105 33, 105.1 33.1))",
        "POINT EMPTY",
        "POLYGON EMPTY",
        "MULTIPOLYGON EMPTY",
        "GEOMETRYCOLLECTION EMPTY"
      })
  void typePartsAndHolesStay(String text) throws Exception {
    Geometry before = wkt(text);
    for (Geometry after :
        List.of(
            between(4490, 4523).apply(before),
            between(4490, 4523).applyDensified(before, 0.01).geometry())) {
      assertThat(after.getGeometryType()).isEqualTo(before.getGeometryType());
      assertThat(after.getNumGeometries()).isEqualTo(before.getNumGeometries());
      assertThat(after.isEmpty()).isEqualTo(before.isEmpty());
      assertThat(after.getSRID()).isEqualTo(4523);
      if (before instanceof Polygon polygon) {
        assertThat(((Polygon) after).getNumInteriorRing()).isEqualTo(polygon.getNumInteriorRing());
      }
    }
  }

  @Test
  void heightsAndMeasuresAreDropped() throws Exception {
    for (int to : new int[] {4523, 4326}) {
      Geometry after =
          between(4490, to).apply(wkt("LINESTRING ZM (105 33 1200 1, 105.1 33 1210 2)"));
      for (Coordinate coordinate : after.getCoordinates()) {
        assertThat(coordinate.getZ()).isNaN();
        assertThat(coordinate.getM()).isNaN();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "4490, 4523, POINT (33 105)",
    "4490, 4326, POINT (33 105)",
    "4490, 4523, POINT (-75 33)",
    "4523, 4490, POINT (500000 3700000)",
    "4544, 4490, POINT (35500000 3700000)",
    "4523, 4490, POINT (3700000 35500000)"
  })
  void coordinatesThatCannotBeFail(int from, int to, String text) {
    assertThatThrownBy(() -> between(from, to).apply(wkt(text)))
        .isInstanceOfSatisfying(
            CrsException.class,
            e -> assertThat(e.reason()).isEqualTo(CrsException.Reason.OUT_OF_DOMAIN));
  }

  @Test
  void coordinateThatIsNotFiniteFailsEvenWithoutATransformation() {
    Geometry broken =
        new org.locationtech.jts.geom.GeometryFactory().createPoint(new Coordinate(Double.NaN, 33));
    assertThatThrownBy(() -> between(4523, 4523).apply(broken)).isInstanceOf(CrsException.class);
    assertThatThrownBy(() -> between(4490, 4523).apply(broken)).isInstanceOf(CrsException.class);
  }

  /**
   * traps.md: straight in Gauss against straight in lon/lat is 3.6 mm apart on 500 m, 14.5 mm on 1
   * km, 0.36 m on 5 km.
   */
  @ParameterizedTest
  @CsvSource({"500, 0", "1000, 1", "5000, 7"})
  void pointsAreAddedOnlyWhereTheEdgeBends(double lengthM, int expected) throws Exception {
    Geometry edge = wkt("LINESTRING (35564000 3732000, " + (35_564_000 + lengthM) + " 3732000)");
    CrsTransform.Densified densified = between(4523, 4490).applyDensified(edge, 0.01);
    assertThat(densified.addedPoints()).isEqualTo(expected);
    assertThat(densified.geometry().getNumPoints()).isEqualTo(2 + expected);
  }

  @Test
  void meridiansStayStraightInLonLatAndGetNoPoints() throws Exception {
    Geometry edge = wkt("LINESTRING (105 33, 105 34)");
    assertThat(between(4490, 4523).applyDensified(edge, 0.01).addedPoints()).isZero();
  }

  @Test
  void densifiedEdgeStaysWithinTheTolerance() throws Exception {
    Seeded seeded = Seeded.of("CrsTransformTest.densified");
    for (int i = 0; i < 40; i++) {
      double toleranceM = seeded.oneOf(List.of(0.001, 0.01, 1.0));
      Geometry source =
          seeded.line(seeded.between(104.0, 106.0), seeded.between(32.6, 34.5), 0.2, 5);
      Geometry target = between(4490, 4523).applyDensified(source, toleranceM).geometry();
      Coordinate[] image = target.getCoordinates();
      for (int e = 1; e < source.getNumPoints(); e++) {
        Coordinate a = source.getCoordinates()[e - 1];
        Coordinate b = source.getCoordinates()[e];
        for (int k = 0; k <= 64; k++) {
          double[] at = {a.x + (b.x - a.x) * k / 64, a.y + (b.y - a.y) * k / 64};
          between(4490, 4523).transform(at, 1);
          assertThat(Distance.pointToSegmentString(new Coordinate(at[0], at[1]), image))
              .as("seed %d", seeded.seed())
              .isLessThan(toleranceM * 1.01 + 1e-7);
        }
      }
    }
  }

  @Test
  void sharedEdgeGetsTheSamePointsWhicheverWayItRuns() throws Exception {
    Seeded seeded = Seeded.of("CrsTransformTest.sharedEdge");
    for (int i = 0; i < 50; i++) {
      Geometry line = seeded.line(35_500_000, 3_700_000, 40_000, 6);
      Geometry there = between(4523, 4490).applyDensified(line, 0.01).geometry();
      Geometry back = between(4523, 4490).applyDensified(line.reverse(), 0.01).geometry();
      assertThat(Arrays.asList(back.reverse().getCoordinates()))
          .as("seed %d", seeded.seed())
          .isEqualTo(Arrays.asList(there.getCoordinates()));
    }
  }

  @Test
  void toleranceThatIsNotPositiveIsAMistake() throws Exception {
    CrsTransform transform = between(4490, 4523);
    assertThatThrownBy(() -> transform.applyDensified(wkt("POINT (105 33)"), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void placeInTheNextZoneIsRightInAnExtendedZone() throws Exception {
    Coordinate east =
        between(4523, 4490)
            .apply(between(4490, 4523).apply(wkt("POINT (106.9 34.3)")))
            .getCoordinate();
    assertThat(east.distance(new Coordinate(106.9, 34.3))).isLessThan(MILLIMETRE_IN_DEGREES / 1000);
  }

  private static CrsTransform between(int from, int to) throws CrsException {
    return CrsTransform.between(Crs.ofEpsg(from), Crs.ofEpsg(to));
  }

  private static Geometry wkt(String text) throws Exception {
    return new WKTReader().read(text);
  }
}
