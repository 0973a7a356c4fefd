package org.ecozone.app.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * A filter as people type it, made into strict ECQL: column names that are no plain words get their
 * double quotes, full-width signs and curly quotes of an input method become those of ECQL, a line
 * end becomes a blank. What stands inside quotes stays as it is.
 *
 * <p>Threads: one.
 */
final class FilterText {
  /** Words that a column name cannot be without quotes. */
  private static final Set<String> RESERVED =
      Set.of(
          "AND", "OR", "NOT", "BETWEEN", "IN", "LIKE", "ILIKE", "IS", "NULL", "TRUE", "FALSE",
          "INCLUDE", "EXCLUDE", "EXISTS", "ID", "BEFORE", "AFTER", "DURING", "TEQUALS");

  private static final String FULL_WIDTH = "（），＝＜＞“”‘’！；　";
  private static final String PLAIN = "(),=<>\"\"''!; ";

  private final String typed;
  private final StringBuilder strict = new StringBuilder();
  private int[] origins = new int[64];
  private int at;
  private int openQuote = -1;
  private int openBracket = -1;

  private FilterText(String typed) {
    this.typed = typed;
  }

  static FilterText of(String typed) {
    FilterText text = new FilterText(typed);
    text.read();
    return text;
  }

  /** A column name as it must stand in a filter. */
  static String quoted(String column) {
    return isPlainWord(column) ? column : '"' + column.replace("\"", "\"\"") + '"';
  }

  private static boolean isPlainWord(String word) {
    return word.matches("[A-Za-z][A-Za-z0-9_]*")
        && !RESERVED.contains(word.toUpperCase(Locale.ROOT));
  }

  String strict() {
    return strict.toString();
  }

  /** Position in the typed text of a position in the strict one; both count from 0. */
  int origin(int strictAt) {
    return strictAt < strict.length() ? origins[strictAt] : typed.length();
  }

  /** Where a quote begins that never ends, counted from 0; -1 if there is none. */
  int openQuote() {
    return openQuote;
  }

  /** Where a bracket opens that never closes, or closes that never opened; -1 if there is none. */
  int openBracket() {
    return openBracket;
  }

  private void read() {
    int[] brackets = new int[typed.length() + 1];
    int depth = 0;
    while (at < typed.length()) {
      char c = plain(typed.charAt(at));
      if (c == '\'' || c == '"') {
        quote(c);
      } else if (isWordPart(typed.codePointAt(at))) {
        word();
      } else {
        if (c == '(') {
          brackets[depth++] = at;
        } else if (c == ')' && --depth < 0) {
          openBracket = openBracket < 0 ? at : openBracket;
          depth = 0;
        }
        put(c, at);
        at++;
      }
    }
    if (openBracket < 0 && depth > 0) {
      openBracket = brackets[depth - 1];
    }
  }

  private static char plain(char c) {
    int index = FULL_WIDTH.indexOf(c);
    return index >= 0 ? PLAIN.charAt(index) : c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  }

  /** A text or a quoted name, up to the quote that ends it; a doubled quote is one of its signs. */
  private void quote(char kind) {
    int start = at;
    char closing = typed.charAt(at);
    boolean curly = closing != kind;
    put(kind, at++);
    while (at < typed.length()) {
      char c = typed.charAt(at);
      boolean ends = curly ? plain(c) == kind : c == kind;
      if (ends && at + 1 < typed.length() && !curly && typed.charAt(at + 1) == kind) {
        put(c, at++);
        put(c, at++);
      } else if (ends) {
        put(kind, at++);
        return;
      } else {
        put(c, at++);
      }
    }
    openQuote = start;
  }

  private void word() {
    int start = at;
    while (at < typed.length() && isWordPart(typed.codePointAt(at))) {
      at += Character.charCount(typed.codePointAt(at));
    }
    String word = typed.substring(start, at);
    boolean named = word.codePoints().anyMatch(c -> c > 0x7F);
    if (named) {
      put('"', start);
    }
    for (int i = start; i < at; i++) {
      put(typed.charAt(i), i);
    }
    if (named) {
      put('"', at - 1);
    }
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.';
  }

  private void put(char c, int origin) {
    if (strict.length() == origins.length) {
      origins = Arrays.copyOf(origins, 2 * origins.length);
    }
    origins[strict.length()] = origin;
    strict.append(c);
  }
}
