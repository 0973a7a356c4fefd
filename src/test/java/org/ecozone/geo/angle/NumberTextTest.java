package org.ecozone.geo.angle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ecozone.geo.angle.NumberText.Comma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 105 degrees 41 minutes 15.12 seconds are 105 + (41 * 60 + 15.12) / 3600 = 105.687533333… */
class NumberTextTest {
  private static final double ANGLE = 105.6875333333333333;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "105°41′15.12″",
        "105°41'15.12\"",
        "105°41′15.12″E",
        "E105°41′15.12″",
        "东经105°41′15.12″",
        "105度41分15.12秒",
        "东经105度41分15.12秒",
        "105:41:15.12",
        "105-41-15.12",
        "105 41 15.12",
        "105°41'15.12''",
        "１０５°４１′１５．１２″",
        "105º41´15.12”",
        "105° 41′ 15.12″ E",
        "105°41.252′",
        "105.6875333333333333°",
        "105.6875333333333333E",
      })
  void anAngleIsReadInEveryNotation(String text) {
    assertThat(NumberText.read(text, Comma.UNKNOWN).orElseThrow().value())
        .isCloseTo(ANGLE, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3732823.909      | 3732823.909
          -12.5            | -12.5
          3,732,823.909    | 3732823.909
          3 732 823.909    | 3732823.909
          35564881,385     | 35564881.385
          3.732.823,909    | 3732823.909
          ３７３２８２３．９０９ | 3732823.909
          3732823.909m     | 3732823.909
          3732823.909 米    | 3732823.909
          3，732，823.909   | 3732823.909
          33°S             | -33
          '7,500,000'      | 7500000
          """)
  void aNumberIsReadInEveryWriting(String text, double value) {
    assertThat(NumberText.read(text, Comma.UNKNOWN).orElseThrow().value()).isEqualTo(value);
  }

  @Test
  void aCommaThatMayBeEitherNeedsToBeKnown() {
    assertThat(NumberText.read("33,681", Comma.UNKNOWN)).isEmpty();
    assertThat(NumberText.read("33,681", Comma.DECIMAL).orElseThrow().value()).isEqualTo(33.681);
    assertThat(NumberText.read("33,681", Comma.GROUPS).orElseThrow().value()).isEqualTo(33681);
    assertThat(NumberText.comma("33,681")).isEqualTo(Comma.UNKNOWN);
    assertThat(NumberText.comma("33,6812")).isEqualTo(Comma.DECIMAL);
    assertThat(NumberText.comma("3,732,823")).isEqualTo(Comma.GROUPS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "J1",
        "3.56E+07",
        "1,2,3",
        "105°75′",
        "12.3.4",
        "--5",
        "2026-06-18",
        "约3732823",
        "105.1/33.2",
        "NaN",
        "1e5",
        "Infinity",
        "#REF!",
        "=1+1",
        "105°41′15.12″33°"
      })
  void whatIsNoNumberIsNone(String text) {
    assertThat(NumberText.read(text, Comma.UNKNOWN)).isEmpty();
  }

  @Test
  void packedDegreesAreReadOnlyWhenAsked() {
    assertThat(NumberText.read("105.411512", Comma.UNKNOWN).orElseThrow().value())
        .isEqualTo(105.411512);
    assertThat(DegreeText.ofCompact(105.411512)).isCloseTo(ANGLE, within(1e-12));
    assertThat(DegreeText.ofCompact(105.4175)).isNaN();
    assertThat(DegreeText.ofCompact(105.61)).isNaN();
  }

  @Test
  void degreesAreWrittenWithoutDecimalsToo() {
    assertThat(DegreeText.dms(105.5, 0)).isEqualTo("105°30′00″");
  }
}
