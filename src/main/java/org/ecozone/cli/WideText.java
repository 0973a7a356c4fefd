package org.ecozone.cli;

/**
 * Text in columns of a terminal, where a Chinese character takes two. Source: UAX 11, East Asian
 * Width W and F.
 */
final class WideText {
  private WideText() {}

  /** Columns that a text takes. */
  static int width(String text) {
    return text.codePoints().map(WideText::width).sum();
  }

  private static int width(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  private static boolean isWide(int c) {
    return c >= 0x1100 && c <= 0x115F
        || c >= 0x2E80 && c <= 0x303E
        || c >= 0x3041 && c <= 0xA4CF
        || c >= 0xAC00 && c <= 0xD7A3
        || c >= 0xF900 && c <= 0xFAFF
        || c >= 0xFE30 && c <= 0xFE6F
        || c >= 0xFF00 && c <= 0xFF60
        || c >= 0xFFE0 && c <= 0xFFE6
        || c >= 0x1F300 && c <= 0x1F64F
        || c >= 0x20000 && c <= 0x3FFFD;
  }

  /** The text padded with blanks to a width; longer text stays as it is. */
  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /**
   * The text cut, with an ellipsis, or padded to exactly a width. Control characters become blanks.
   */
  static String fit(String text, int width) {
    String clean = clean(text);
    if (width(clean) <= width) {
      return pad(clean, width);
    }
    StringBuilder cut = new StringBuilder();
    int used = 0;
    for (int c : clean.codePoints().toArray()) {
      if (used + width(c) > width - 1) {
        break;
      }
      cut.appendCodePoint(c);
      used += width(c);
    }
    return pad(cut.append('…').toString(), width);
  }

  /** A name from a file must not move the cursor. */
  static String clean(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
