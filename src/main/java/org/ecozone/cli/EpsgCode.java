package org.ecozone.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A code given as {@code EPSG:4523} or {@code 4523}. */
record EpsgCode(int code) {
  private static final Pattern FORM = Pattern.compile("(?i)(?:EPSG:)?([1-9]\\d{3,5})");

  static EpsgCode of(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw new UsageException("usage.epsg", text);
    }
    return new EpsgCode(Integer.parseInt(matcher.group(1)));
  }
}
