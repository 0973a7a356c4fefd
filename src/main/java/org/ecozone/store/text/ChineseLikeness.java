package org.ecozone.store.text;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/** How much a decoded text looks like Chinese that somebody wrote. */
final class ChineseLikeness {
  private static final Charset GBK = Charset.forName("GBK");

  /** Signs that stand alone in lists of coordinates and areas, two bytes each in UTF-8. */
  private static final String SIGNS = "°²³·×±µ÷«»©®§¶";

  private ChineseLikeness() {}

  /** Share of what is not ASCII that is a common character (GB 2312 level 1) or a sign. */
  static double ofGb(String text) {
    return share(text, GBK, 0xB0, 0xD7, 0xA1, 0xA3);
  }

  /** The same for Big5, whose common characters come first. */
  static double ofBig5(String text) {
    return share(text, CharsetDetection.BIG5, 0xA4, 0xC6, 0xA1, 0xA3);
  }

  private static double share(
      String text, Charset charset, int from, int to, int signFrom, int signTo) {
    CharsetEncoder encoder = charset.newEncoder();
    int foreign = 0;
    int common = 0;
    for (int c : text.codePoints().filter(c -> c >= 128).toArray()) {
      foreign++;
      String character = Character.toString(c);
      if (c != 0xFFFD && encoder.canEncode(character)) {
        byte[] bytes = character.getBytes(charset);
        int lead = bytes[0] & 0xFF;
        boolean gbTrail = charset != GBK || bytes.length == 2 && (bytes[1] & 0xFF) >= 0xA1;
        boolean known = lead >= from && lead <= to || lead >= signFrom && lead <= signTo;
        common += known && gbTrail ? 1 : 0;
      }
    }
    return foreign == 0 ? 0 : common / (double) foreign;
  }

  /**
   * True if UTF-8 may fit by chance: letters of two bytes only (Cyrillic, Hebrew ...), where a
   * Chinese text has characters of three.
   */
  static boolean isOddUtf8(String text) {
    return text.chars().noneMatch(c -> c >= 0x800)
        && text.chars().anyMatch(c -> c >= 128 && SIGNS.indexOf(c) < 0);
  }
}
