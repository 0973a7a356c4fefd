package org.ecozone.store.corner.out;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as text: no exponent, no groups, a point before the decimals. */
public final class FixedText {
  private FixedText() {}

  /** With as many decimals; minus zero is zero. */
  public static String of(double value, int decimals) {
    BigDecimal fixed = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    return fixed.toPlainString();
  }

  /** With the fewest digits that give the number back. */
  public static String of(double value) {
    return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
