package org.ecozone.store.text;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as files hold them: no exponent, no groups, a point before the decimals, zero without a
 * sign, the same on every Java.
 */
public final class DecimalOutput {
  private DecimalOutput() {}

  /** With as many digits after the point. */
  public static String fixed(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  /** The fewest digits that give the same double again. */
  public static String shortest(double value) {
    if (value == 0) {
      return "0";
    }
    String text = NumberOutput.toString(value, true);
    if (text.indexOf('E') >= 0) {
      text = new BigDecimal(text).stripTrailingZeros().toPlainString();
    }
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
