package org.ecozone.zone;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes texts comparable: NFKC (Ⅰ becomes I, full-width becomes half-width), upper case, without
 * blanks, line feeds and invisible characters. Only for comparing; what is shown is always the
 * original.
 */
final class TextFold {
  private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");
  private static final Pattern SEPARATORS = Pattern.compile("[_\\-]+");
  private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212\\u301C~至]");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("(-?\\d+)\\.0+");

  private TextFold() {}

  /** Of a column name: also without underscores and hyphens. */
  static String field(String text) {
    return SEPARATORS.matcher(compact(text)).replaceAll("");
  }

  /** Of a value: dashes are one dash, ° is 度, 1.0 is 1. */
  static String value(String text) {
    String folded = DASHES.matcher(compact(text)).replaceAll("-").replace("°", "度");
    var number = WHOLE_NUMBER.matcher(folded);
    return number.matches() ? number.group(1) : folded;
  }

  /** NFKC and upper case; blanks stay. */
  static String upper(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
  }

  private static String compact(String text) {
    return INVISIBLE.matcher(upper(text)).replaceAll("");
  }
}
