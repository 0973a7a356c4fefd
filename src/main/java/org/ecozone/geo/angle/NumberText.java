package org.ecozone.geo.angle;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the number of one cell: plain, with groups of thousands, with a decimal comma, with its
 * unit, full-width, or an angle in degrees, minutes and seconds.
 *
 * <p>Fails: never; what is no number, or could be two, is empty. So is a number with an exponent:
 * whoever wrote {@code 3.556E+07} lost the digits that matter.
 */
public final class NumberText {
  /** What a comma inside a number means. */
  public enum Comma {
    /** Not known: 3,732,823.9 and 35564881,385 are read, 33,681 is not. */
    UNKNOWN,
    DECIMAL,
    GROUPS
  }

  /** What the text says the number is. */
  public enum Written {
    PLAIN,
    /** With a sign of degrees or a letter of a direction. */
    DEGREES,
    /** With minutes. */
    SEXAGESIMAL
  }

  /**
   * A number.
   *
   * @param decimals digits after the point of its last part
   * @param letter N, E, S or W (the value is signed accordingly), 0 if there is none
   */
  public record Reading(double value, int decimals, Written written, char letter) {}

  private static final Pattern POINT_GROUPS =
      Pattern.compile("[-+]?\\d{1,3}(?:[,'’ \\u00a0\\u202f]\\d{3})+\\.\\d*");
  private static final Pattern GROUPS =
      Pattern.compile("[-+]?\\d{1,3}(?:([,'’ \\u00a0\\u202f])\\d{3})(?:\\1\\d{3})*");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d+,\\d+");
  private static final Pattern BLANK_GROUPS_COMMA =
      Pattern.compile("[-+]?\\d{1,3}(?:[. \\u00a0\\u202f]\\d{3})+,\\d+");
  private static final Pattern UNIT = Pattern.compile("(?i)(?<=[\\d.])\\s*(?:m|米|公尺)$");
  private static final int LONGEST = 60;

  private NumberText() {}

  /** The number of a cell; empty if it is none. */
  public static Optional<Reading> read(String cell, Comma comma) {
    double quick = plain(cell);
    if (!Double.isNaN(quick)) {
      return Optional.of(new Reading(quick, decimals(cell), Written.PLAIN, (char) 0));
    }
    if (cell.isEmpty() || cell.length() > LONGEST) {
      return Optional.empty();
    }
    return readOther(halfWidth(cell), comma);
  }

  private static Optional<Reading> readOther(String text, Comma comma) {
    String number = UNIT.matcher(text).replaceFirst("");
    double value = plain(number);
    if (Double.isNaN(value)) {
      value = grouped(number, comma);
    }
    if (!Double.isNaN(value)) {
      return Optional.of(new Reading(value, decimals(number), Written.PLAIN, (char) 0));
    }
    boolean hopeless = text.chars().anyMatch(c -> ",;/=".indexOf(c) >= 0);
    return hopeless
        ? Optional.empty()
        : CoordinateTokens.readOne(text).map(NumberText::angle).filter(NumberText::isUsual);
  }

  private static Reading angle(CoordinateTokens.Value value) {
    Written written =
        value.sexagesimal()
            ? Written.SEXAGESIMAL
            : value.angular() || value.letter() != 0 ? Written.DEGREES : Written.PLAIN;
    return new Reading(value.number(), value.decimals(), written, value.letter());
  }

  private static boolean isUsual(Reading reading) {
    return reading.written() == Written.PLAIN || Math.abs(reading.value()) <= 180;
  }

  private static double grouped(String text, Comma comma) {
    if (POINT_GROUPS.matcher(text).matches()) {
      return comma == Comma.DECIMAL ? Double.NaN : plain(text.replaceAll("[^-+.\\d]", ""));
    }
    if (BLANK_GROUPS_COMMA.matcher(text).matches()) {
      return comma == Comma.GROUPS
          ? Double.NaN
          : plain(text.replaceAll("[^-+,\\d]", "").replace(',', '.'));
    }
    boolean decimal = DECIMAL_COMMA.matcher(text).matches();
    boolean groups = GROUPS.matcher(text).matches();
    if (decimal && comma == Comma.DECIMAL || decimal && !groups && comma == Comma.UNKNOWN) {
      return plain(text.replace(',', '.'));
    }
    boolean certain = !decimal || comma == Comma.GROUPS;
    return groups && certain ? plain(text.replaceAll("[^-+\\d]", "")) : Double.NaN;
  }

  /** What a cell proves of commas: UNKNOWN if nothing. */
  public static Comma comma(String cell) {
    if (cell.indexOf(',') < 0 && cell.indexOf('，') < 0) {
      return Comma.UNKNOWN;
    }
    String text = UNIT.matcher(halfWidth(cell)).replaceFirst("");
    if (POINT_GROUPS.matcher(text).matches() || GROUPS.matcher(text).matches() && several(text)) {
      return Comma.GROUPS;
    }
    boolean decimal =
        BLANK_GROUPS_COMMA.matcher(text).matches()
            || DECIMAL_COMMA.matcher(text).matches() && !GROUPS.matcher(text).matches();
    return decimal ? Comma.DECIMAL : Comma.UNKNOWN;
  }

  private static boolean several(String text) {
    return text.indexOf(',') != text.lastIndexOf(',');
  }

  private static int decimals(String text) {
    int point = Math.max(text.indexOf('.'), text.indexOf('．'));
    int digits = 0;
    for (int i = point + 1; point >= 0 && i < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits;
  }

  private static String halfWidth(String cell) {
    StringBuilder half = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c >= '！' && c <= '～') {
        half.append((char) (c - '！' + '!'));
      } else if (c == '。') {
        half.append('.');
      } else if (c == '−') {
        half.append('-');
      } else if (c != '\u00ad' && c != '\u200b' && c != '\ufeff') {
        half.append(c == '　' || c == '\t' ? ' ' : c);
      }
    }
    return half.toString().strip();
  }

  /** Digits with at most one point and a sign; NaN for anything else. */
  private static double plain(String text) {
    int digits = 0;
    boolean point = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.' && !point) {
        point = true;
      } else if (i > 0 || c != '-' && c != '+') {
        return Double.NaN;
      }
    }
    return digits == 0 || text.length() > LONGEST ? Double.NaN : Double.parseDouble(text);
  }
}
