package org.ecozone.store.kml;

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
  /** Vertices of one ring or line: some 150 MB while it is read. */
  static final int MOST_VERTICES = 4_000_000;

  private static final int LONGEST_NUMBER = 64;

  /** Numbers of which the beginning is shown where the text is refused. */
  private static final int SHOWN = 6;

  /** Blanks beside commas count for nothing. */
  private final TupleList joined = new TupleList();

  /** Blanks beside commas end a tuple; null while there is none. */
  private TupleList split;

  private int numbers;
  private final StringBuilder beginning = new StringBuilder();
  private final char[] token = new char[LONGEST_NUMBER];
  private int length;
  private boolean blank;
  private int commas;
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
    if (commas > 1 && !blank) {
      String text = ",," + new String(token, 0, length);
      fault = new GeometryFault(MarkupIssue.COORDINATES_UNCLEAR, text);
      return;
    }
    add(value);
    length = 0;
    blank = false;
    commas = 0;
  }

  private void add(double value) {
    boolean separated = numbers > 0;
    if (++numbers > 3 * MOST_VERTICES || joined.vertices().size() > MOST_VERTICES) {
      fault = new GeometryFault(MarkupIssue.TOO_MANY_VERTICES, MOST_VERTICES);
      return;
    }
    if (numbers <= SHOWN) {
      beginning.append(!separated ? "" : commas == 0 ? " " : blank ? ", " : ",");
      beginning.append(token, 0, length);
    }
    boolean doubtful = separated && commas > 0 && blank;
    if (doubtful && split == null) {
      split = new TupleList(joined);
    }
    if (separated && commas == 0) {
      joined.end();
    }
    if (split != null) {
      if (separated && blank) {
        split.end();
      }
      split.add(value);
    }
    joined.add(value);
    if (!joined.isPossible() && (split == null || !split.isPossible())) {
      fault = new GeometryFault(MarkupIssue.COORDINATES_UNCLEAR, beginning + " …");
    }
  }

  /** Ends the text. */
  VertexList vertices() throws GeometryFault {
    if (fault == null) {
      number();
    }
    if (fault != null) {
      throw fault;
    }
    joined.end();
    if (split != null) {
      split.end();
    }
    TupleList read = joined.isPossible() || split == null ? joined : split;
    if (!read.isPossible()) {
      String text = numbers > SHOWN ? beginning + " …" : beginning.toString();
      throw new GeometryFault(MarkupIssue.COORDINATES_UNCLEAR, text);
    }
    altitudes = read.hasAltitudes();
    return read.vertices();
  }

  /** Whether any altitude is not zero. */
  boolean hasAltitudes() {
    return altitudes;
  }
}
