package org.ecozone.carto.style.sld;

import java.util.stream.IntStream;

/**
 * Text with signs for any run of letters and for one letter. Matched in at most letters x signs
 * steps, whatever a style file says (a regular expression may take hours for {@code %a%a%a%a}).
 */
final class LikePattern {
  private static final int ANY = -1;
  private static final int ONE = -2;

  private final int[] signs;
  private final boolean caseMatters;

  private LikePattern(int[] signs, boolean caseMatters) {
    this.signs = signs;
    this.caseMatters = caseMatters;
  }

  /** Signs may be longer than a letter; an empty one does not exist. */
  static LikePattern of(String text, String any, String one, String escape, CaseRule rule) {
    IntStream.Builder signs = IntStream.builder();
    for (int at = 0; at < text.length(); ) {
      if (!escape.isEmpty()
          && text.startsWith(escape, at)
          && at + escape.length() < text.length()) {
        at += escape.length();
      } else if (!any.isEmpty() && text.startsWith(any, at)) {
        signs.add(ANY);
        at += any.length();
        continue;
      } else if (!one.isEmpty() && text.startsWith(one, at)) {
        signs.add(ONE);
        at += one.length();
        continue;
      }
      int letter = text.codePointAt(at);
      signs.add(rule == CaseRule.MATTERS ? letter : folded(letter));
      at += Character.charCount(letter);
    }
    return new LikePattern(signs.build().toArray(), rule == CaseRule.MATTERS);
  }

  /** Whether a and A are two letters. */
  enum CaseRule {
    MATTERS,
    IGNORED
  }

  private static int folded(int letter) {
    return Character.toLowerCase(Character.toUpperCase(letter));
  }

  boolean matches(String text) {
    int[] letters = text.codePoints().map(c -> caseMatters ? c : folded(c)).toArray();
    int letter = 0;
    int sign = 0;
    int lastAny = -1;
    int resume = 0;
    while (letter < letters.length) {
      if (sign < signs.length && signs[sign] == ANY) {
        lastAny = sign++;
        resume = letter;
      } else if (sign < signs.length && (signs[sign] == ONE || signs[sign] == letters[letter])) {
        sign++;
        letter++;
      } else if (lastAny >= 0) {
        sign = lastAny + 1;
        letter = ++resume;
      } else {
        return false;
      }
    }
    while (sign < signs.length && signs[sign] == ANY) {
      sign++;
    }
    return sign == signs.length;
  }
}
