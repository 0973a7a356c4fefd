package org.ecozone.carto.label;

import java.util.ArrayList;
import java.util.List;

/**
 * A name as it is written on the map: on one line or two.
 *
 * @param lines one or two, none of them empty
 * @param widthPx of the longer one
 * @param heightPx of all
 */
record TextLines(List<String> lines, double widthPx, double heightPx) {
  /** Names wider than so many letters go on two lines. */
  private static final int WIDE_EM = 9;

  /** What is longer than this is cut: no name is (the longest county name and unit has 40). */
  private static final int MOST_LETTERS = 60;

  /** Places after which a name is best broken. */
  private static final String ENDS = "省市县区镇乡村、，）) -—·/";

  TextLines {
    lines = List.copyOf(lines);
  }

  /** On one line, along a line. */
  static TextLines single(String text, LabelFonts fonts) {
    return new TextLines(List.of(text), fonts.widthPx(text), fonts.lineHeightPx());
  }

  /** On two lines of about the same width if it is long. */
  static TextLines wrapped(String text, LabelFonts fonts) {
    double width = fonts.widthPx(text);
    if (width <= WIDE_EM * fonts.letter('国').advancePx()) {
      return new TextLines(List.of(text), width, fonts.lineHeightPx());
    }
    int at = breakAt(text, fonts, width);
    String first = text.substring(0, at).strip();
    String second = text.substring(at).strip();
    if (first.isEmpty() || second.isEmpty()) {
      return new TextLines(List.of(text), width, fonts.lineHeightPx());
    }
    return new TextLines(
        List.of(first, second),
        Math.max(fonts.widthPx(first), fonts.widthPx(second)),
        2 * fonts.lineHeightPx());
  }

  /** Nearest the middle; a good place may lie up to a sixth of the width off it. */
  private static int breakAt(String text, LabelFonts fonts, double width) {
    int best = text.length();
    double least = Double.MAX_VALUE;
    double before = 0;
    for (int at = 0; at < text.length(); ) {
      int code = text.codePointAt(at);
      before += fonts.letter(code).advancePx();
      at += Character.charCount(code);
      boolean insideWord = at < text.length() && isLatin(code) && isLatin(text.codePointAt(at));
      double off = Math.abs(before - width / 2) / width;
      double cost = off - (ENDS.indexOf(code) >= 0 ? 1 / 6.0 : 0) + (insideWord ? 1 : 0);
      if (at < text.length() && cost < least) {
        least = cost;
        best = at;
      }
    }
    return best;
  }

  private static boolean isLatin(int code) {
    return code < 0x250 && Character.isLetterOrDigit(code);
  }

  /**
   * The text with every letter that the font lacks as its code point, white space as one blank, and
   * what turns text about or hides it left out; cut where it is longer than any name.
   */
  static String visible(String text, LabelFonts fonts) {
    StringBuilder visible = new StringBuilder();
    List<Integer> codes = new ArrayList<>();
    text.strip().codePoints().forEach(codes::add);
    int letters = 0;
    for (int code : codes) {
      int type = Character.getType(code);
      if (Character.isWhitespace(code) || type == Character.CONTROL || code == 0xA0) {
        if (visible.length() > 0 && visible.charAt(visible.length() - 1) != ' ') {
          visible.append(' ');
        }
        continue;
      }
      if (type == Character.FORMAT || isVariation(code)) {
        continue;
      }
      if (++letters > MOST_LETTERS) {
        return visible.append('…').toString();
      }
      if (fonts.has(code)) {
        visible.appendCodePoint(code);
      } else {
        visible.append(String.format("[U+%04X]", code));
      }
    }
    return visible.toString().strip();
  }

  private static boolean isVariation(int code) {
    return code >= 0xFE00 && code <= 0xFE0F || code >= 0xE0100 && code <= 0xE01EF;
  }
}
