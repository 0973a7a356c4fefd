package org.ecozone.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.ecozone.geo.LocalFrame.NearestLine;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKTReader;

class LocalFrameTest {
  private static final Geodesic CGCS2000 = new Geodesic(6378137, 1 / 298.257222101);
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** What a rule at 1000.00 m needs. */
  private static final double CENTIMETRE_M = 0.01;

  /** What the frame promises. */
  private static final double MILLIMETRE_M = 0.001;

  private static final double DEGREE_OF_BEARING = 0.001;

  @ParameterizedTest
  @CsvSource({
    "999.99, 0",
    "1000, 0",
    "1000.01, 0",
    "1000, 37",
    "1000, 90",
    "2999.99, 180",
    "3000, 299.5",
    "0.02, 45"
  })
  void pointAtAKnownGeodesicDistanceAndBearing(double distanceM, double bearingDeg)
      throws Exception {
    Geometry site = wkt("POINT (105.7 33.7)");
    GeodesicData end = CGCS2000.Direct(33.7, 105.7, bearingDeg, distanceM);
    for (int code : new int[] {4490, 4523, 4524, 32648, 3857}) {
      Geometry zone = in(code, FACTORY.createPoint(new Coordinate(end.lon2, end.lat2)));
      NearestLine line = nearest(site, 4490, zone, code, 5000);
      assertThat(line.distanceM()).isCloseTo(distanceM, within(1e-6));
      if (distanceM > 1) {
        assertThat(line.bearingDeg()).isCloseTo(bearingDeg, within(DEGREE_OF_BEARING));
      }
      assertThat(line.fromLon()).isCloseTo(105.7, within(1e-11));
      assertThat(line.fromLat()).isCloseTo(33.7, within(1e-11));
      assertThat(line.toLon()).isCloseTo(end.lon2, within(1e-11));
      assertThat(line.toLat()).isCloseTo(end.lat2, within(1e-11));
    }
  }

  @Test
  void bearingIsFromTrueNorthThoughGridNorthIsElsewhere() throws Exception {
    // at 106.9 E in zone 35 grid north is more than a degree off
    Geometry site = in(4523, wkt("POINT (106.9 34)"));
    Geometry zone = in(4523, wkt("POINT (106.9 34.01)"));
    NearestLine line = nearest(site, 4523, zone, 4523, 5000);
    assertThat(Math.min(line.bearingDeg(), 360 - line.bearingDeg())).isLessThan(DEGREE_OF_BEARING);
  }

  /** 60 km pipeline: the frame's scale is 11 ppm off at its ends, the distance must not be. */
  @Test
  void endsOfALongPipelineAreMeasuredAsWellAsItsMiddle() throws Exception {
    Geometry pipeline = wkt("LINESTRING (105.2 33.2, 105.5 33.3, 105.8 33.35)");
    GeodesicData east = CGCS2000.Direct(33.35, 105.8, 80, 1000.00);
    GeodesicData west = CGCS2000.Direct(33.2, 105.2, 250, 999.99);
    Geometry zone =
        wkt(
            "MULTIPOINT (("
                + east.lon2
                + " "
                + east.lat2
                + "), ("
                + west.lon2
                + " "
                + west.lat2
                + "))");
    assertThat(nearest(pipeline, 4490, zone, 4490, 3000).distanceM())
        .isCloseTo(999.99, within(MILLIMETRE_M));
    assertThat(nearest(pipeline, 4490, zone.getGeometryN(0), 4490, 3000).distanceM())
        .isCloseTo(1000.00, within(MILLIMETRE_M));
  }

  /** The scale of a frame 300 km wide prefers the middle; the geodesic decides. */
  @Test
  void scaleOfTheFrameDoesNotChooseTheWrongEnd() throws Exception {
    Geometry site = wkt("MULTIPOINT ((104 33.5), (105.5 33.5), (107 33.5))");
    GeodesicData middle = CGCS2000.Direct(33.5, 105.5, 0, 3000.00);
    GeodesicData end = CGCS2000.Direct(33.5, 107, 0, 2999.95);
    Geometry zone =
        wkt(
            "MULTIPOINT (("
                + middle.lon2
                + " "
                + middle.lat2
                + "), ("
                + end.lon2
                + " "
                + end.lat2
                + "))");
    NearestLine line = nearest(site, 4490, zone, 4490, 5000);
    assertThat(line.distanceM()).isCloseTo(2999.95, within(MILLIMETRE_M));
    assertThat(line.fromLon()).isCloseTo(107, within(1e-9));
  }

