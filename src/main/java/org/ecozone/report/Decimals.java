package org.ecozone.report;

import java.math.BigDecimal;
import org.ecozone.screen.FixedDecimals;

/**
 * Numbers as the CSV files want them: point as decimal sign, no grouping, no exponent, no negative
 * zero; what is not a number is empty. The machine's locale does not matter.
 */
final class Decimals {
  static final int AREA = 4;
  static final int LENGTH = 3;
  static final int SHARE = 4;

  /** Shares are written in percent. */
  static final double PERCENT = 100;

  private Decimals() {}

  static String areaM2(double value) {
    return fixed(value, AREA);
  }

  static String lengthM(double value) {
    return fixed(value, LENGTH);
  }

  /** A share of 0..1 in percent. */
  static String percent(double share) {
    return fixed(share * PERCENT, SHARE);
  }

  /** A coordinate with all its digits. */
  static String coordinate(Double value) {
    return value == null || !Double.isFinite(value)
        ? ""
        : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static String fixed(double value, int decimals) {
    return Double.isFinite(value) ? FixedDecimals.text(value, decimals) : "";
  }
}
