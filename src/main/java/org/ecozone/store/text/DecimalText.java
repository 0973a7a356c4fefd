package org.ecozone.store.text;

import java.nio.charset.StandardCharsets;

/** Numbers out of bytes, exactly as {@link Double#parseDouble} reads them. */
public final class DecimalText {
  /** Powers of ten that are doubles exactly. */
  private static final double[] POWERS = new double[23];

  static {
    double power = 1;
    for (int i = 0; i < POWERS.length; i++) {
      POWERS[i] = power;
      power *= 10;
    }
  }

  private DecimalText() {}

  /** The number of {@code bytes[from, to)}; NaN if it is none. */
  public static double parse(byte[] bytes, int from, int to) {
    int at = from;
    boolean negative = at < to && bytes[at] == '-';
    if (at < to && (bytes[at] == '-' || bytes[at] == '+')) {
      at++;
    }
    long mantissa = 0;
    int digits = 0;
    int decimals = -1;
    for (; at < to; at++) {
      int c = bytes[at];
      if (c >= '0' && c <= '9') {
        mantissa = mantissa * 10 + c - '0';
        digits += digits > 0 || c != '0' ? 1 : 0;
        decimals += decimals >= 0 ? 1 : 0;
        if (digits > 15 || decimals > 22) {
          return slow(bytes, from, to);
        }
      } else if (c == '.' && decimals < 0) {
        decimals = 0;
      } else {
        return slow(bytes, from, to);
      }
    }
    boolean empty =
        to - from - (at > from && isSign(bytes[from]) ? 1 : 0) <= (decimals >= 0 ? 1 : 0);
    if (empty) {
      return Double.NaN;
    }
    // Both are exact doubles, so that one division rounds once, correctly.
    double value = decimals > 0 ? mantissa / POWERS[decimals] : mantissa;
    return negative ? -value : value;
  }

  private static boolean isSign(byte b) {
    return b == '-' || b == '+';
  }

  private static double slow(byte[] bytes, int from, int to) {
    boolean digit = false;
    for (int i = from; i < to; i++) {
      int c = bytes[i];
      boolean isDigit = c >= '0' && c <= '9';
      boolean sign = c == '-' || c == '+';
      digit |= isDigit;
      if (!isDigit && !sign && c != '.' && !((c == 'E' || c == 'e') && digit)) {
        return Double.NaN;
      }
    }
    try {
      double value =
          Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
      return Double.isFinite(value) ? value : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** The number of a text; NaN if it is none. */
  public static double parse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return parse(bytes, 0, bytes.length);
  }
}
