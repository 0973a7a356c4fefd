package org.ecozone.store.kml;

import java.util.Arrays;
import org.ecozone.store.markup.GeometryFault;
import org.ecozone.store.markup.MarkupIssue;
import org.ecozone.store.markup.PlainNumber;
import org.ecozone.store.markup.VertexList;
import org.ecozone.store.markup.XmlCursor;

/**
 * Reads {@code lon,lat,altitude lon,lat,altitude ...} in pieces, as people and programs write it:
 * any blanks and line feeds, no altitudes, commas at the end of a tuple, blanks after commas.
 *
 * <p>Blanks beside commas make it doubtful where a tuple ends. Then either they count for nothing
 * or they end a tuple, the same everywhere; at most one of the two makes tuples of two or three
 * numbers everywhere, and if neither does the text is refused.
 */
final class CoordinateText implements XmlCursor.Pieces {
  /** Vertices of one ring or line; that of the largest province outline has 2 million. */
  static final int MOST_VERTICES = 5_000_000;

  private static final int LONGEST_NUMBER = 64;
  private static final byte BLANK = 0;
  private static final byte COMMA = 1;

  /** A comma with a blank beside it. */
  private static final byte DOUBTFUL = 2;

  private double[] numbers = new double[24];

  /** What stands before each number. */
  private byte[] before = new byte[24];

  private int size;
  private final char[] token = new char[LONGEST_NUMBER];
  private int length;
  private boolean blank;
  private int commas;
  private boolean doubtful;
  private GeometryFault fault;
  private boolean altitudes;

  @Override
  public void piece(char[] array, int from, int count) {
    for (int i = from; fault == null && i < from + count; i++) {
      accept(array[i]);
    }
  }

  private void accept(char c) {
    if (c == ',' || c == '，') {
      number();
      commas++;
    } else if (c <= ' ' || c > '~' && isBlank(c)) {
      number();
      blank = true;
    } else if (length >= LONGEST_NUMBER) {
      fault = new GeometryFault(MarkupIssue.COORDINATE_UNREADABLE, new String(token) + "…");
    } else {
      token[length++] = c;
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  private void number() {
    if (length == 0) {
      return;
    }
    double value = PlainNumber.parse(token, 0, length);
    if (Double.isNaN(value)) {
      String text = new String(token, 0, length);
      fault = new GeometryFault(MarkupIssue.COORDINATE_UNREADABLE, text);
      return;
    }
    byte separator = commas == 0 ? BLANK : blank ? DOUBTFUL : COMMA;
    if (commas > 1 && !blank) {
      fault =
          new GeometryFault(MarkupIssue.COORDINATES_UNCLEAR, ",," + new String(token, 0, length));
      return;
    }
    append(value, separator);
    length = 0;
    blank = false;
    commas = 0;
  }

  private void append(double value, byte separator) {
    if (size >= 3 * MOST_VERTICES) {
      fault = new GeometryFault(MarkupIssue.TOO_MANY_VERTICES, MOST_VERTICES);
      return;
    }
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
      before = Arrays.copyOf(before, 2 * size);
    }
    doubtful |= separator == DOUBTFUL && size > 0;
    numbers[size] = value;
    before[size++] = separator;
  }

  /** Ends the text. */
  VertexList vertices() throws GeometryFault {
    if (fault == null) {
      number();
    }
    if (fault != null) {
      throw fault;
    }
    VertexList result = tuples(DOUBTFUL);
    if (result == null && doubtful) {
      result = tuples(COMMA);
    }
    if (result == null) {
      throw new GeometryFault(MarkupIssue.COORDINATES_UNCLEAR, beginning());
    }
    return result;
  }

  /** Whether any altitude is not zero. */
  boolean hasAltitudes() {
    return altitudes;
  }

  /**
   * Null if a tuple has one number or more than three; separators up to a kind end none but blanks.
   */
  private VertexList tuples(byte lastJoining) {
    VertexList result = new VertexList();
    boolean high = false;
    int from = 0;
    while (from < size) {
      int to = from + 1;
      while (to < size && before[to] != BLANK && before[to] <= lastJoining) {
        to++;
      }
      if (to - from < 2 || to - from > 3) {
        return null;
      }
      result.add(numbers[from], numbers[from + 1]);
      high |= to - from == 3 && numbers[from + 2] != 0;
      from = to;
    }
    altitudes = high;
    return result;
  }

  private String beginning() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(size, 6); i++) {
      text.append(i == 0 ? "" : before[i] == BLANK ? " " : before[i] == COMMA ? "," : ", ");
      text.append(numbers[i]);
    }
    return size > 6 ? text + " …" : text.toString();
  }
}
