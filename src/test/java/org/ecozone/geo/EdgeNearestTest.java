package org.ecozone.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.ecozone.geo.LocalFrame.NearestLine;
import org.ecozone.geo.near.EdgeNearest;
import org.ecozone.geo.near.ShortGeodesic;
import org.ecozone.geo.packed.PackedGeometry;
import org.ecozone.geo.projection.Ellipsoid;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKTReader;

/** The search in the CRS itself against the local frame, which moves every geometry. */
class EdgeNearestTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final double MILLIMETRE_M = 0.001;
  private static final double REACH_M = 9000;

  @Test
  void shortGeodesicsAreThoseOfGeographicLib() {
    Seeded seeded = Seeded.of("EdgeNearestTest.geodesic");
    Geodesic exact = new Geodesic(6378137, 1 / 298.257222101);
    ShortGeodesic fast = new ShortGeodesic(Ellipsoid.CGCS2000);
    for (int i = 0; i < 20_000; i++) {
      double lat = seeded.between(-69.0, 69.0);
      double lon = seeded.between(-180.0, 180.0);
      double length =
          seeded.oneOf(List.of(0.01, 10.0, 1000.0, 10_000.0)) * seeded.between(0.1, 1.0);
      GeodesicData end = exact.Direct(lat, lon, seeded.between(0.0, 360.0), length);
      double toLon = lon + Math.IEEEremainder(end.lon2 - lon, 360);
      GeodesicData line = exact.Inverse(lat, lon, end.lat2, toLon);
      fast.measure(lon, lat, toLon, end.lat2);
      assertThat(fast.distanceM()).as("seed %d", seeded.seed()).isCloseTo(line.s12, within(1e-6));
      if (length > 100) {
        assertThat(Math.IEEEremainder(fast.azimuthDeg() - line.azi1, 360))
            .as("seed %d", seeded.seed())
            .isCloseTo(0, within(1e-7));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"4490, 105", "4544, 105", "4523, 107.9", "4507, 101.5", "32648, 108", "4490, 120"})
  void agreesWithTheLocalFrame(int code, double lon) throws Exception {
    Seeded seeded = Seeded.of("EdgeNearestTest.frame " + code + " " + lon);
    Crs crs = Crs.ofEpsg(code);
    int found = 0;
    for (int i = 0; i < 150; i++) {
      double lat = seeded.between(20.0, 52.0);
      Geometry first = shape(seeded, crs, lon, lat);
      EdgeNearest search = LocalFrame.search(first, crs, REACH_M);
      LocalFrame frame = LocalFrame.centredOn(first, crs);
      Geometry local = frame.toLocal(first, crs);
      for (int k = 0; k < 6; k++) {
        double far = seeded.between(0.0, 0.1);
        Geometry second =
            shape(seeded, crs, lon + seeded.between(-far, far), lat + seeded.between(-far, far));
        double limitM = seeded.oneOf(List.of(1.0, 700.0, 3000.0, REACH_M));
        double metres = search(search, second, limitM);
        NearestLine expected = frame.nearest(local, second, crs, limitM);
        String what = "seed " + seeded.seed() + "\n" + first + "\n" + second;
        if (expected == null) {
          assertThat(Double.isNaN(metres) || metres > limitM - MILLIMETRE_M).as(what).isTrue();
          continue;
        }
        found++;
        if (Double.isNaN(metres)) {
          assertThat(expected.distanceM()).as(what).isCloseTo(limitM, within(MILLIMETRE_M));
          continue;
        }
        assertThat(metres).as(what).isCloseTo(expected.distanceM(), within(MILLIMETRE_M));
        NearestLine line = NearestLine.of(search);
        assertThat(line.distanceM()).isEqualTo(metres);
        assertThat(bound(search, second)).isLessThanOrEqualTo(metres * (1 + 1e-9));
        if (metres > 100 && isSameFoot(line, expected)) {
          assertThat(Math.IEEEremainder(line.bearingDeg() - expected.bearingDeg(), 360))
              .as(what)
              .isCloseTo(0, within(bearingErrorDeg(metres)));
        }
      }
    }
    assertThat(found).isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(ints = {4490, 4523})
  void aHoleIsOutsideAndTheInsideIsAtZero(int code) throws Exception {
    Crs crs = Crs.ofEpsg(code);
    Geometry ring =
        in(
            crs,
            "POLYGON ((105 33, 105.2 33, 105.2 33.2, 105 33.2, 105 33), (105.09 33.09, 105.11 33.09, 105.11 33.11, 105.09 33.11, 105.09 33.09))");
    Geometry inHole = in(crs, "POLYGON ((105.1 33.1, 105.101 33.1, 105.1 33.101, 105.1 33.1))");
    Geometry inside =
        in(crs, "POLYGON ((105.05 33.05, 105.051 33.05, 105.05 33.051, 105.05 33.05))");
    Geometry multi = FACTORY.buildGeometry(List.of(inHole, inside));
    LocalFrame frame = LocalFrame.centredOn(inHole, crs);
    double expected = frame.nearest(frame.toLocal(inHole, crs), ring, crs, 4000).distanceM();
    assertThat(expected).isGreaterThan(800);
    assertThat(search(LocalFrame.search(inHole, crs, 4000), ring, 4000))
        .isCloseTo(expected, within(MILLIMETRE_M));
    assertThat(search(LocalFrame.search(ring, crs, 4000), inHole, 4000))
        .isCloseTo(expected, within(MILLIMETRE_M));
    for (Geometry one : List.of(inside, multi)) {
      EdgeNearest search = LocalFrame.search(one, crs, 4000);
      assertThat(search(search, ring, 4000)).isZero();
      assertThat(NearestLine.of(search).bearingDeg()).isNaN();
      assertThat(search(LocalFrame.search(ring, crs, 4000), one, 4000)).isZero();
    }
  }

  @Test
  void crossingLinesAndTouchingCornersAreAtZero() throws Exception {
    Crs crs = Crs.ofEpsg(4490);
    Geometry rising = new WKTReader().read("LINESTRING (105 33, 105.1 33.1)");
    Geometry falling = new WKTReader().read("LINESTRING (105 33.1, 105.1 33)");
    Geometry corner = new WKTReader().read("POINT (105.1 33.1)");
    EdgeNearest search = LocalFrame.search(rising, crs, 1000);
    assertThat(search(search, falling, 1000)).isZero();
    assertThat(search.ends()[0]).isCloseTo(105.05, within(1e-9));
    assertThat(search.ends()[1]).isCloseTo(33.05, within(1e-9));
    assertThat(search(search, corner, 1000)).isZero();
    assertThat(search(LocalFrame.search(corner, crs, 1000), rising, 1000)).isZero();
  }

  /** A shared corner gives two zones the same distance to the last digit. */
  @Test
  void zonesThatShareTheNearestPlaceAreEquallyFar() throws Exception {
    Crs crs = Crs.ofEpsg(4523);
    Seeded seeded = Seeded.of("EdgeNearestTest.shared");
    for (int i = 0; i < 100; i++) {
      double x = 35_400_000 + seeded.between(0.0, 200_000.0);
      double y = 3_700_000 + seeded.between(0.0, 100_000.0);
      double[] a = {x + seeded.between(-900.0, 0.0), y + seeded.between(100.0, 500.0)};
      double[] b = {x + seeded.between(0.0, 900.0), y + seeded.between(100.0, 500.0)};
      Polygon above = ring(a[0], a[1], b[0], b[1], x, y + 2000);
      Polygon beside = ring(b[0], b[1], a[0], a[1], x - 10, y + 3000);
      EdgeNearest search =
          LocalFrame.search(FACTORY.createPoint(new CoordinateXY(x, y)), crs, 3000);
      assertThat(search(search, above, 3000)).isEqualTo(search(search, beside, 3000));
    }
  }

  @Test
  void whereNothingCanBePromisedThereIsNoSearch() throws Exception {
    Geometry point = new WKTReader().read("POINT (105 33)");
    assertThat(LocalFrame.search(point, Crs.ofEpsg(4490), 50_000)).isNull();
    assertThat(LocalFrame.search(new WKTReader().read("POINT (105 80)"), Crs.ofEpsg(4490), 10))
        .isNull();
    assertThat(LocalFrame.search(point, Crs.ofEpsg(3857), 10)).isNull();
  }

  private static double search(EdgeNearest search, Geometry other, double limitM) {
    return other.getDimension() == 0
        ? search.searchPoints(LocalFrame.pointsOf(other), limitM)
        : search.search(PackedGeometry.of(other), limitM);
  }

  private static double bound(EdgeNearest search, Geometry other) {
    var box = other.getEnvelopeInternal();
    return search.boundM(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
  }

  /** What ends that agree to 0.11 m each leave open across the line. */
  private static double bearingErrorDeg(double metres) {
    return Math.toDegrees(0.25 / metres);
  }

  private static boolean isSameFoot(NearestLine a, NearestLine b) {
    return Math.abs(a.toLon() - b.toLon()) < 1e-6
        && Math.abs(a.toLat() - b.toLat()) < 1e-6
        && Math.abs(a.fromLon() - b.fromLon()) < 1e-6
        && Math.abs(a.fromLat() - b.fromLat()) < 1e-6;
  }

  /** Polygon with and without hole, several of them, lines, points; 10 m to 10 km. */
  private static Geometry shape(Seeded seeded, Crs crs, double lon, double lat) throws Exception {
    double size = seeded.oneOf(List.of(0.0001, 0.001, 0.01, 0.04));
    int kind = seeded.between(0, 5);
    List<Geometry> parts = new ArrayList<>();
    int count = kind == 3 || kind == 5 ? 3 : 1;
    for (int i = 0; i < count; i++) {
      double x = lon + 3 * i * size;
      Geometry part;
      if (kind < 2) {
        part = seeded.polygonWithHole(x, lat, size, seeded.between(4, 60));
      } else if (kind == 2 || kind == 3) {
        part = seeded.polygon(x, lat, size, seeded.between(4, 300));
      } else if (kind == 4) {
        part = seeded.line(x, lat, size, seeded.between(2, 40));
      } else {
        part = seeded.point(x - size, lat - size, x + size, lat + size);
      }
      parts.add(part);
    }
    return vertices(crs, FACTORY.buildGeometry(parts));
  }

  private static Geometry in(Crs crs, String wkt) throws Exception {
    return vertices(crs, new WKTReader().read(wkt));
  }

  private static Geometry vertices(Crs crs, Geometry lonLat) throws Exception {
    return CrsTransform.between(Crs.ofEpsg(4490), crs).apply(lonLat);
  }

  private static Polygon ring(double... xy) {
    Coordinate[] ring = new Coordinate[xy.length / 2 + 1];
    for (int i = 0; i < xy.length / 2; i++) {
      ring[i] = new CoordinateXY(xy[2 * i], xy[2 * i + 1]);
    }
    ring[ring.length - 1] = ring[0];
    return FACTORY.createPolygon(ring);
  }
}
