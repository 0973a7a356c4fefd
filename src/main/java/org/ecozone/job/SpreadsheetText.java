package org.ecozone.job;

/** Texts of cells that a person will open in a spreadsheet. */
public final class SpreadsheetText {
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private SpreadsheetText() {}

  /** Free text with an apostrophe before what would be taken for a formula. Not for numbers. */
  public static String guarded(String text) {
    return isFormula(text) ? "'" + text : text;
  }

  /** Whether a spreadsheet would calculate the text. */
  public static boolean isFormula(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }
}
