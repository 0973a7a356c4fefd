package org.ecozone.geo.angle;

import java.util.Locale;

/** Writes degrees, and reads those that are packed into one number. */
public final class DegreeText {
  /** How far a number of so many digits may be from what its text says, in units of 0.01. */
  private static final double ROUNDING = 1e-7;

  private DegreeText() {}

  /** 105°23′12.50″; seconds that round to 60 become a minute. No sign: a letter says it. */
  public static String dms(double degrees, int decimals) {
    long scale = Math.round(Math.pow(10, decimals));
    long parts = Math.round(Math.abs(degrees) * 3600 * scale);
    long seconds = parts % (60 * scale);
    long minutes = parts / (60 * scale) % 60;
    long whole = parts / (3600 * scale);
    return String.format(
        Locale.ROOT,
        decimals == 0 ? "%d°%02d′%02.0f″" : "%d°%02d′%0" + (3 + decimals) + "." + decimals + "f″",
        whole,
        minutes,
        (double) seconds / scale);
  }

  /**
   * 105.2312 as 105 degrees 23 minutes 12 seconds, as survey instruments write it; NaN if those are
   * no minutes and seconds.
   */
  public static double ofCompact(double number) {
    double size = Math.abs(number);
    double degrees = Math.floor(size + ROUNDING / 100);
    double rest = Math.max(0, (size - degrees) * 100);
    double minutes = Math.floor(rest + ROUNDING);
    double seconds = Math.max(0, (rest - minutes) * 100);
    if (minutes >= 60 || seconds >= 60) {
      return Double.NaN;
    }
    // the text has few digits: the noise of the subtractions above is not one of them
    seconds = Math.rint(seconds * 1e8) / 1e8;
    return Math.signum(number) * ((degrees * 3600 + minutes * 60 + seconds) / 3600);
  }
}
