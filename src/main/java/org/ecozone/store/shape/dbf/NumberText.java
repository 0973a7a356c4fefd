package org.ecozone.store.shape.dbf;

import java.math.BigDecimal;

/** Numbers as they are written in tables. */
final class NumberText {
  private NumberText() {}

  /** Null if it is none, or too long. */
  static Long wholeNumber(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /**
   * Null if it is none that is finite.
   *
   * @param text without hexadecimal forms and letters that Java would allow
   */
  static Double number(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
        return null;
      }
    }
    try {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) ? value : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** True if a double holds the digits that are written, up to its own rounding to 15. */
  static boolean isKept(String text, double value) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits <= 15
        || new BigDecimal(text).compareTo(new BigDecimal(value)) == 0
        || new BigDecimal(text).compareTo(BigDecimal.valueOf(value)) == 0
        || isRoundedByLess(text, value);
  }

  /** Writers fill N(24,15) with digits beyond what a double has. */
  private static boolean isRoundedByLess(String text, double value) {
    BigDecimal written = new BigDecimal(text);
    BigDecimal error = written.subtract(new BigDecimal(value)).abs();
    return written.scale() > 0 && error.compareTo(BigDecimal.valueOf(Math.ulp(value))) <= 0;
  }

  /**
   * A number whose commas are replaced: a single one with as many digits after it as the column has
   * decimals is the decimal sign, any other separates thousands.
   */
  static String withoutCommas(String text, int decimals) {
    int last = text.lastIndexOf(',');
    boolean single = text.indexOf(',') == last && text.indexOf('.') < 0;
    int after = text.length() - last - 1;
    boolean decimal = single && (after == decimals && decimals > 0 || after != 3);
    return decimal ? text.replace(',', '.') : text.replace(",", "");
  }
}
