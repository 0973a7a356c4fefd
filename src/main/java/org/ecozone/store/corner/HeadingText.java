package org.ecozone.store.corner;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a heading of a parcel says: {@code 地块编号：DK01 选矿厂区}. */
final class HeadingText {
  private static final Pattern AROUND = Pattern.compile("^[\\s#*【\\[(（]+|[\\s:：;；,，。】\\])）]+$");
  private static final Pattern LABEL = Pattern.compile("^[^\\d:：]{2,8}[:：]\\s*(?=\\S)");
  private static final Pattern TWO = Pattern.compile("^(\\S{1,30}?)[\\s:：,，、(（]+(\\S.*)$");
  private static final int LONGEST = 100;

  private HeadingText() {}

  private static String bare(String text) {
    String bare = LABEL.matcher(text.strip()).replaceFirst("");
    bare = AROUND.matcher(bare).replaceAll("");
    return bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
  }

  /** Its first word, or all of it. */
  static String id(String text) {
    Matcher two = TWO.matcher(bare(text));
    return two.matches() ? two.group(1) : bare(text);
  }

  /** What follows its first word; empty if nothing does. */
  static String name(String text) {
    Matcher two = TWO.matcher(bare(text));
    return two.matches() ? AROUND.matcher(two.group(2)).replaceAll("") : "";
  }
}
