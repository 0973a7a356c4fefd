package org.ecozone.store.txt;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Degrees, minutes and seconds as people write them. */
final class AngleText {
  /** The sides of the world that a text may name. */
  enum Side {
    NORTH_SOUTH,
    EAST_WEST,
    NONE
  }

  /**
   * @param degrees NaN if the text is no angle
   */
  record Angle(double degrees, Side side) {
    static final Angle NONE = new Angle(Double.NaN, Side.NONE);
  }

  private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{1,20})?)";
  private static final String PART = "(\\d{1,2}(?:\\.\\d{1,20})?)";
  private static final Pattern ANGLE =
      Pattern.compile(
          "([NSEW]|东经|西经|北纬|南纬|[东西南北])?\\s*(-)?"
              + NUMBER
              + "\\s*(?:[°º˚度d]\\s*(?:"
              + PART
              + "\\s*(?:['’′‘分m]\\s*(?:"
              + PART
              + "\\s*(?:\"|''|′′|’’|[”″“秒s])?)?)?)?|:"
              + PART
              + "(?::"
              + PART
              + ")?)?\\s*([NSEW]|[东西南北])?",
          Pattern.CASE_INSENSITIVE);

  private AngleText() {}

  /** Reads a folded text without blanks at its ends. */
  static Angle parse(String text) {
    if (text.length() > 60) {
      return Angle.NONE;
    }
    Matcher m = ANGLE.matcher(text);
    if (!m.matches()) {
      return Angle.NONE;
    }
    String named = m.group(1) == null ? m.group(8) : m.group(1);
    if (m.group(1) != null && m.group(8) != null) {
      return Angle.NONE;
    }
    double minutes = value(m.group(4) == null ? m.group(6) : m.group(4));
    double seconds = value(m.group(5) == null ? m.group(7) : m.group(5));
    if (!(minutes < 60 && seconds < 60)) {
      return Angle.NONE;
    }
    double degrees = value(m.group(3)) + (minutes * 60 + seconds) / 3600;
    Side side = side(named);
    boolean south =
        named != null && "SW南西".contains(named.substring(0, 1).toUpperCase(Locale.ROOT));
    return new Angle(south ^ m.group(2) != null ? -degrees : degrees, side);
  }

  private static double value(String text) {
    return text == null ? 0 : Double.parseDouble(text);
  }

  private static Side side(String name) {
    if (name == null) {
      return Side.NONE;
    }
    String small = name.toUpperCase(Locale.ROOT);
    return small.startsWith("N")
            || small.startsWith("S")
            || small.startsWith("北")
            || small.startsWith("南")
        ? Side.NORTH_SOUTH
        : Side.EAST_WEST;
  }
}
