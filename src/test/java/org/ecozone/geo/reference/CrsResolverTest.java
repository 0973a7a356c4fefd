package org.ecozone.geo.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ecozone.geo.Crs;
import org.ecozone.geo.Crs.EastingPrefix;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.geo.Datum;
import org.ecozone.geo.reference.CrsReason.Code;
import org.ecozone.geo.reference.CrsResolution.Verdict;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class CrsResolverTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final WorkArea LONGNAN = WorkArea.of("陇南", new Envelope(104, 106.6, 32.5, 34.6));

  /** 106.5 E, 33.9 N stands in two zones with two eastings: domain.md §3.5. */
  @ParameterizedTest
  @CsvSource({
    "35, 3753582.394, 35638745.392, 4523",
    "36, 3753582.394, 36361254.608, 4524",
  })
  void placeOnTheEdgeOfTwoZonesIsFoundInBoth(int zone, double north, double east, int epsg) {
    CrsStatement stated = header(Datum.CGCS2000, zone, 3, AxisOrder.NORTH_EAST);
    CrsResolution found = resolve(stated, square(north, east), null);
    assertThat(found.verdict()).isEqualTo(Verdict.CERTAIN);
    CrsCandidate only = found.certain().orElseThrow();
    assertThat(only.crs().epsg()).isEqualTo(epsg);
    assertThat(only.axisOrder()).isEqualTo(AxisOrder.NORTH_EAST);
    assertThat(only.centreLon()).isCloseTo(106.5, org.assertj.core.data.Offset.offset(1e-3));
    assertThat(only.centreLat()).isCloseTo(33.9, org.assertj.core.data.Offset.offset(1e-3));
  }

  @Test
  void headerOfAnotherZoneThanTheNumbersAsks() {
    CrsStatement stated = header(Datum.CGCS2000, 36, 3, AxisOrder.NORTH_EAST);
    CrsResolution found = resolve(stated, square(3732823.909, 35564881.385), null);
    assertThat(found.verdict()).isEqualTo(Verdict.CHOOSE);
    assertThat(found.candidates()).hasSize(1);
    CrsCandidate candidate = found.candidates().get(0);
    assertThat(candidate.crs().epsg()).isEqualTo(4523);
    assertThat(candidate.reasons().get(0))
        .isEqualTo(new CrsReason(Code.ZONE_CONFLICT, List.of("36", "35")));
  }

  @Test
  void headerOfAnotherWidthThanItsZoneAsks() {
    CrsStatement stated = header(Datum.CGCS2000, 35, 6, AxisOrder.NORTH_EAST);
    CrsResolution found = resolve(stated, square(3732823.909, 35564881.385), null);
    assertThat(found.verdict()).isEqualTo(Verdict.CHOOSE);
    assertThat(found.candidates().get(0).has(Code.WIDTH_CONFLICT)).isTrue();
  }

  @Test
  void meridianBelongsToTheZonesOfBothWidths() {
    for (double easting : new double[] {35564881.385, 18564881.385, 564881.385}) {
      CrsStatement stated = header(Datum.CGCS2000, 0, 0, AxisOrder.NORTH_EAST).withMeridian(105);
      CrsResolution found = resolve(stated, square(3732823.909, easting), null);
      assertThat(found.isCertain()).as("easting %s", easting).isTrue();
      CrsCandidate taken = found.certain().orElseThrow();
      assertThat(taken.crs().centralMeridianDeg()).isEqualTo(105);
      assertThat(taken.has(Code.STATED_MERIDIAN)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"108, 35564881.385", "105, 36564881.385", "104.5, 564881.385", "105, 19564881.385"})
  void meridianOfAnotherGridIsAConflict(double meridianDeg, double easting) {
    CrsStatement stated =
        header(Datum.CGCS2000, 0, 0, AxisOrder.NORTH_EAST).withMeridian(meridianDeg);
    CrsResolution found = resolve(stated, square(3732823.909, easting), null);
    assertThat(found.verdict()).isEqualTo(Verdict.CHOOSE);
    assertThat(found.candidates()).allMatch(each -> each.has(Code.MERIDIAN_CONFLICT));
  }

  @Test
  void meridianThatIsNotThatOfTheStatedZoneIsAConflict() {
    CrsStatement stated = header(Datum.CGCS2000, 35, 3, AxisOrder.NORTH_EAST).withMeridian(108);
    CrsResolution found = resolve(stated, square(3732823.909, 564881.385), null);
    assertThat(found.verdict()).isEqualTo(Verdict.CHOOSE);
    assertThat(found.candidates().get(0).has(Code.MERIDIAN_CONFLICT)).isTrue();
  }

  @Test
  void meridianThatNoZoneOfTheStatedWidthHasIsAConflict() {
    CrsStatement stated = header(Datum.CGCS2000, 0, 6, AxisOrder.NORTH_EAST).withMeridian(108);
    CrsResolution found = resolve(stated, square(3732823.909, 564881.385), null);
    assertThat(found.verdict()).isEqualTo(Verdict.CHOOSE);
    assertThat(found.candidates().get(0).has(Code.WIDTH_CONFLICT)).isTrue();
  }

  @Test
  void meridianBesideDegreesIsAConflict() {
    CrsStatement stated = header(Datum.CGCS2000, 0, 0, AxisOrder.EAST_NORTH).withMeridian(105);
    CrsResolution found = resolve(stated, box(105.61, 33.15, 0.01), null);
    assertThat(found.verdict()).isEqualTo(Verdict.CHOOSE);
    assertThat(found.candidates().get(0).has(Code.MERIDIAN_WITH_DEGREES)).isTrue();
  }

  @Test
  void eastingWithoutZoneIsNarrowedByTheCountyAndStillAsks() {
    CrsStatement stated = header(Datum.CGCS2000, 0, 0, AxisOrder.NORTH_EAST);
    CrsResolution open = resolve(stated, square(3732823.909, 564881.385), null);
    assertThat(open.verdict()).isEqualTo(Verdict.CHOOSE);
    assertThat(open.candidates()).hasSize(21);
    CrsResolution narrowed = resolve(stated, square(3732823.909, 564881.385), LONGNAN);
    assertThat(narrowed.verdict()).isEqualTo(Verdict.CHOOSE);
    assertThat(narrowed.candidates()).hasSize(1);
    assertThat(narrowed.candidates().get(0).crs().epsg()).isEqualTo(4544);
    assertThat(narrowed.candidates().get(0).has(Code.IN_AREA)).isTrue();
  }

  @Test
  void zoneOfTheHeaderThatLeavesTheCountyAsksAndNamesTheOneThatDoesNot() {
    CrsStatement stated = header(Datum.CGCS2000, 36, 3, AxisOrder.NORTH_EAST);
    CrsResolution found = resolve(stated, square(3732823.909, 564881.385), LONGNAN);
    assertThat(found.verdict()).isEqualTo(Verdict.CHOOSE);
    assertThat(found.candidates())
        .extracting(candidate -> candidate.crs().epsg())
        .containsExactlyInAnyOrder(4545, 4544);
  }

  @Test
  void datumThatNobodyStatesIsAsked() {
    CrsStatement stated = header(null, 35, 3, AxisOrder.NORTH_EAST);
    CrsResolution found = resolve(stated, square(3732823.909, 35564881.385), null);
    assertThat(found.verdict()).isEqualTo(Verdict.CHOOSE);
    assertThat(found.candidates())
        .extracting(candidate -> candidate.crs().epsg())
        .containsExactly(4523, 2359, 2411);
  }

  @ParameterizedTest
  @CsvSource({"XIAN80, 2359", "BEIJING54, 2411"})
  void oldDatumIsRefusedWithoutParameters(Datum datum, int epsg) {
    CrsStatement stated = header(datum, 35, 3, AxisOrder.NORTH_EAST);
    CoordinateSample sample = square(3732823.909, 35564881.385);
    CrsResolution found = resolve(stated, sample, null);
    assertThat(found.verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(found.reasons()).extracting(CrsReason::code).containsExactly(Code.OLD_DATUM);
    assertThat(found.candidates().get(0).crs().epsg()).isEqualTo(epsg);
    CrsResolution moved = CrsResolver.resolve(stated, sample, null, CrsAnswer.NONE.shifted("县局参数"));
    assertThat(moved.certain().orElseThrow().has(Code.DATUM_SHIFTED)).isTrue();
    CrsResolution kept = CrsResolver.resolve(stated, sample, null, CrsAnswer.NONE.kept());
    assertThat(kept.certain().orElseThrow().has(Code.DATUM_KEPT)).isTrue();
  }

  @Test
  void eastingFirstInSurveyTextIsReadByItsDigitsAndSaid() {
    CrsStatement stated = header(Datum.CGCS2000, 35, 3, AxisOrder.NORTH_EAST);
    CrsResolution found = resolve(stated, square(35564881.385, 3732823.909), null);
    CrsCandidate only = found.certain().orElseThrow();
    assertThat(only.axisOrder()).isEqualTo(AxisOrder.EAST_NORTH);
    assertThat(only.has(Code.AXIS_CLEAR)).isTrue();
  }

  @Test
  void latitudeFirstWhereTheFormatSaysLongitudeAsks() throws CrsException {
    CrsStatement stated = CrsStatement.of(Crs.ofEpsg(4326), "GeoJSON");
    CrsResolution found = resolve(stated, box(33.7, 105.7, 0.001), null);
    assertThat(found.verdict()).isEqualTo(Verdict.CHOOSE);
    assertThat(found.candidates()).hasSize(1);
    assertThat(found.candidates().get(0).axisOrder()).isEqualTo(AxisOrder.NORTH_EAST);
    assertThat(found.candidates().get(0).has(Code.AXIS_AGAINST_RULE)).isTrue();
  }

  @Test
  void degreesByRuleOfTheFormatAreCertainAndAskForTheWebMap() throws CrsException {
    CrsStatement stated = CrsStatement.of(Crs.ofEpsg(4326), "KML");
    CrsCandidate only = resolve(stated, box(105.7, 33.7, 0.001), null).certain().orElseThrow();
    assertThat(only.crs().epsg()).isEqualTo(4326);
    assertThat(only.has(Code.GCJ02_CONFIRM)).isTrue();
  }

  @Test
  void degreesThatMayBeMinutesAndSecondsAreSaid() throws CrsException {
    CrsStatement stated = header(Datum.CGCS2000, 0, 0, AxisOrder.EAST_NORTH);
    CrsCandidate packed =
        resolve(stated, box(105.4115, 33.4230, 0.0020), null).certain().orElseThrow();
    assertThat(packed.has(Code.PACKED_DEGREES)).isTrue();
    CrsCandidate decimal =
        resolve(stated, box(105.4171, 33.4230, 0.0020), null).certain().orElseThrow();
    assertThat(decimal.has(Code.PACKED_DEGREES)).isFalse();
    CrsStatement byRule = CrsStatement.of(Crs.ofEpsg(4326), "KML");
    CrsCandidate kml =
        resolve(byRule, box(105.4115, 33.4230, 0.0020), null).certain().orElseThrow();
    assertThat(kml.has(Code.PACKED_DEGREES)).isFalse();
  }

  @Test
  void degreesOfAWebMapAreNotTaken() throws CrsException {
    CrsStatement stated = CrsStatement.of(Crs.ofEpsg(4326), "KML").withGcj02("高德");
    CrsResolution found = resolve(stated, box(105.7, 33.7, 0.001), null);
    assertThat(found.verdict()).isEqualTo(Verdict.CHOOSE);
    assertThat(found.candidates().get(0).has(Code.GCJ02_SUSPECTED)).isTrue();
  }

  @Test
  void gridThatDoesNotFitThePrefixAsks() throws CrsException {
    CrsStatement stated = CrsStatement.of(Crs.ofEpsg(4544), "CGCS2000_3_Degree_GK_CM_105E");
    CrsResolution found = resolve(stated, box(35564881, 3732823, 100), null);
    assertThat(found.verdict()).isEqualTo(Verdict.CHOOSE);
    assertThat(found.candidates().get(0).crs().epsg()).isEqualTo(4523);
    assertThat(found.candidates().get(0).has(Code.CRS_CONFLICT)).isTrue();
  }

  @Test
  void eastingsOfTwoZonesAreRefused() {
    SampleCollector collector = new SampleCollector();
    collector.add(ring(3753582, 35638745));
    collector.add(ring(3753582, 36361254));
    CrsStatement stated = header(Datum.CGCS2000, 35, 3, AxisOrder.NORTH_EAST);
    CrsResolution found = resolve(stated, collector.sample(), null);
    assertThat(found.verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(found.reasons()).extracting(CrsReason::code).contains(Code.MIXED_ZONES);
  }

  @Test
  void drawingInMillimetresIsRefusedWithTheReason() {
    CrsResolution found = resolve(CrsStatement.NONE, box(564881385.0, 3732823909.0, 100_000), null);
    assertThat(found.verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(found.reasons()).extracting(CrsReason::code).contains(Code.MILLIMETRES);
  }

  @Test
  void smallNumbersOfALocalGridAreRefused() {
    CrsResolution found = resolve(CrsStatement.NONE, box(5000, 5200, 300), null);
    assertThat(found.verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(found.reasons()).extracting(CrsReason::code).contains(Code.LOCAL_GRID);
  }

  @Test
  void bothOrdersAreNamedWhereBothMakeSense() {
    // 700 000 north of the equator, 500 000 east: the islands of the south
    CrsStatement stated = header(Datum.CGCS2000, 37, 3, AxisOrder.NORTH_EAST);
    CrsResolution found = resolve(stated, square(700_000, 520_000), null);
    assertThat(found.verdict()).isEqualTo(Verdict.CHOOSE);
    assertThat(found.candidates())
        .extracting(CrsCandidate::axisOrder)
        .contains(AxisOrder.EAST_NORTH, AxisOrder.NORTH_EAST);
  }

  @Test
  void answerOfTheUserCountsIfTheNumbersAllowIt() throws CrsException {
    CoordinateSample sample = square(3732823.909, 564881.385);
    CrsAnswer answer = CrsAnswer.of(Crs.ofEpsg(4544), null);
    CrsResolution found = CrsResolver.resolve(CrsStatement.NONE, sample, LONGNAN, answer);
    assertThat(found.certain().orElseThrow().axisOrder()).isEqualTo(AxisOrder.NORTH_EAST);
    CrsAnswer wrong = CrsAnswer.of(Crs.ofEpsg(4523), null);
    CrsResolution refused = CrsResolver.resolve(CrsStatement.NONE, sample, LONGNAN, wrong);
    assertThat(refused.verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(refused.reasons().get(0).code()).isEqualTo(Code.CHOSEN_UNFIT);
  }

  @Test
  void farFromTheMeridianIsANote() {
    CrsStatement stated = header(Datum.CGCS2000, 35, 3, AxisOrder.NORTH_EAST);
    CrsCandidate only =
        resolve(stated, square(3753582.394, 35648745), null).certain().orElseThrow();
    assertThat(only.has(Code.EXTENDED_ZONE)).isTrue();
  }

  /** Every zone of 3 and 6 degrees, both datums' families, with and without prefix. */
  @Test
  void everyZoneIsCertainWhenStatedAndAmongTheCandidatesWhenNot() throws CrsException {
    for (Crs crs : grids()) {
      Geometry land = inGrid(crs, crs.centralMeridianDeg() + 0.7, 34.2);
      int zone = zoneOf(crs);
      boolean modern = crs.datum() == Datum.CGCS2000;
      for (AxisOrder order : AxisOrder.values()) {
        CoordinateSample sample = sample(land, order);
        CrsResolution told =
            resolve(header(crs.datum(), zone, zone > 24 ? 3 : 6, order), sample, null);
        assertThat(told.verdict())
            .as(crs.id())
            .isEqualTo(modern ? Verdict.CERTAIN : Verdict.REFUSED);
        assertThat(told.candidates().get(0).crs().epsg()).isEqualTo(crs.epsg());
        CrsResolution untold = resolve(CrsStatement.NONE, sample, null);
        assertThat(untold.verdict()).isEqualTo(Verdict.CHOOSE);
        assertThat(holds(untold, crs, order)).as(crs.id()).isTrue();
      }
    }
  }

  /** The truth is always among the candidates, and what is certain is true. */
  @Test
  void randomLandInRandomGridsIsNeverCertainlyWrong() throws CrsException {
    Random random = new Random(Seeded.seedOf("CrsResolverTest"));
    List<Crs> grids = grids();
    for (int code : new int[] {4490, 4326, 4610, 4214}) {
      grids.add(Crs.ofEpsg(code));
    }
    int certain = 0;
    for (int round = 0; round < 3000; round++) {
      Crs crs = grids.get(random.nextInt(grids.size()));
      double lat = 18 + 35 * random.nextDouble();
      double meridian =
          crs.isGeographic() ? 76 + 57 * random.nextDouble() : crs.centralMeridianDeg();
      double lon = Math.max(74, Math.min(134.5, meridian + 3 * random.nextDouble() - 1.5));
      AxisOrder order = AxisOrder.values()[random.nextInt(2)];
      CoordinateSample sample = sample(inGrid(crs, lon, lat), order);
      WorkArea area =
          random.nextBoolean()
              ? null
              : WorkArea.of("县", new Envelope(lon - 0.6, lon + 0.5, lat - 0.4, lat + 0.5));
      CrsResolution found = resolve(randomWords(random, crs, order), sample, area);
      assertThat(holds(found, crs, order)).as(crs.id() + " at " + lon + " " + lat).isTrue();
      if (found.isCertain()) {
        certain++;
        CrsCandidate taken = found.certain().orElseThrow();
        assertThat(taken.crs().sameCoordinates(crs)).as(crs.id()).isTrue();
        assertThat(taken.axisOrder()).isEqualTo(order);
      }
    }
    assertThat(certain).isBetween(100, 2000);
  }

  /** What a file may say of its CRS, all of it true. */
  private static CrsStatement randomWords(Random random, Crs crs, AxisOrder order) {
    AxisOrder words = random.nextBoolean() ? order : null;
    if (random.nextInt(4) == 0) {
      return new CrsStatement("prj", crs, crs.datum(), 0, 0, words, "");
    }
    Datum datum = random.nextBoolean() ? crs.datum() : null;
    int zone = crs.isGeographic() || random.nextBoolean() ? 0 : zoneOf(crs);
    int width = zone == 0 || random.nextBoolean() ? 0 : zone > 24 ? 3 : 6;
    double meridianDeg = crs.isGeographic() || random.nextBoolean() ? 0 : crs.centralMeridianDeg();
    return header(datum, zone, width, words).withMeridian(meridianDeg);
  }

  private static boolean holds(CrsResolution found, Crs crs, AxisOrder order) {
    return found.candidates().stream()
        .anyMatch(c -> c.axisOrder() == order && c.crs().sameCoordinates(crs));
  }

  private static int zoneOf(Crs crs) {
    int meridian = (int) crs.centralMeridianDeg();
    return crs.name().contains("3-degree") ? meridian / 3 : (meridian + 3) / 6;
  }

  private static List<Crs> grids() throws CrsException {
    List<Crs> grids = new ArrayList<>();
    for (Datum datum : List.of(Datum.CGCS2000, Datum.XIAN80, Datum.BEIJING54)) {
      for (EastingPrefix prefix : EastingPrefix.values()) {
        for (int zone = 25; zone <= 45; zone++) {
          grids.add(Crs.gaussKruger(datum, 3, zone, prefix));
        }
        for (int zone = 13; zone <= 23; zone++) {
          grids.add(Crs.gaussKruger(datum, 6, zone, prefix));
        }
      }
    }
    return grids;
  }

  /** A field of some hundred metres, numbers of the grid, easting first. */
  private static Geometry inGrid(Crs crs, double lon, double lat) throws CrsException {
    Geometry field = FACTORY.toGeometry(new Envelope(lon, lon + 0.004, lat, lat + 0.003));
    return CrsTransform.between(crs.geographic(), crs).apply(field);
  }

  private static CoordinateSample sample(Geometry land, AxisOrder order) {
    Coordinate[] points = land.getCoordinates();
    Coordinate[] given = new Coordinate[points.length];
    for (int i = 0; i < points.length; i++) {
      given[i] =
          order == AxisOrder.EAST_NORTH ? points[i] : new Coordinate(points[i].y, points[i].x);
    }
    SampleCollector collector = new SampleCollector();
    collector.add(FACTORY.createPolygon(given));
    return collector.sample();
  }

  private static Geometry ring(double first, double second) {
    return FACTORY.toGeometry(new Envelope(first, first + 100, second, second + 100));
  }

  private static CoordinateSample square(double first, double second) {
    SampleCollector collector = new SampleCollector();
    collector.add(ring(first, second));
    return collector.sample();
  }

  private static CoordinateSample box(double first, double second, double size) {
    SampleCollector collector = new SampleCollector();
    collector.add(FACTORY.toGeometry(new Envelope(first, first + size, second, second + size)));
    return collector.sample();
  }

  private static CrsStatement header(Datum datum, int zone, int width, AxisOrder order) {
    return new CrsStatement("坐标系=…", null, datum, zone, width, order, "");
  }

  private static CrsResolution resolve(
      CrsStatement stated, CoordinateSample sample, WorkArea area) {
    return CrsResolver.resolve(stated, sample, area, CrsAnswer.NONE);
  }
}
