package org.ecozone.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.projection.Ellipsoid;
import org.ecozone.geo.projection.TransverseMercator;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.ProjCoordinate;

class TransverseMercatorTest {
  /** Agreement with other implementations, metres. */
  private static final double ORACLE_M = 1e-6;

  /** There and back, degrees: 1e-12 degrees are 0.1 micrometres. */
  private static final double ROUND_TRIP_DEG = 1e-12;

  private static final TransverseMercator ZONE_35 =
      new TransverseMercator(
          Ellipsoid.CGCS2000, TransverseMercator.Parameters.gaussKruger(105, 35_500_000));

  /**
   * Made with PROJ 9.1.1: cs2cs -f %.9f +proj=longlat +ellps=GRS80 +to +proj=tmerc +lon_0=105
   * +ellps=GRS80.
   */
  @ParameterizedTest
  @CsvSource({
    "105, 33, 0.000000000, 3652748.043075095",
    "106.5, 33.9, 138745.392100504, 3753582.394203067",
    "104.0321, 32.59, -90871.232594073, 3607692.150220472",
    "103, 25, -201926.724208708, 2767544.001414065",
    "108, 53.5, 199050.604139554, 5934456.505463081",
    "110.25, 40.1, 447770.490795695, 4453866.747479811",
    "98.7, 36.2, -566940.679641808, 4026186.730162402",
    "92.34, 42.8, -1036254.053321858, 4818954.697952038",
    "120, 30, 1455590.738889007, 3416780.562127255",
    "135, 48, 2223538.878937670, 5770649.876920132",
    "75, 39, -2619487.137905771, 4773270.172927391",
    "105, 0, 0.000000000, 0.000000000",
    "106, 0.001, 111325.180946940, 110.591232925",
    "105.0001, 89, 0.194932673, 9890271.864314590"
  })
  void agreesWithProjNearAndFarFromTheMeridian(
      double longitude, double latitude, double easting, double northing) {
    double[] at = {longitude, latitude};
    ZONE_35.fromLonLat(at, 1);
    assertThat(at).containsExactly(new double[] {35_500_000 + easting, northing}, within(ORACLE_M));
    ZONE_35.toLonLat(at, 1);
    assertThat(at)
        .containsExactly(new double[] {longitude, latitude}, within(ROUND_TRIP_DEG * 100));
  }

  static List<Integer> codes() {
    return CrsTest.chineseCodes().stream()
        .filter(code -> !List.of(4490, 4610, 4214, 4326).contains(code))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void agreesWithProj4jOnEveryCode(int code) throws Exception {
    CoordinateReferenceSystem oracle = proj4j(code);
    Seeded seeded = Seeded.of(code);
    for (int i = 0; i < 20; i++) {
      double longitude = Crs.ofEpsg(code).centralMeridianDeg() + seeded.between(-3.5, 3.5);
      double latitude = seeded.between(18.0, 54.0);
      ProjCoordinate expected = new ProjCoordinate();
      oracle.getProjection().project(new ProjCoordinate(longitude, latitude), expected);
      double[] at = {longitude, latitude};
      Crs.ofEpsg(code).projection().fromLonLat(at, 1);
      assertThat(at).containsExactly(new double[] {expected.x, expected.y}, within(ORACLE_M));
    }
  }

  @Test
  void thereAndBackIsTheSamePlace() {
    Seeded seeded = Seeded.of("TransverseMercatorTest.thereAndBack");
    for (int i = 0; i < 2000; i++) {
      double longitude = seeded.between(75.0, 135.0);
      double latitude = seeded.between(-5.0, 60.0);
      double[] at = {longitude, latitude};
      ZONE_35.fromLonLat(at, 1);
      ZONE_35.toLonLat(at, 1);
      assertThat(at)
          .as("seed %d", seeded.seed())
          .containsExactly(new double[] {longitude, latitude}, within(ROUND_TRIP_DEG * 10));
    }
  }

  @Test
  void farAwayAndImpossiblePlacesHaveNoImage() {
    double[][] places = {
      {105, 90.1}, {105, -91}, {-75, 33}, {105, Double.NaN}, {Double.POSITIVE_INFINITY, 33}
    };
    for (double[] place : places) {
      double[] at = place.clone();
      ZONE_35.fromLonLat(at, 1);
      assertThat(at).containsExactly(Double.NaN, Double.NaN);
    }
    double[][] planes = {
      {500_000, 3_700_000}, {35_500_000, 1.1e7}, {Double.NaN, 3_700_000}, {3_700_000, 35_500_000}
    };
    for (double[] plane : planes) {
      double[] at = plane.clone();
      ZONE_35.toLonLat(at, 1);
      assertThat(at).containsExactly(Double.NaN, Double.NaN);
    }
  }

  @Test
  void originOfLatitudeIsWhereNorthingIsFalseNorthing() {
    var local =
        new TransverseMercator(
            Ellipsoid.CGCS2000, new TransverseMercator.Parameters(105.3, 33.9, 1, 0, 0));
    double[] at = {105.3, 33.9};
    local.fromLonLat(at, 1);
    assertThat(at).containsExactly(new double[] {0, 0}, within(1e-8));
  }

  /**
   * Proj4j's own definition of the code, with its exact projection instead of the series it takes
   * by default.
   */
  private static CoordinateReferenceSystem proj4j(int code) {
    CRSFactory factory = new CRSFactory();
    List<String> parameters =
        new ArrayList<>(List.of(factory.createFromName("EPSG:" + code).getParameters()));
    assertThat(parameters).anyMatch(p -> p.equals("+proj=tmerc") || p.equals("+proj=utm"));
    if (parameters.remove("+proj=utm")) {
      int zone = code % 100;
      parameters.removeIf(p -> p.startsWith("+zone"));
      parameters.addAll(List.of("+lon_0=" + (6 * zone - 183), "+k=0.9996", "+x_0=500000"));
    }
    parameters.remove("+proj=tmerc");
    parameters.add("+proj=etmerc");
    return factory.createFromParameters("EPSG:" + code, parameters.toArray(String[]::new));
  }
}
