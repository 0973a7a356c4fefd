package org.ecozone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast digits against BigDecimal. */
class FixedDecimalsTest {
  private final byte[] text = new byte[FixedDecimals.LONGEST];

  private String fast(double value, int decimals) {
    int end = FixedDecimals.write(value, decimals, text, 0);
    return new String(text, 0, end, StandardCharsets.US_ASCII);
  }

  private void assertSame(double value, int decimals) {
    String slow =
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    String fast = fast(value, decimals);
    if (!fast.equals(slow)) {
      assertThat(fast).as(value + " with " + decimals).isEqualTo(slow);
    }
  }

  @Test
  void aMillionNumbersOfEverySizeReadAsBigDecimalWritesThem() {
    Random random = new Random(1);
    for (int i = 0; i < 1_000_000; i++) {
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(14) - 4);
      assertSame(value, i % 5);
    }
  }

  @Test
  void numbersAtAndBesideATieReadAsBigDecimalWritesThem() {
    Random random = new Random(2);
    for (int i = 0; i < 200_000; i++) {
      int decimals = i % 5;
      long tie = (random.nextLong() >>> 20 + random.nextInt(43)) * 10 + 5;
      double value = new BigDecimal(tie).movePointLeft(decimals + 1).doubleValue();
      assertSame(value, decimals);
      assertSame(-value, decimals);
      assertSame(Math.nextUp(value), decimals);
      assertSame(Math.nextDown(value), decimals);
    }
  }

  @Test
  void anyBitsReadAsBigDecimalWritesThem() {
    Random random = new Random(3);
    for (int i = 0; i < 50_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertSame(value, i % 7);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0,
        -0.0,
        0.5,
        1.5,
        2.675,
        1.005,
        0.00005,
        -0.00005,
        -0.00004,
        0.99995,
        9999.99995,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        1e11,
        1e15,
        9007199254740993.0,
        2.0e-3,
        4.35,
        123456789.12345
      })
  void borderlineNumbersReadAsBigDecimalWritesThem(double value) {
    for (int decimals = 0; decimals <= 6; decimals++) {
      assertSame(value, decimals);
    }
  }

  @Test
  void twoDecimalsAreThoseOfAFormattedNumber() {
    Random random = new Random(4);
    for (int i = 0; i < 20_000; i++) {
      double value = random.nextDouble() * 3000;
      assertThat(FixedDecimals.text(value, 2)).isEqualTo(String.format(Locale.ROOT, "%.2f", value));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 7, -7, 10, 1_000_000, Long.MAX_VALUE, Long.MIN_VALUE, -100})
  void wholeNumbersReadAsLongWritesThem(long value) {
    int end = FixedDecimals.write(value, text, 3);
    assertThat(new String(text, 3, end - 3, StandardCharsets.US_ASCII))
        .isEqualTo(Long.toString(value));
  }
}
