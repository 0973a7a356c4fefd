package org.ecozone.store.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "+1",
        "1.",
        ".5",
        "-.5",
        "00012.50",
        "3732823.909",
        "35564881.385",
        "123456789012345",
        "1234567890123456789",
        "0.1234567890123456789012345678901",
        "3.5564881385E7",
        "1e-3",
        "9007199254740993",
        "0.000000000000000000000001"
      })
  void numbersAreThoseOfTheLanguage(String text) {
    assertThat(Double.doubleToLongBits(DecimalText.parse(text)))
        .isEqualTo(Double.doubleToLongBits(Double.parseDouble(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+",
        ".",
        "-.",
        "1.2.3",
        "1,2",
        "NaN",
        "Infinity",
        "1d",
        "0x10",
        "1e",
        "E5",
        "J1",
        "1 2",
        "--1",
        "１",
        "1e999",
        "1-2"
      })
  void whatIsNoNumberIsNone(String text) {
    assertThat(DecimalText.parse(text)).isNaN();
  }

  @Test
  void anyDecimalIsReadExactly() {
    Seeded seeded = Seeded.of("DecimalTextTest");
    for (int i = 0; i < 50_000; i++) {
      double value = seeded.between(-1, 1) * Math.pow(10, seeded.between(0, 9));
      String text = String.format(Locale.ROOT, "%." + seeded.between(0, 12) + "f", value);
      byte[] bytes = ("x" + text + "y").getBytes(StandardCharsets.US_ASCII);
      assertThat(DecimalText.parse(bytes, 1, bytes.length - 1)).isEqualTo(Double.parseDouble(text));
    }
  }
}
