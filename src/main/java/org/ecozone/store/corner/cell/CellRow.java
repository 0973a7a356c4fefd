package org.ecozone.store.corner.cell;

import java.util.List;

/**
 * Cells of one row.
 *
 * @param number line or row of the file, counted from 1
 */
public record CellRow(long number, List<String> cells) {
  /** The text of a cell without blanks around it; empty if there is none. */
  public String cell(int column) {
    return column < 0 || column >= cells.size() ? "" : stripped(cells.get(column));
  }

  /** Blanks of all kinds, and marks that nobody sees. */
  private static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    boolean guarded = to - from > 1 && text.charAt(from) == '\'' && isFormula(text, from + 1);
    return text.substring(guarded ? from + 1 : from, to);
  }

  /** The apostrophe before such a text keeps spreadsheet programs from calculating it. */
  private static boolean isFormula(String text, int at) {
    return "=+-@".indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isBlank(char c) {
    return c <= ' '
        || c == '\u00a0'
        || c == '\u00ad'
        || c == '\u200b'
        || c == '\ufeff'
        || c > 0x1fff && Character.isWhitespace(c);
  }

  public boolean isBlank() {
    return filled() == 0;
  }

  /** Number of cells with a text. */
  public int filled() {
    int filled = 0;
    for (int i = 0; i < cells.size(); i++) {
      filled += cell(i).isEmpty() ? 0 : 1;
    }
    return filled;
  }

  /** The texts, joined, for a person to see. */
  public String shown() {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < cells.size() && shown.length() <= 60; i++) {
      String cell = cell(i);
      if (!cell.isEmpty()) {
        shown.append(shown.length() == 0 ? "" : " ").append(cell);
      }
    }
    return shown.length() > 60 ? shown.substring(0, 60) + "…" : shown.toString();
  }
}
