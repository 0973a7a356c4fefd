package org.ecozone.store.text;

/** Full-width signs of Chinese input methods as the plain ones that numbers are made of. */
public final class TextFolding {
  private TextFolding() {}

  /** Full-width digits, letters and punctuation, blanks of all widths, signs of minus and dot. */
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\uFF01' && c <= '\uFF5E') {
        folded.append((char) (c - 0xFEE0));
      } else if (isBlank(c)) {
        folded.append(c == '\t' ? '\t' : ' ');
      } else if (!isInvisible(c)) {
        folded.append(plain(c));
      }
    }
    return folded.toString();
  }

  private static char plain(char c) {
    return switch (c) {
      case '。', '·' -> '.';
      case '、' -> ',';
      case '−', '–', '—' -> '-';
      default -> c;
    };
  }

  public static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u3000' || c == '\u00A0' || Character.isSpaceChar(c);
  }

  /** Marks of order and width that nobody sees. */
  public static boolean isInvisible(char c) {
    return c == '\uFEFF' || c >= '\u200B' && c <= '\u200F' || c == '\u2060';
  }

  /** Without blanks and invisible signs at both ends. */
  public static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isOutside(text.charAt(from))) {
      from++;
    }
    while (to > from && isOutside(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isOutside(char c) {
    return isBlank(c) || isInvisible(c) || c < ' ';
  }
}
