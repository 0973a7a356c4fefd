package org.ecozone.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ecozone.geo.area.EdgeArea;
import org.ecozone.geo.projection.Ellipsoid;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKTReader;

/** Areas from polynomials against the projections, and against arithmetic without rounding. */
class EdgeAreaTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** What is promised for 1 ha to 50 km2. */
  private static final double RELATIVE = 1e-11;

  /** What the projections' own rounding does to the slow way, as EllipsoidalArea states it. */
  private static final double PER_VERTEX_M2 = 4e-8;

  private static final double PER_METRE_M = 1e-9;

  /**
   * Zone 35 with and without prefix, a 6-degree zone to 50 km beyond its edge, and UTM, from 18 to
   * 54 degrees.
   */
  @ParameterizedTest
  @CsvSource({
    "4544, 1, 500000, 2.0",
    "4523, 1, 35500000, 2.0",
    "4507, 1, 500000, 3.6",
    "32648, 0.9996, 500000, 3.6"
  })
  void agreesWithArithmeticWithoutRounding(
      int code, double scale, double falseEastingM, double widthDeg) throws Exception {
    Seeded seeded = Seeded.of("EdgeAreaTest.decimal " + code);
    Crs crs = Crs.ofEpsg(code);
    Ellipsoid ellipsoid = code == 32648 ? Ellipsoid.WGS84 : Ellipsoid.CGCS2000;
    DecimalArea oracle = new DecimalArea(ellipsoid, scale, falseEastingM);
    for (double radiusM : new double[] {60, 60, 60, 400, 400, 1500, 4200}) {
      double[] centre = {105 + seeded.between(-widthDeg, widthDeg), seeded.between(18.0, 54.0)};
      crs.projection().fromLonLat(centre, 1);
      Polygon parcel = star(seeded, centre, radiusM, seeded.between(4, 12), 1, 1);
      double expected = oracle.areaM2(parcel.getCoordinates());
      EdgeArea edges = EllipsoidalArea.edges(crs);
      edges.start(parcel.getEnvelopeInternal());
      edges.path(parcel.getExteriorRing().getCoordinateSequence());
      assertThat(edges.areaM2())
          .as("seed %d, radius %s", seeded.seed(), radiusM)
          .isCloseTo(expected, within(expected * RELATIVE));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4490, 4544, 4523, 4507, 4513, 32645, 32652, 2359, 2433, 4610, 3857})
  void agreesWithTheProjectionAllOverChina(int code) throws Exception {
    Seeded seeded = Seeded.of("EdgeAreaTest.projection " + code);
    Crs crs = Crs.ofEpsg(code);
    for (int i = 0; i < 150; i++) {
      Polygon parcel = parcel(seeded, crs, seeded.oneOf(java.util.List.of(60.0, 900.0, 4200.0)));
      double expected = EllipsoidalArea.areaByProjectionM2(parcel, crs);
      assertThat(EllipsoidalArea.areaM2(parcel, crs))
          .as("seed %d", seeded.seed())
          .isCloseTo(expected, within(slack(parcel, crs, expected)));
    }
  }

  /** A province in one polygon, edges of 100 km among edges of 10 m. */
  @ParameterizedTest
  @ValueSource(ints = {4490, 4544, 4523, 32648})
  void bigZonesWithLongEdges(int code) throws Exception {
    Seeded seeded = Seeded.of("EdgeAreaTest.big " + code);
    Crs crs = Crs.ofEpsg(code);
    for (int i = 0; i < 10; i++) {
      Polygon zone = parcel(seeded, crs, seeded.between(30_000.0, 140_000.0));
      double expected = EllipsoidalArea.areaByProjectionM2(zone, crs);
      assertThat(EllipsoidalArea.areaM2(zone, crs))
          .as("seed %d", seeded.seed())
          .isCloseTo(expected, within(expected * 1e-12 + slack(zone, crs, expected)));
    }
  }

  @ParameterizedTest
  @CsvSource({"4490, 4544", "4490, 4545", "4544, 4545", "4545, 4523", "32648, 32647", "4507, 4508"})
  void planarAreaAgreesWithMovingTheGeometry(int from, int to) throws Exception {
    Seeded seeded = Seeded.of("EdgeAreaTest.planar " + from + " " + to);
    Crs crs = Crs.ofEpsg(from);
    Crs plane = Crs.ofEpsg(to);
    for (int i = 0; i < 200; i++) {
      double radiusM = seeded.oneOf(java.util.List.of(60.0, 400.0, 1500.0, 6000.0, 25_000.0));
      Polygon parcel = near105(seeded, crs, radiusM, 1.6);
      double expected = Measures.planarAreaByProjectionM2(parcel, crs, plane);
      assertThat(Measures.planarAreaM2(parcel, crs, plane))
          .as("seed %d, radius %s", seeded.seed(), radiusM)
          .isCloseTo(expected, within(slack(parcel, crs, expected)));
    }
  }

  /** Edges about as long as those that the 1 cm decides, straight east and north among them. */
  @Test
  void planarAreaSplitsTheSameEdges() throws Exception {
    Seeded seeded = Seeded.of("EdgeAreaTest.halves");
    Crs crs = Crs.ofEpsg(4490);
    Crs plane = Crs.ofEpsg(4544);
    for (int i = 0; i < 300; i++) {
      double lon = seeded.between(103.5, 106.5);
      double lat = seeded.between(20.0, 50.0);
      double width = seeded.between(0.004, 0.02);
      double height = seeded.between(0.0005, 0.02);
      double slant = seeded.chance(0.5) ? 0 : seeded.between(-0.01, 0.01);
      Polygon parcel =
          ring(lon, lat, lon + width, lat + slant, lon + width, lat + height, lon, lat + height);
      double expected = Measures.planarAreaByProjectionM2(parcel, crs, plane);
      assertThat(Measures.planarAreaM2(parcel, crs, plane))
          .as("seed %d", seeded.seed())
          .isCloseTo(expected, within(slack(parcel, crs, expected)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4490, 4523, 32648, 3857})
  void aReversedEdgeGivesTheSameNumberWithTheOtherSign(int code) throws Exception {
    Seeded seeded = Seeded.of("EdgeAreaTest.reverse " + code);
    Crs crs = Crs.ofEpsg(code);
    double unit = crs.isGeographic() ? 1e-5 : 1;
    EdgeArea area = EllipsoidalArea.edges(crs);
    EdgeArea planar = Measures.planarEdges(crs, Crs.ofEpsg(4545));
    double[] at = {105.3, 33.8};
    crs.projection().fromLonLat(at, 1);
    Envelope near = new Envelope(new Coordinate(at[0], at[1]));
    near.expandBy(100_000 * unit);
    area.start(near);
    planar.start(near);
    for (int i = 0; i < 500; i++) {
      double reach = seeded.oneOf(java.util.List.of(30.0, 3000.0, 90_000.0)) * unit;
      double ax = at[0] + seeded.between(-reach, reach);
      double ay = at[1] + seeded.between(-reach, reach);
      double bx = at[0] + seeded.between(-reach, reach);
      double by = at[1] + seeded.between(-reach, reach);
      assertThat(area.edgeM2(bx, by, ax, ay)).isEqualTo(-area.edgeM2(ax, ay, bx, by));
      assertThat(planar.edgeM2(bx, by, ax, ay)).isEqualTo(-planar.edgeM2(ax, ay, bx, by));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4490, 4523})
  void whatWasAskedBeforeChangesNoDigit(int code) throws Exception {
    Seeded seeded = Seeded.of("EdgeAreaTest.bits " + code);
    Crs crs = Crs.ofEpsg(code);
    EdgeArea used = EllipsoidalArea.edges(crs);
    for (int i = 0; i < 50; i++) {
      Polygon parcel = parcel(seeded, crs, seeded.between(100.0, 20_000.0));
      used.start(parcel.getEnvelopeInternal());
      used.path(parcel.getExteriorRing().getCoordinateSequence());
      EdgeArea fresh = EllipsoidalArea.edges(crs);
      fresh.start(parcel.getEnvelopeInternal());
      fresh.path(parcel.getExteriorRing().getCoordinateSequence());
      assertThat(used.areaM2()).isEqualTo(fresh.areaM2());
    }
  }

  /** Two halves of a parcel over a corner of four cells are the parcel. */
  @Test
  void partsSumToTheWholeAcrossCells() throws Exception {
    Crs crs = Crs.ofEpsg(4523);
    double x = 16_384.0 * 2173; // a corner of cells
    double y = 16_384.0 * 227;
    Polygon whole = ring(x - 3000, y - 2000, x + 2000, y - 2500, x + 2600, y + 3000, x - 10, y + 9);
    Polygon left = ring(x - 3000, y - 2000, x + 2000, y - 2500, x - 10, y + 9);
    Polygon right = ring(x + 2000, y - 2500, x + 2600, y + 3000, x - 10, y + 9);
    double sum = EllipsoidalArea.areaM2(left, crs) + EllipsoidalArea.areaM2(right, crs);
    double area = EllipsoidalArea.areaM2(whole, crs);
    assertThat(sum).isCloseTo(area, within(area * 1e-13));
  }

  @Test
  void wherePolynomialsDoNotReachTheProjectionIsUsed() throws Exception {
    String[][] far = {
      {"4490", "POLYGON ((10 72, 30 75, 20 80, 10 72))"},
      {"4490", "POLYGON ((-170 34, 170 34, 170 80, -170 80, -170 34))"},
      {"4544", "POLYGON ((2500000 3000000, 2500100 3000000, 2500100 3000100, 2500000 3000000))"},
      {"4544", "POLYGON ((500000 8500000, 501000 8500000, 501000 8501000, 500000 8500000))"},
      {"3857", "POLYGON ((11700000 4000000, 11701000 4000000, 11700000 4003000, 11700000 4000000))"}
    };
    for (String[] row : far) {
      Crs crs = Crs.ofEpsg(Integer.parseInt(row[0]));
      Geometry geometry = new WKTReader().read(row[1]);
      double expected = EllipsoidalArea.areaByProjectionM2(geometry, crs);
      assertThat(EllipsoidalArea.areaM2(geometry, crs))
          .as(row[1])
          .isCloseTo(expected, within(expected * 1e-12 + 1e-5));
    }
  }

  @Test
  void coordinatesThatAreNoPlaceFail() throws Exception {
    EdgeArea area = EllipsoidalArea.edges(Crs.ofEpsg(4523));
    double x = 35_500_000;
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e9, -1e300}) {
      area.start(new Envelope(x, Double.isNaN(bad) ? x : bad, 3_700_000, 3_700_100));
      area.edge(x, 3_700_000, bad, 3_700_100);
      assertThatThrownBy(area::areaM2).isInstanceOf(IllegalArgumentException.class);
      area.start(new Envelope(x, x + 100, 3_700_000, 3_700_100));
      area.edge(x, 3_700_000, bad, 3_700_100);
      assertThatThrownBy(area::areaM2).isInstanceOf(IllegalArgumentException.class);
    }
    area.start(new Envelope(x, x + 100, 3_700_000, 3_700_100));
    area.edge(x, 3_700_000, x + 100, 3_700_000);
    area.edge(x + 100, 3_700_000, x, 3_700_100);
    area.edge(x, 3_700_100, x, 3_700_000);
    assertThat(area.areaM2()).isCloseTo(5000, within(5.0));
  }

  private static Polygon parcel(Seeded seeded, Crs crs, double radiusM) {
    double meridian = crs.centralMeridianDeg();
    double lon =
        Double.isNaN(meridian) ? seeded.between(75.0, 133.0) : meridian + seeded.between(-3.2, 3.2);
    return at(seeded, crs, lon, seeded.between(18.0, 53.5), radiusM);
  }

  private static Polygon near105(Seeded seeded, Crs crs, double radiusM, double widthDeg) {
    double lon = 105 + seeded.between(-widthDeg, widthDeg);
    return at(seeded, crs, lon, seeded.between(18.0, 53.5), radiusM);
  }

  private static Polygon at(Seeded seeded, Crs crs, double lon, double lat, double radiusM) {
    double[] centre = {lon, lat};
    crs.projection().fromLonLat(centre, 1);
    double north = crs.isGeographic() ? 1 / 111_000.0 : 1;
    double east = crs.isGeographic() ? north / Math.cos(Math.toRadians(lat)) : 1;
    return star(seeded, centre, radiusM, seeded.between(4, 24), east, north);
  }

  private static Polygon star(
      Seeded seeded, double[] centre, double radiusM, int corners, double east, double north) {
    double[] xy = new double[2 * corners];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * (i + seeded.between(0.0, 0.7)) / corners;
      double r = radiusM * seeded.between(0.5, 1.0);
      xy[2 * i] = centre[0] + r * Math.cos(angle) * east;
      xy[2 * i + 1] = centre[1] + r * Math.sin(angle) * north;
    }
    return ring(xy);
  }

  private static Polygon ring(double... xy) {
    Coordinate[] ring = new Coordinate[xy.length / 2 + 1];
    for (int i = 0; i < xy.length / 2; i++) {
      ring[i] = new CoordinateXY(xy[2 * i], xy[2 * i + 1]);
    }
    ring[ring.length - 1] = ring[0];
    return FACTORY.createPolygon(ring);
  }

  private static double slack(Polygon parcel, Crs crs, double area) {
    return area * RELATIVE
        + parcel.getNumPoints() * PER_VERTEX_M2
        + Measures.lengthM(parcel, crs) * PER_METRE_M;
  }
}
