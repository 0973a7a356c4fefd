package org.ecozone.store.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for what betrays a web map of China, whose coordinates are GCJ-02 or BD-09 and lie some
 * hundred metres off: names of providers and of the shifted systems in names, comments and
 * addresses.
 *
 * <p>Known limit: a hint, not a proof, and its absence proves nothing.
 */
public final class WebMapHints {
  private static final int MOST_SEARCHED = 4000;
  private static final int SHOWN_AROUND = 24;

  /** Providers and systems as files name them; 奥维 itself keeps WGS 84 unless set to 火星. */
  private static final Pattern SIGNS =
      Pattern.compile(
          "(?i)(?<![a-z])(?:amap|autonavi|gaode|gcj|bd[-_ ]?09|baidu|tencent|soso\\.com|"
              + "mapbar|datav)|qq\\.com|高德|腾讯地图|腾讯|百度|火星坐标|火星|图吧");

  private static final Pattern SHIFTED = Pattern.compile("(?i)(?<![a-z])(?:gcj|bd[-_ ]?09)");

  private String hint = "";

  /** Looks into a text of the file. */
  public void look(String text) {
    if (!hint.isEmpty() || text == null || text.isEmpty()) {
      return;
    }
    String searched = text.length() > MOST_SEARCHED ? text.substring(0, MOST_SEARCHED) : text;
    Matcher matcher = SIGNS.matcher(searched);
    if (matcher.find()) {
      int from = Math.max(0, matcher.start() - SHOWN_AROUND);
      int to = Math.min(searched.length(), matcher.end() + SHOWN_AROUND);
      hint = searched.substring(from, to).replaceAll("\\s+", " ").strip();
    }
  }

  /** Looks at the name of a column, of which only the shifted systems themselves count. */
  public void lookAtName(String name) {
    if (hint.isEmpty() && name.length() < 100 && SHIFTED.matcher(name).find()) {
      hint = name;
    }
  }

  /** The text around the first sign, empty if there was none. */
  public String hint() {
    return hint;
  }
}
