package org.ecozone.app.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.angle.DegreeText;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoordinateFormatTest {
  @ParameterizedTest
  @CsvSource({
    "105.5, 2, 105°30′00.00″",
    "105.386805555556, 2, 105°23′12.50″",
    "59.9999999999, 2, 60°00′00.00″",
    "0.0166666666, 2, 0°01′00.00″",
    "33.168055555556, 4, 33°10′05.0000″",
  })
  void secondsThatRoundUpCarry(double degrees, int decimals, String text) {
    assertThat(DegreeText.dms(degrees, decimals)).isEqualTo(text);
  }

  @Test
  void aPlaceIsWrittenInTheNotationThatWasChosen() throws CrsException {
    CoordinateFormat format = CoordinateFormat.of(Crs.ofEpsg(4544));

    // PROJ: 536066, 3671484 in EPSG 4544 is 105.386660466, 33.168335202
    assertThat(format.format(536066, 3671484, Notation.PLANE, Lang.ZH))
        .isEqualTo("东 536066.00 m　北 3671484.00 m");
    assertThat(format.format(536066, 3671484, Notation.DEGREES, Lang.EN))
        .isEqualTo("E 105.386660°  N 33.168335°");
    // 0.386660466 * 60 = 23.19962796; 0.19962796 * 60 = 11.98; 0.168335202 * 60 = 10.10011212 ->
    // 6.01
    assertThat(format.format(536066, 3671484, Notation.DMS, Lang.EN))
        .isEqualTo("E 105°23′11.98″  N 33°10′06.01″");
  }

  @Test
  void whatIsCopiedIsReadBackToTheSamePlace() throws CrsException {
    Crs crs = Crs.ofEpsg(4544);
    CoordinateFormat format = CoordinateFormat.of(crs);
    double[] place = format.lonLat(536066, 3671484);

    for (CoordinateFormat.Form form : format.forms(536066, 3671484)) {
      PlaceReading read = CoordinateText.read(form.text(), crs, 105.1).get(0);
      assertThat(read.lonDeg())
          .as(form.text())
          .isCloseTo(place[0], org.assertj.core.api.Assertions.within(2e-8));
      assertThat(read.latDeg())
          .as(form.text())
          .isCloseTo(place[1], org.assertj.core.api.Assertions.within(2e-8));
    }
    assertThat(format.forms(536066, 3671484)).hasSize(5);
  }
}
