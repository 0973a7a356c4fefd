package org.ecozone.app.place;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scales as people write them: {@code 1:50000}, {@code 1：5万}, {@code 50 000}, {@code 1/10000}. */
public final class ScaleText {
  /** Scales of the national series of maps, and those between. */
  public static final List<Integer> STANDARD =
      List.of(
          500, 1000, 2000, 5000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000,
          2_000_000, 4_000_000);

  private static final double LARGEST = 1e9;
  private static final Pattern SCALE =
      Pattern.compile("(?:1\\s*[:：/∶]\\s*)?([\\d]+(?:[.][\\d]+)?)\\s*(万|亿|[kKmM])?");

  private ScaleText() {}

  /** n of 1 : n; empty if the text is no scale. */
  public static OptionalDouble parse(String text) {
    String plain = text.strip().replaceAll("(?<=\\d)[ ,，\\u00a0\\u202f](?=\\d{3})", "");
    Matcher matcher = SCALE.matcher(plain);
    if (!matcher.matches()) {
      return OptionalDouble.empty();
    }
    double number = Double.parseDouble(matcher.group(1));
    String unit = matcher.group(2) == null ? "" : matcher.group(2).toLowerCase(Locale.ROOT);
    double denominator =
        number
            * switch (unit) {
              case "万" -> 1e4;
              case "亿" -> 1e8;
              case "k" -> 1e3;
              case "m" -> 1e6;
              default -> 1;
            };
    return denominator >= 1 && denominator <= LARGEST
        ? OptionalDouble.of(denominator)
        : OptionalDouble.empty();
  }

  /** {@code 1:50000}; below 1 : 100 with a decimal. */
  public static String format(double denominator) {
    return denominator < 100
        ? String.format(Locale.ROOT, "1:%.1f", denominator)
        : "1:" + Math.round(denominator);
  }
}
