package org.ecozone.store.freetext;

/**
 * One line, half-width, without marks that nobody sees.
 *
 * @param number from 1
 */
record TextLine(long number, String text) {
  static TextLine of(long number, String given) {
    StringBuilder plain = new StringBuilder(given.length());
    for (int i = 0; i < given.length(); i++) {
      char c = given.charAt(i);
      if (c >= '！' && c <= '～') {
        plain.append((char) (c - '！' + '!'));
      } else if (c >= '①' && c <= '⑳') {
        plain.append(' ').append(c - '①' + 1).append("、");
      } else if (c == '−') {
        plain.append('-');
      } else if (c == '\u00a0' || c == '　' || c == '\u202f' || c == '\u2009') {
        plain.append(' ');
      } else if (!isHidden(c)) {
        plain.append(c);
      }
    }
    return new TextLine(number, plain.toString());
  }

  /** Soft hyphens, zero-width blanks and joiners, marks of direction and order. */
  private static boolean isHidden(char c) {
    return c == '\u00ad' || c >= '\u200b' && c <= '\u200f' || c == '\u2060' || c == '\ufeff';
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** For a message. */
  String shown() {
    String line = text.strip();
    return line.length() <= 40 ? line : line.substring(0, 40) + "…";
  }
}
