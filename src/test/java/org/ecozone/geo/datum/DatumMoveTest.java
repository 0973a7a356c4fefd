package org.ecozone.geo.datum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.Datum;
import org.ecozone.geo.datum.DatumParameters.Problem;
import org.ecozone.geo.datum.SevenParameters.Rotation;
import org.ecozone.geo.projection.Ellipsoid;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

class DatumMoveTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** 1e-9 degrees are a tenth of a millimetre. */
  private static final Offset<Double> TENTH_MM_DEG = Offset.offset(1e-9);

  @Test
  void sevenParametersAgreeWithProj4j() throws CrsException {
    Random random = new Random(Seeded.seedOf("DatumMoveTest.proj4j"));
    for (int round = 0; round < 200; round++) {
      Datum datum = random.nextBoolean() ? Datum.XIAN80 : Datum.BEIJING54;
      SevenParameters seven = seven(random, datum, Rotation.POSITION_VECTOR);
      DatumMove move =
          DatumMove.of(DatumParameters.seven("局", datum, seven), Crs.ofEpsg(code(datum)));
      CoordinateTransform oracle = proj4j(seven);
      double lon = 75 + 58 * random.nextDouble();
      double lat = 18 + 34 * random.nextDouble();
      ProjCoordinate expected = new ProjCoordinate();
      oracle.transform(new ProjCoordinate(lon, lat), expected);
      double[] moved = move.forward(lon, lat);
      assertThat(moved[0]).isCloseTo(expected.x, TENTH_MM_DEG);
      assertThat(moved[1]).isCloseTo(expected.y, TENTH_MM_DEG);
    }
  }

  @Test
  void bothRotationConventionsAgreeWithProj() throws Exception {
    Assumptions.assumeTrue(Files.exists(Path.of("/usr/bin/cct")), "PROJ is not installed: skipped");
    Random random = new Random(Seeded.seedOf("DatumMoveTest.cct"));
    for (Rotation rotation : Rotation.values()) {
      for (Datum datum : List.of(Datum.XIAN80, Datum.BEIJING54)) {
        SevenParameters seven = seven(random, datum, rotation);
        DatumMove move =
            DatumMove.of(DatumParameters.seven("局", datum, seven), Crs.ofEpsg(code(datum)));
        double lon = 104 + 2 * random.nextDouble();
        double lat = 33 + 2 * random.nextDouble();
        double[] expected = cct(seven, lon, lat);
        double[] moved = move.forward(lon, lat);
        assertThat(moved[0]).as(rotation.name()).isCloseTo(expected[0], TENTH_MM_DEG);
        assertThat(moved[1]).as(rotation.name()).isCloseTo(expected[1], TENTH_MM_DEG);
      }
    }
  }

  @Test
  void thereAndBackIsWhereItWas() throws CrsException {
    Random random = new Random(Seeded.seedOf("DatumMoveTest.back"));
    for (int code : new int[] {2359, 2380, 2411, 2432, 21418, 2332}) {
      Crs from = Crs.ofEpsg(code);
      DatumParameters set =
          DatumParameters.seven(
              "局", from.datum(), seven(random, from.datum(), Rotation.COORDINATE_FRAME));
      DatumMove move = DatumMove.of(set, from);
      Geometry field = field(from);
      Geometry moved = move.apply(field);
      assertThat(moved.getSRID()).isEqualTo(move.to().epsg());
      assertThat(move.distanceM(field.getCoordinate().x, field.getCoordinate().y))
          .isBetween(1.0, 400.0);
      Geometry back = move.applyInverse(moved);
      Coordinate[] was = field.getCoordinates();
      Coordinate[] is = back.getCoordinates();
      for (int i = 0; i < was.length; i++) {
        // the height that is let go on both sides: 60 m of 6 400 km times 100 m
        assertThat(is[i].distance(was[i])).isLessThan(2e-3);
      }
    }
  }

  @Test
  void zoneAndHabitStayTheSame() throws CrsException {
    int[][] pairs = {
      {2359, 4523},
      {2380, 4544},
      {2411, 4523},
      {2432, 4544},
      {21418, 4496},
      {21458, 4507},
      {2332, 4496},
      {2343, 4507},
      {4610, 4490},
      {4214, 4490}
    };
    for (int[] pair : pairs) {
      assertThat(DatumMove.target(Crs.ofEpsg(pair[0])).epsg()).as("" + pair[0]).isEqualTo(pair[1]);
    }
  }

  /** By hand: X2 = dx + (1 + m)(X1 cos a - Y1 sin a). */
  @Test
  void fourParametersAreTheSimilarityOfTheSurveyors() throws CrsException {
    FourParameters four = new FourParameters(12.5, -7.25, 2.0, 3.0);
    DatumParameters set = DatumParameters.four("县", Crs.ofEpsg(2380), Crs.ofEpsg(4544), four);
    assertThat(set.problems()).isEmpty();
    DatumMove move = DatumMove.of(set, Crs.ofEpsg(2380));
    double north = 3732823.909;
    double east = 564881.385;
    double angle = Math.toRadians(2.0 / 3600);
    double expectedNorth = 12.5 + 1.000003 * (north * Math.cos(angle) - east * Math.sin(angle));
    double expectedEast = -7.25 + 1.000003 * (north * Math.sin(angle) + east * Math.cos(angle));
    double[] moved = move.forward(east, north);
    assertThat(moved[0]).isCloseTo(expectedEast, Offset.offset(1e-6));
    assertThat(moved[1]).isCloseTo(expectedNorth, Offset.offset(1e-6));
    Geometry land = FACTORY.createPoint(new Coordinate(east, north));
    assertThat(move.applyInverse(move.apply(land)).distance(land)).isLessThan(1e-8);
  }

  @Test
  void fourParametersOfAGridServeItsTwinWithZoneNumbers() throws CrsException {
    FourParameters four = new FourParameters(12.5, -7.25, 2.0, 3.0);
    DatumParameters set = DatumParameters.four("县", Crs.ofEpsg(2380), Crs.ofEpsg(4544), four);
    double[] plain = DatumMove.of(set, Crs.ofEpsg(2380)).forward(564881.385, 3732823.909);
    double[] prefixed = DatumMove.of(set, Crs.ofEpsg(2359)).forward(35564881.385, 3732823.909);
    assertThat(prefixed[0] - 35_000_000).isCloseTo(plain[0], Offset.offset(1e-6));
    assertThat(prefixed[1]).isCloseTo(plain[1], Offset.offset(1e-6));
  }

  @Test
  void whatIsImplausibleIsNamed() throws CrsException {
    assertThat(set(2000, 0, 0).problems()).containsExactly(Problem.TRANSLATION_LARGE);
    assertThat(set(10, 100, 0).problems()).containsExactly(Problem.ROTATION_LARGE);
    assertThat(set(10, 0, 500).problems()).containsExactly(Problem.SCALE_LARGE);
    assertThat(set(Double.NaN, 0, 1).problems()).containsExactly(Problem.NOT_FINITE);
    assertThat(set(0, 0, 0).problems()).containsExactly(Problem.ALL_ZERO);
    FourParameters four = new FourParameters(1, 1, 0, 0);
    assertThat(DatumParameters.four("县", Crs.ofEpsg(2380), Crs.ofEpsg(4523), four).problems())
        .containsExactly(Problem.GRIDS_WRONG);
  }

  @Test
  void moveThatIsTooFarFails() throws CrsException {
    FourParameters four = new FourParameters(100_000, 0, 0, 0);
    DatumMove move =
        DatumMove.of(
            DatumParameters.four("县", Crs.ofEpsg(2380), Crs.ofEpsg(4544), four), Crs.ofEpsg(2380));
    assertThatThrownBy(() -> move.apply(FACTORY.createPoint(new Coordinate(564881, 3732823))))
        .isInstanceOf(CrsException.class);
  }

  @Test
  void nothingOfTheParametersIsInTheirText() {
    DatumParameters set = set(123.456, 7.5, 3.25);
    assertThat(set.toString() + set.shift()).doesNotContain("123", "7.5", "3.25");
  }

  private static DatumParameters set(double moveM, double turn, double scale) {
    return DatumParameters.seven(
        "局",
        Datum.XIAN80,
        new SevenParameters(
            Ellipsoid.XIAN80,
            Ellipsoid.CGCS2000,
            moveM,
            0,
            0,
            turn,
            0,
            0,
            scale,
            Rotation.POSITION_VECTOR));
  }

  private static SevenParameters seven(Random random, Datum datum, Rotation rotation) {
    return new SevenParameters(
        datum == Datum.XIAN80 ? Ellipsoid.XIAN80 : Ellipsoid.BEIJING54,
        Ellipsoid.CGCS2000,
        round(100 * random.nextDouble() - 50),
        round(100 * random.nextDouble() - 50),
        round(100 * random.nextDouble() - 50),
        round(4 * random.nextDouble() - 2),
        round(4 * random.nextDouble() - 2),
        round(4 * random.nextDouble() - 2),
        round(10 * random.nextDouble() - 5),
        rotation);
  }

  private static double round(double number) {
    return Math.rint(number * 1e4) / 1e4;
  }

  private static int code(Datum datum) {
    return datum == Datum.XIAN80 ? 4610 : 4214;
  }

  private static Geometry field(Crs crs) {
    double east = crs.falseEastingM() + 40_000;
    return FACTORY.toGeometry(new Envelope(east, east + 300, 3_732_000, 3_732_200));
  }

  private static CoordinateTransform proj4j(SevenParameters seven) {
    CRSFactory factory = new CRSFactory();
    String from =
        String.format(
            Locale.ROOT,
            "+proj=longlat +a=%s +b=%s +towgs84=%s,%s,%s,%s,%s,%s,%s +no_defs",
            seven.from().semiMajorM(),
            seven.from().semiMinorM(),
            seven.dxM(),
            seven.dyM(),
            seven.dzM(),
            seven.rxArcSec(),
            seven.ryArcSec(),
            seven.rzArcSec(),
            seven.scalePpm());
    String to = "+proj=longlat +a=6378137 +b=6356752.314140356 +towgs84=0,0,0 +no_defs";
    return new CoordinateTransformFactory()
        .createTransform(
            factory.createFromParameters("old", from), factory.createFromParameters("new", to));
  }

  private static double[] cct(SevenParameters seven, double lon, double lat)
      throws IOException, InterruptedException {
    String convention =
        seven.rotation() == Rotation.POSITION_VECTOR ? "position_vector" : "coordinate_frame";
    Process process =
        new ProcessBuilder(
                "/usr/bin/cct",
                "-d",
                "12",
                "+proj=pipeline",
                "+step",
                "+proj=unitconvert",
                "+xy_in=deg",
                "+xy_out=rad",
                "+step",
                "+proj=cart",
                "+a=" + seven.from().semiMajorM(),
                "+rf=" + seven.from().inverseFlattening(),
                "+step",
                "+proj=helmert",
                "+x=" + seven.dxM(),
                "+y=" + seven.dyM(),
                "+z=" + seven.dzM(),
                "+rx=" + seven.rxArcSec(),
                "+ry=" + seven.ryArcSec(),
                "+rz=" + seven.rzArcSec(),
                "+s=" + seven.scalePpm(),
                "+convention=" + convention,
                "+step",
                "+proj=cart",
                "+inv",
                "+a=6378137",
                "+rf=298.257222101",
                "+step",
                "+proj=unitconvert",
                "+xy_in=rad",
                "+xy_out=deg")
            .redirectErrorStream(true)
            .start();
    process
        .getOutputStream()
        .write((lon + " " + lat + " 0 0\n").getBytes(StandardCharsets.US_ASCII));
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    String[] numbers = output.strip().split("\\s+");
    return new double[] {Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])};
  }
}
