package org.ecozone.report;

import java.nio.charset.StandardCharsets;
import org.ecozone.job.SpreadsheetText;

/**
 * Rows of a CSV file as bytes: RFC 4180, quotes only where they are needed, CRLF.
 *
 * <p>A row is {@link #first}, then {@link #field} for each further column, then {@link #end}.
 */
final class CsvText {
  /** A line that begins with it is a comment to some readers. */
  private static final char COMMENT = '#';

  private static final byte[] END = "\r\n".getBytes(StandardCharsets.US_ASCII);

  private CsvText() {}

  /** The first column. */
  static void first(Utf8Bytes row, String value) {
    boolean comment = !value.isEmpty() && value.charAt(0) == COMMENT;
    value(row, value, comment || needsQuotes(value));
  }

  /** A further column: a number, an id, or guarded text. */
  static void field(Utf8Bytes row, String value) {
    row.add(',');
    value(row, value);
  }

  /** A further column with free text. */
  static void freeField(Utf8Bytes row, String value) {
    field(row, SpreadsheetText.guarded(value));
  }

  static void end(Utf8Bytes row) {
    row.add(END);
  }

  static boolean needsQuotes(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }

  /** The content of a column that is not the first. */
  static void value(Utf8Bytes row, String value) {
    value(row, value, needsQuotes(value));
  }

  private static void value(Utf8Bytes row, String value, boolean quoted) {
    if (quoted) {
      row.add('"').add(value.replace("\"", "\"\"")).add('"');
    } else {
      row.add(value);
    }
  }

  /** Columns that stand in many rows, each with its comma in front. */
  static byte[] fields(String... values) {
    Utf8Bytes row = Utf8Bytes.inMemory();
    for (String value : values) {
      field(row, value);
    }
    return row.take();
  }
}
