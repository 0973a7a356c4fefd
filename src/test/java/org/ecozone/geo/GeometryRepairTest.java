package org.ecozone.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ecozone.geo.GeometryRepair.Repair;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXYZM;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.io.WKTReader;

class GeometryRepairTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POINT (1 1)",
        "LINESTRING (0 0, 1 1, 0 1, 1 0)",
        "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (1 1, 1 3, 3 3, 3 1, 1 1))",
        "POLYGON ((0 0, 10 0, 10 0, 10 10, 0 10, 0 0))",
        "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((1 1, 2 1, 2 2, 1 1)))",
        "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))",
        "MULTIPOINT ((0 0), (0 0))"
      })
  void validStaysTheVeryGeometry(String text) throws Exception {
    Geometry valid = wkt(text);
    Repair repair = GeometryRepair.repair(valid);
    assertThat(repair.geometry()).isSameAs(valid);
    assertThat(repair.changed()).isFalse();
    assertThat(repair.problem()).isEmpty();
    assertThat(repair.areaAfter()).isEqualTo(repair.areaBefore());
  }

  @Test
  void bowTieKeepsAllOfItsArea() throws Exception {
    Repair repair = GeometryRepair.repair(wkt("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))"));
    assertThat(repair.changed()).isTrue();
    assertThat(repair.geometry().isValid()).isTrue();
    assertThat(repair.areaAfter()).isCloseTo(50, within(1e-9));
    assertThat(repair.areaBefore()).as("the two halves run opposite ways").isZero();
    assertThat(repair.problem()).isEqualTo("Self-intersection");
    assertThat(repair.x()).isEqualTo(5);
    assertThat(repair.y()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hole outside its shell is land of its own, as in 勘测定界 files | POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (20 20, 20 30, 30 30, 20 20)) | 150",
        "spike | POLYGON ((0 0, 10 0, 10 10, 20 10, 10 10, 0 10, 0 0)) | 100",
        "nested shells | MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((2 2, 4 2, 4 4, 2 4, 2 2))) | 100",
        "same part twice | MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((0 0, 10 0, 10 10, 0 10, 0 0))) | 100",
        "parts overlap | MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((5 0, 15 0, 15 10, 5 10, 5 0))) | 150",
        "hole crosses shell | POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (8 4, 12 4, 12 6, 8 6, 8 4)) | 96",
        "hole is the shell | MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((20 0, 30 0, 30 10, 20 10, 20 0), (20 0, 20 10, 30 10, 30 0, 20 0))) | 100"
      })
  void brokenPolygonsBecomeValidWithTheAreaOneWouldExpect(String reason, String text, double area)
      throws Exception {
    Repair repair = GeometryRepair.repair(wkt(text));
    assertThat(repair.changed()).as(reason).isTrue();
    assertThat(repair.problem()).isNotEmpty();
    assertThat(repair.geometry().isValid()).isTrue();
    assertThat(repair.geometry().getDimension()).isEqualTo(2);
    assertThat(repair.areaAfter()).isCloseTo(area, within(1e-9));
    assertThat(repair.x()).isFinite();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POLYGON ((0 0, 10 0, 20 0, 0 0))",
        "POLYGON ((5 5, 5 5, 5 5, 5 5))",
        "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (0 0, 10 0, 10 10, 0 10, 0 0))",
        "LINESTRING (1 1, 1 1)"
      })
  void collapsedGeometryIsLostAndSaysSo(String text) throws Exception {
    Repair repair = GeometryRepair.repair(wkt(text));
    assertThat(repair.geometry()).isNull();
    assertThat(repair.changed()).isTrue();
    assertThat(repair.problem()).contains("nothing of dimension");
    assertThat(repair.areaAfter()).isZero();
  }

  @Test
  void collapsedPartOfAMultipolygonIsSaid() throws Exception {
    Repair repair =
        GeometryRepair.repair(
            wkt("MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((20 0, 30 0, 40 0, 20 0)))"));
    assertThat(repair.areaAfter()).isEqualTo(100);
    assertThat(repair.changed()).isTrue();
    assertThat(repair.problem()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void coordinateThatIsNotFiniteLosesTheGeometry(double broken) {
    Geometry polygon =
        FACTORY.createPolygon(
            new Coordinate[] {
              new Coordinate(0, 0),
              new Coordinate(10, 0),
              new Coordinate(10, broken),
              new Coordinate(0, 0)
            });
    Repair repair = GeometryRepair.repair(polygon);
    assertThat(repair.geometry()).isNull();
    assertThat(repair.problem()).isEqualTo("Coordinate not finite");
    assertThat(GeometryRepair.repair(FACTORY.createPoint(new Coordinate(broken, 1))).geometry())
        .isNull();
  }

  @Test
  void nothingAndEmptyAreLost() throws Exception {
    assertThat(GeometryRepair.repair(null).geometry()).isNull();
    assertThat(GeometryRepair.repair(null).problem()).isNotEmpty();
    assertThat(GeometryRepair.repair(wkt("POLYGON EMPTY")).geometry()).isNull();
    assertThat(GeometryRepair.repair(wkt("GEOMETRYCOLLECTION EMPTY")).problem())
        .isEqualTo("Empty geometry");
  }

  @Test
  void heightsAndMeasuresGoWithoutCountingAsAChange() {
    Geometry line =
        FACTORY.createLineString(
            new Coordinate[] {
              new CoordinateXYZM(0, 0, 1200, 1), new CoordinateXYZM(1, 1, 1210, 2)
            });
    Repair repair = GeometryRepair.repair(line);
    assertThat(repair.changed()).isFalse();
    for (Coordinate coordinate : repair.geometry().getCoordinates()) {
      assertThat(coordinate.getZ()).isNaN();
      assertThat(coordinate.getM()).isNaN();
    }
  }

  @Test
  void collectionKeepsItsHighestDimensionAndSaysWhatItLost() throws Exception {
    Repair mixed =
        GeometryRepair.repair(
            wkt(
                "GEOMETRYCOLLECTION (POINT (1 1), LINESTRING (0 0, 9 9), POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0)))"));
    assertThat(mixed.geometry().getGeometryType()).isEqualTo("Polygon");
    assertThat(mixed.problem()).contains("dropped: 2");
    Repair overlapping =
        GeometryRepair.repair(
            wkt(
                "GEOMETRYCOLLECTION (POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0)), GEOMETRYCOLLECTION (POLYGON ((5 0, 15 0,"
                    + " 15 10, 5 10, 5 0))))"));
    assertThat(overlapping.geometry().isValid()).isTrue();
    assertThat(overlapping.areaAfter()).isCloseTo(150, within(1e-9));
    assertThat(overlapping.areaBefore()).isCloseTo(200, within(1e-9));
  }

  @Test
  void anyRingWhateverItsOrderOfVerticesComesOutValidOrLost() {
    Seeded seeded = Seeded.of("GeometryRepairTest.anyRing");
    for (int i = 0; i < 2000; i++) {
      int n = seeded.between(3, 12);
      Coordinate[] ring = new Coordinate[n + 1];
      for (int k = 0; k < n; k++) {
        ring[k] =
            new Coordinate(35_564_000 + seeded.between(0, 10), 3_732_000 + seeded.between(0, 10));
      }
      ring[n] = ring[0].copy();
      Repair repair = GeometryRepair.repair(FACTORY.createPolygon(ring));
      if (repair.geometry() == null) {
        assertThat(repair.problem()).isNotEmpty();
      } else {
        assertThat(repair.geometry().isValid()).as("seed %d", seeded.seed()).isTrue();
        assertThat(repair.geometry().getDimension()).isEqualTo(2);
        assertThat(repair.changed()).isEqualTo(!repair.problem().isEmpty());
      }
    }
  }

  /** Rings that JTS 1.20's GeometryFixer leaves invalid in its first round. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "POLYGON ((35564003 3732010, 35564007 3732009, 35564005 3732006, 35564006 3732008, 35564006 3732008, 35564010"
            + " 3732010, 35564000 3732000, 35564000 3732003, 35564003 3732010, 35564003 3732009, 35564006 3732008,"
            + " 35564010 3732010, 35564003 3732010))",
        "POLYGON ((35564007 3732002, 35564001 3732007, 35564007 3732008, 35564002 3732000, 35564010 3732007, 35564003"
            + " 3732000, 35564007 3732006, 35564004 3732010, 35564004 3732003, 35564003 3732005, 35564001 3732007,"
            + " 35564007 3732008, 35564007 3732002))"
      })
  void ringThatTheFixerLeavesInvalidIsFixedAgain(String text) throws Exception {
    Geometry broken = wkt(text);
    assertThat(GeometryFixer.fix(broken, true).isValid()).as("the trap is still there").isFalse();
    Repair repair = GeometryRepair.repair(broken);
    assertThat(repair.geometry().isValid()).isTrue();
    assertThat(repair.areaAfter()).isPositive();
  }

  private static Geometry wkt(String text) throws Exception {
    return new WKTReader().read(text);
  }
}