  @Test
  void insideCountsForPolygonsEitherWay() throws Exception {
    Geometry small = wkt("POLYGON ((105.70 33.70, 105.71 33.70, 105.71 33.71, 105.70 33.70))");
    Geometry big = wkt("POLYGON ((105 33, 107 33, 107 35, 105 35, 105 33))");
    Geometry point = wkt("POINT (105.7 33.7)");
    for (Geometry inside : List.of(small, point, wkt("LINESTRING (105.7 33.7, 105.71 33.71)"))) {
      assertZero(nearest(inside, 4490, big, 4490, 1000));
      assertZero(nearest(big, 4490, inside, 4490, 1000));
      assertZero(nearest(inside, 4490, in(4523, big), 4523, 0));
    }
  }

  @Test
  void holeIsOutside() throws Exception {
    Geometry ring =
        wkt(
            "POLYGON ((105 33, 107 33, 107 35, 105 35, 105 33), (105.9 33.9, 106.1 33.9, 106.1 34.1, 105.9 34.1, 105.9 33.9))");
    Geometry inHole = wkt("POINT (106 33.91)");
    double expected = CGCS2000.Inverse(33.91, 106, 33.9, 106).s12;
    assertThat(nearest(inHole, 4490, ring, 4490, 5000).distanceM())
        .isCloseTo(expected, within(MILLIMETRE_M));
    assertThat(nearest(ring, 4490, inHole, 4490, 5000).distanceM())
        .isCloseTo(expected, within(MILLIMETRE_M));
    assertThat(nearest(ring, 4490, inHole, 4490, 5000).bearingDeg())
        .satisfies(b -> assertThat(Math.min(b, 360 - b)).isLessThan(DEGREE_OF_BEARING));
    assertThat(nearest(inHole, 4490, ring, 4490, 1000)).isNull();
  }

  @Test
  void crossingLinesMeet() throws Exception {
    assertZero(
        nearest(
            wkt("LINESTRING (105 33, 105.1 33.1)"),
            4490,
            wkt("LINESTRING (105 33.1, 105.1 33)"),
            4490,
            1000));
    assertZero(
        nearest(
            wkt("POLYGON ((105 33, 105.1 33, 105.1 33.1, 105 33))"),
            4490,
            wkt("POINT (105.05 33)"),
            4490,
            1000));
  }

  @Test
  void fartherThanTheLimitIsNull() throws Exception {
    Geometry site = wkt("POINT (105.7 33.7)");
    GeodesicData end = CGCS2000.Direct(33.7, 105.7, 60, 1000.01);
    Geometry zone = FACTORY.createPoint(new Coordinate(end.lon2, end.lat2));
    assertThat(nearest(site, 4490, zone, 4490, 1000)).isNull();
    assertThat(nearest(site, 4490, zone, 4490, 1000.02)).isNotNull();
    assertThat(nearest(site, 4490, wkt("POINT (115 40)"), 4490, 1000)).isNull();
    assertThat(nearest(site, 4490, wkt("POLYGON EMPTY"), 4490, 1000)).isNull();
  }

  /**
   * A zone as big as a country is looked at only near the site; its far corners have no image in
   * the frame at all.
   */
  @Test
  void edgeOfAHugeZoneIsFollowedAsItsOwnCrsMeansIt() throws Exception {
    Geometry huge = wkt("POLYGON ((-170 34, 170 34, 170 80, -170 80, -170 34))");
    Geometry site = wkt("POINT (105.7 33.99)");
    double expected = CGCS2000.Inverse(33.99, 105.7, 34, 105.7).s12;
    assertThat(nearest(site, 4490, huge, 4490, 5000).distanceM())
        .isCloseTo(expected, within(MILLIMETRE_M));
  }

