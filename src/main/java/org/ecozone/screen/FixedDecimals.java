package org.ecozone.screen;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/**
 * Numbers with a fixed number of decimals: the shortest decimal text of the double ({@link
 * Double#toString}), rounded half up. No grouping, no exponent, no negative zero, no locale.
 *
 * <p>The same digits as {@code BigDecimal.valueOf(value).setScale(decimals, HALF_UP)}, without the
 * BigDecimal wherever long arithmetic is certain of them.
 */
public final class FixedDecimals {
  /** Most characters of a number: 309 digits, point, decimals, sign. */
  public static final int LONGEST = 330;

  private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

  /** Scaled numbers from here on have no exact fraction beside them. */
  private static final double MOST = 1e15;

  private FixedDecimals() {}

  /**
   * Writes a number as ASCII.
   *
   * @param value finite
   * @param decimals 0 to 6
   * @param into with room for {@link #LONGEST} from {@code at} on
   * @return where the text ends
   */
  public static int write(double value, int decimals, byte[] into, int at) {
    double scaled = Math.abs(value) * POWERS[decimals];
    if (!(scaled < MOST)) {
      return writeSlowly(value, decimals, into, at);
    }
    long whole = (long) scaled;
    double fraction = scaled - whole; // exact
    // The shortest decimal is at most half an ulp from the double, the product half an ulp from
    // what it should be: together less than 2^-52 (1 + 2^-52) of the product, or of the smallest
    // normal number. Four times that is kept away from the tie.
    if (Math.abs(fraction - 0.5) <= scaled * 0x1p-50 + Double.MIN_NORMAL) {
      return writeSlowly(value, decimals, into, at);
    }
    long rounded = fraction > 0.5 ? whole + 1 : whole;
    int end = at;
    if (value < 0 && rounded != 0) {
      into[end++] = '-';
    }
    long units = rounded / POWERS[decimals];
    end = write(units, into, end);
    if (decimals > 0) {
      into[end] = '.';
      long rest = rounded - units * POWERS[decimals];
      for (int i = end + decimals; i > end; i--) {
        into[i] = (byte) ('0' + rest % 10);
        rest /= 10;
      }
      end += decimals + 1;
    }
    return end;
  }

  private static int writeSlowly(double value, int decimals, byte[] into, int at) {
    String text =
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    for (int i = 0; i < text.length(); i++) {
      into[at + i] = (byte) text.charAt(i);
    }
    return at + text.length();
  }

  /**
   * Writes a whole number as ASCII.
   *
   * @param into with room for 20 characters from {@code at} on
   * @return where the text ends
   */
  public static int write(long value, byte[] into, int at) {
    if (value == Long.MIN_VALUE) {
      return writeSlowly(value, into, at);
    }
    int end = at;
    long rest = value;
    if (rest < 0) {
      into[end++] = '-';
      rest = -rest;
    }
    int first = end;
    do {
      into[end++] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest != 0);
    for (int left = first, right = end - 1; left < right; left++, right--) {
      byte digit = into[left];
      into[left] = into[right];
      into[right] = digit;
    }
    return end;
  }

  private static int writeSlowly(long value, byte[] into, int at) {
    String text = Long.toString(value);
    for (int i = 0; i < text.length(); i++) {
      into[at + i] = (byte) text.charAt(i);
    }
    return at + text.length();
  }

  /** A finite number as text. */
  public static String text(double value, int decimals) {
    byte[] text = new byte[LONGEST];
    int end = write(value, decimals, text, 0);
    return new String(text, 0, end, StandardCharsets.US_ASCII);
  }
}
