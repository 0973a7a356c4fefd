package org.ecozone.app.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Places: 105 23 12.5 E, 33 10 05 N is 105.386805556, 33.168055556; in zone 35 it is 35536079.648,
 * 3671453.035 and in the 6-degree zone 18 it is 18536079.648 too, whose meridian is 105 as well
 * (PROJ 9.1.1, EPSG 4523 and 4544).
 */
class CoordinateTextTest {
  private static final double LON = 105 + 23 / 60.0 + 12.5 / 3600;
  private static final double LAT = 33 + 10 / 60.0 + 5 / 3600.0;

  /** A hundredth of a second of arc is 0.3 m; the plane figures have 3 decimals. */
  private static final double NEAR_DEG = 1e-7;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "decimal degrees|105.386805556, 33.168055556",
        "latitude first|33.168055556 105.386805556",
        "degrees with signs|105.386805556° 33.168055556°",
        "letters behind|105.386805556E 33.168055556N",
        "letters in front, latitude first|N33.168055556, E105.386805556",
        "DMS with primes|105°23′12.5″ 33°10′05″",
        "DMS with straight quotes|105°23'12.5\" 33°10'05\"",
        "DMS with letters|105°23'12.5\"E, 33°10'5\"N",
        "DMS, letters in front|E 105 23 12.5 N 33 10 5",
        "DMS with blanks only|105 23 12.5 33 10 05",
        "DMS with blanks, latitude first|33 10 05 105 23 12.5",
        "DMS with a comma between|105 23 12.5, 33 10 05",
        "Chinese words|东经105度23分12.5秒，北纬33度10分5秒",
        "Chinese words, latitude first|北纬33°10′5″，东经105°23′12.5″",
        "Chinese words, decimal|经度：105.386805556；纬度：33.168055556",
        "full-width digits|１０５．３８６８０５５５６，３３．１６８０５５５５６",
        "degrees and minutes|105 23.208333333 33 10.083333333",
        "degrees and minutes with signs|105°23.208333333' 33°10.083333333'",
        "two apostrophes for seconds|105°23'12.5'' 33°10'05''",
        "easting with zone|35536079.648, 3671453.035",
        "northing first with zone|3671453.035 35536079.648",
        "easting without zone|536079.648, 3671453.035",
        "northing first without zone|3671453.035, 536079.648",
        "zone apart|35 536079.648 3671453.035",
        "survey labels|X=3671453.035 Y=35536079.648",
        "metres|536079.648 m 3671453.035 m",
        "grouped by commas|536,079.648 3,671,453.035",
        "grouped by blanks|536 079.648, 3 671 453.035",
        "a 6-degree zone|18536079.648, 3671453.035",
      })
  void theFirstReadingIsThePlace(String what, String text) throws CrsException {
    List<PlaceReading> readings = CoordinateText.read(text, Crs.ofEpsg(4544), 105.1);

    assertThat(readings).as(text).isNotEmpty();
    assertThat(readings.get(0).lonDeg()).as(text).isCloseTo(LON, within(NEAR_DEG));
    assertThat(readings.get(0).latDeg()).as(text).isCloseTo(LAT, within(NEAR_DEG));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "两当县",
        "105.38",
        "105°75′00″ 33°10′00″",
        "105 23 72 33 10 05",
        "105.4N 33.2N",
        "1 2 3 4 5",
        "999 888",
        "35536079.648",
        "HJ-2023-0017",
        "105.4 33.2 abc",
        "99536079, 3671453",
      })
  void whatIsNoPairOfCoordinatesHasNoReading(String text) throws CrsException {
    assertThat(CoordinateText.read(text, Crs.ofEpsg(4544), 105.1)).isEmpty();
  }

  @Test
  void eastingsWithoutZoneMayLieInTheNeighbouringZones() throws CrsException {
    List<PlaceReading> readings = CoordinateText.read("536066, 3671484", Crs.ofEpsg(4544), 105.1);

    // PROJ: 105.386660466 in EPSG 4544, 102.38... in 4543, 108.38... in 4545, all at 33.168335202
    assertThat(readings)
        .extracting(PlaceReading::lonDeg)
        .usingElementComparator((a, b) -> Math.abs(a - b) < NEAR_DEG ? 0 : 1)
        .containsExactly(105.386660466, 102.386660466, 108.386660466);
  }

  @Test
  void degreesThatFitBothOrdersGiveTwoReadingsTheOneInChinaFirst() throws CrsException {
    List<PlaceReading> readings = CoordinateText.read("43.8 87.6", Crs.ofEpsg(4490), 105);

    assertThat(readings).hasSize(2);
    assertThat(readings.get(0).lonDeg()).isEqualTo(87.6);
    assertThat(readings.get(0).order()).isEqualTo(PlaceReading.Order.NORTH_FIRST);
    assertThat(readings.get(1).lonDeg()).isEqualTo(43.8);
  }

  @Test
  void lettersLeaveNoChoice() throws CrsException {
    assertThat(CoordinateText.read("43.8E 87.6N", Crs.ofEpsg(4490), 105)).hasSize(1);
    assertThat(CoordinateText.read("5W 7S", Crs.ofEpsg(4490), 105))
        .singleElement()
        .satisfies(
            reading -> {
              assertThat(reading.lonDeg()).isEqualTo(-5);
              assertThat(reading.latDeg()).isEqualTo(-7);
            });
  }

  @Test
  void minutesAndSecondsWrittenAsDecimalsAreASecondReading() throws CrsException {
    List<PlaceReading> readings =
        CoordinateText.read("105.23125, 33.10050", Crs.ofEpsg(4544), 105.1);

    assertThat(readings).hasSize(2);
    assertThat(readings.get(0).lonDeg()).isEqualTo(105.23125);
    assertThat(readings.get(1).notation()).isEqualTo(PlaceReading.Written.COMPACT_DMS);
    assertThat(readings.get(1).lonDeg()).isCloseTo(LON, within(NEAR_DEG));
    assertThat(readings.get(1).latDeg()).isCloseTo(LAT, within(NEAR_DEG));
  }

  @Test
  void aPrefixNamesItsZoneWhateverTheMapShows() throws CrsException {
    List<PlaceReading> readings = CoordinateText.read("36536066 3671484", Crs.ofEpsg(4490), 105.1);

    assertThat(readings).hasSize(1);
    assertThat(readings.get(0).crs().epsg()).isEqualTo(4524);
    assertThat(readings.get(0).lonDeg()).isCloseTo(108.386660466, within(NEAR_DEG));
  }

  @Test
  void onAMapOfAnotherDatumNumbersAreReadOnThatDatum() throws CrsException {
    List<PlaceReading> readings = CoordinateText.read("35536066 3671484", Crs.ofEpsg(2359), 105.1);

    assertThat(readings.get(0).crs().epsg()).isEqualTo(2359);
  }
}