  @ParameterizedTest
  @ValueSource(ints = {4490, 4523, 4524, 4507, 32648, 3857})
  void agreesWithBruteForceOverAllPairsOfEdges(int code) throws Exception {
    Seeded seeded = Seeded.of("LocalFrameTest.bruteForce " + code);
    for (int i = 0; i < 12; i++) {
      double lon = seeded.between(104.2, 106.4);
      double lat = seeded.between(32.7, 34.4);
      Geometry site =
          in(
              4523,
              seeded.polygonWithHole(lon, lat, seeded.between(0.002, 0.02), seeded.between(4, 9)));
      Geometry zone =
          in(
              code,
              seeded.polygonWithHole(
                  lon + seeded.between(0.0, 0.06), lat + 0.03, 0.02, seeded.between(4, 12)));
      NearestLine line = nearest(site, 4523, zone, code, 50_000);
      double expected = BruteForceDistance.metres(site, Crs.ofEpsg(4523), zone, Crs.ofEpsg(code));
      if (line.distanceM() > 0) {
        assertThat(line.distanceM())
            .as("seed %d", seeded.seed())
            .isCloseTo(expected, within(CENTIMETRE_M));
      } else {
        Geometry both = CrsTransform.between(Crs.ofEpsg(code), Crs.ofEpsg(4523)).apply(zone);
        assertThat(both.intersects(site) || expected < CENTIMETRE_M)
            .as("seed %d", seeded.seed())
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4490, 4523, 4524, 32648, 3857})
  void grownBoxHoldsEverythingWithinTheDistance(int code) throws Exception {
    Seeded seeded = Seeded.of("LocalFrameTest.grow " + code);
    Crs crs = Crs.ofEpsg(code);
    for (int i = 0; i < 50; i++) {
      double size = seeded.between(0.0, 0.5);
      Geometry site =
          in(
              code,
              seeded.polygon(
                  seeded.between(97.0, 108.0), seeded.between(32.6, 42.0), size + 1e-6, 5));
      double distanceM = seeded.oneOf(List.of(0.0, 1.0, 1000.0, 50_000.0));
      Envelope box = site.getEnvelopeInternal();
      Envelope grown = LocalFrame.centredOn(site, crs).grow(box, crs, distanceM);
      for (int k = 0; k < 40; k++) {
        double[] at = {
          seeded.between(box.getMinX(), box.getMaxX()), seeded.between(box.getMinY(), box.getMaxY())
        };
        crs.projection().toLonLat(at, 1);
        GeodesicData end = CGCS2000.Direct(at[1], at[0], k * 9, distanceM);
        double[] to = {end.lon2, end.lat2};
        crs.projection().fromLonLat(to, 1);
        assertThat(grown.contains(to[0], to[1])).as("seed %d", seeded.seed()).isTrue();
      }
      assertThat(grown.getWidth())
          .isLessThan(box.getWidth() * 1.2 + box.getHeight() + unit(crs) * (3 * distanceM + 10));
    }
  }

  @Test
  void geometryComesBackFromTheFrame() throws Exception {
    Geometry site = wkt("POLYGON ((105.70 33.70, 105.71 33.70, 105.71 33.71, 105.70 33.70))");
    LocalFrame frame = LocalFrame.centredOn(site, Crs.ofEpsg(4490));
    Geometry local = frame.toLocal(site, Crs.ofEpsg(4490));
    assertThat(local.getEnvelopeInternal().centre().distance(new Coordinate(0, 0))).isLessThan(1);
    assertThat(
            frame.fromLocal(local, Crs.ofEpsg(4490)).getCoordinate().distance(site.getCoordinate()))
        .isLessThan(1e-11);
  }

  @Test
  void anotherDatumIsRefusedButMeasuredWithinItself() throws Exception {
    Geometry site = wkt("POINT (105.7 33.7)");
    assertThatThrownBy(() -> nearest(site, 4610, wkt("POINT (105.7 33.71)"), 4490, 5000))
        .isInstanceOfSatisfying(
            CrsException.class,
            e -> assertThat(e.reason()).isEqualTo(CrsException.Reason.DATUM_SHIFT_NEEDED));
    double expected = new Geodesic(6378140, 1 / 298.257).Inverse(33.7, 105.7, 33.71, 105.7).s12;
    assertThat(nearest(site, 4610, wkt("POINT (105.7 33.71)"), 4610, 5000).distanceM())
        .isCloseTo(expected, within(MILLIMETRE_M));
  }

  @Test
  void emptyGeometryHasNoFrame() {
    assertThatThrownBy(() -> LocalFrame.centredOn(wkt("POLYGON EMPTY"), Crs.ofEpsg(4490)))
        .isInstanceOf(CrsException.class);
  }

  private static void assertZero(NearestLine line) {
    assertThat(line.distanceM()).isZero();
    assertThat(line.bearingDeg()).isNaN();
    assertThat(line.fromLon()).isEqualTo(line.toLon());
    assertThat(line.fromLat()).isEqualTo(line.toLat());
  }

  private static NearestLine nearest(
      Geometry first, int firstCode, Geometry second, int secondCode, double maxM)
      throws Exception {
    LocalFrame frame = LocalFrame.centredOn(first, Crs.ofEpsg(firstCode));
    return frame.nearest(
        frame.toLocal(first, Crs.ofEpsg(firstCode)), second, Crs.ofEpsg(secondCode), maxM);
  }

  /** Longitude and latitude into a CRS, vertices only. */
  private static Geometry in(int code, Geometry lonLat) throws Exception {
    return CrsTransform.between(Crs.ofEpsg(4490), Crs.ofEpsg(code)).apply(lonLat);
  }

  private static double unit(Crs crs) {
    return crs.isGeographic() ? 1 / 80_000.0 : 1.5;
  }

  private static Geometry wkt(String text) throws Exception {
    return new WKTReader().read(text);
  }
}
