package org.ecozone.geo.wkt;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One element of WKT 1: {@code KEYWORD["text", number, WORD, CHILD[...]]}, in square or round
 * brackets.
 *
 * @param keyword upper case
 * @param texts the quoted texts and bare words, in order
 * @param numbers in order
 */
public record WktNode(
    String keyword, List<String> texts, List<Double> numbers, List<WktNode> children) {
  private static final int MAX_CHARS = 100_000;
  private static final int MAX_DEPTH = 20;

  /** Fails on anything but one well-formed element. */
  public static WktNode parse(String text) throws ParseException {
    if (text.length() > MAX_CHARS) {
      throw unreadable("WKT of " + text.length() + " characters");
    }
    Parser parser = new Parser(text);
    WktNode root = parser.node(0);
    parser.requireEnd();
    return root;
  }

  /** First quoted text, empty if there is none. */
  public String name() {
    return texts.isEmpty() ? "" : texts.get(0);
  }

  public Optional<WktNode> find(String childKeyword) {
    return children.stream().filter(child -> child.keyword().equals(childKeyword)).findFirst();
  }

  public WktNode get(String childKeyword) throws ParseException {
    return find(childKeyword).orElseThrow(() -> unreadable(keyword + " without " + childKeyword));
  }

  public double number(int index) throws ParseException {
    if (index >= numbers.size()) {
      throw unreadable(keyword + " lacks a number");
    }
    return numbers.get(index);
  }

  private static ParseException unreadable(String message) {
    return new ParseException(message, 0);
  }

  private static final class Parser {
    private final String text;
    private int at;

    Parser(String text) {
      this.text = text;
    }

    WktNode node(int depth) throws ParseException {
      String keyword = word();
      if (depth > MAX_DEPTH || keyword.isEmpty() || !open()) {
        throw unreadable("No WKT at character " + at);
      }
      WktNode node =
          new WktNode(
              keyword.toUpperCase(Locale.ROOT),
              new ArrayList<>(),
              new ArrayList<>(),
              new ArrayList<>());
      do {
        value(node, depth);
      } while (next(','));
      if (!next(']') && !next(')')) {
        throw unreadable("Bracket not closed at character " + at);
      }
      return node;
    }

    void requireEnd() throws ParseException {
      skipBlanks();
      if (at < text.length()) {
        throw unreadable("Text after the end at character " + at);
      }
    }

    private void value(WktNode node, int depth) throws ParseException {
      skipBlanks();
      if (next('"')) {
        node.texts().add(quoted());
        return;
      }
      int start = at;
      String word = word();
      if (word.isEmpty()) {
        throw unreadable("No value at character " + at);
      }
      if (open()) {
        at = start;
        node.children().add(node(depth + 1));
        return;
      }
      char head = word.charAt(0);
      if (Character.isDigit(head) || head == '-' || head == '+' || head == '.') {
        node.numbers().add(numberOf(word));
      } else {
        node.texts().add(word);
      }
    }

    private static double numberOf(String word) throws ParseException {
      try {
        double value = Double.parseDouble(word);
        if (Double.isFinite(value)) {
          return value;
        }
      } catch (NumberFormatException e) {
        throw unreadable("Not a number: " + word);
      }
      throw unreadable("Not a finite number: " + word);
    }

    private String quoted() throws ParseException {
      int end = text.indexOf('"', at);
      if (end < 0) {
        throw unreadable("Quote not closed");
      }
      String result = text.substring(at, end);
      at = end + 1;
      return result.strip();
    }

    private String word() {
      skipBlanks();
      int start = at;
      while (at < text.length() && isOfWord(text.charAt(at))) {
        at++;
      }
      return text.substring(start, at);
    }

    private static boolean isOfWord(char c) {
      return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-' || c == '+';
    }

    /** Consumes an opening bracket if one is next. */
    private boolean open() {
      return next('[') || next('(');
    }

    private boolean next(char c) {
      skipBlanks();
      if (at < text.length() && text.charAt(at) == c) {
        at++;
        return true;
      }
      return false;
    }

    private void skipBlanks() {
      while (at < text.length()
          && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
        at++;
      }
    }
  }
}
