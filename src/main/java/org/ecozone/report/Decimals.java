package org.ecozone.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as the CSV files want them: point as decimal sign, no grouping, no exponent, no negative
 * zero; what is not a number is empty. The machine's locale does not matter.
 */
final class Decimals {
  private static final int AREA_DECIMALS = 4;
  private static final int LENGTH_DECIMALS = 3;
  private static final int PERCENT_DECIMALS = 4;
  private static final double PERCENT = 100;

  private Decimals() {}

  static String areaM2(double value) {
    return fixed(value, AREA_DECIMALS);
  }

  static String lengthM(double value) {
    return fixed(value, LENGTH_DECIMALS);
  }

  /** A share of 0..1 in percent. */
  static String percent(double share) {
    return fixed(share * PERCENT, PERCENT_DECIMALS);
  }

  /** A coordinate with all its digits. */
  static String coordinate(Double value) {
    return value == null || !Double.isFinite(value)
        ? ""
        : plain(BigDecimal.valueOf(value).stripTrailingZeros());
  }

  private static String fixed(double value, int decimals) {
    return Double.isFinite(value)
        ? plain(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP))
        : "";
  }

  private static String plain(BigDecimal value) {
    return value.toPlainString();
  }
}
