package org.ecozone.app.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1:50000|50000",
        "1：5万|50000",
        "1 : 50 000|50000",
        "50,000|50000",
        "1/10000|10000",
        "2.5万|25000",
        "1:1m|1000000",
        "250k|250000"
      })
  void scalesAreReadAsPeopleWriteThem(String text, double denominator) {
    assertThat(ScaleText.parse(text)).hasValue(denominator);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "abc", "1:", "1:-5", "99999999999999"})
  void whatIsNoScaleIsRefused(String text) {
    assertThat(ScaleText.parse(text)).isEmpty();
  }
}
