package org.ecozone.app.export;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.ecozone.job.PendingFile;
import org.ecozone.job.SpreadsheetText;

/** Lines of texts as CSV for a spreadsheet: UTF-8 with BOM, CRLF, RFC 4180, formula guard. */
public final class CsvLines {

  private CsvLines() {}

  /** Writes the file, or nothing. */
  public static void write(Path target, List<List<String>> lines) throws IOException {
    try (PendingFile file = PendingFile.of(target);
        Writer out = new OutputStreamWriter(file.open(), StandardCharsets.UTF_8)) {
      out.write('\uFEFF');
      for (List<String> line : lines) {
        out.write(String.join(",", line.stream().map(CsvLines::cell).toList()));
        out.write("\r\n");
      }
      out.close();
      file.commit();
    }
  }

  private static String cell(String value) {
    String safe = isNumber(value) ? value : SpreadsheetText.guarded(value);
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static boolean isNumber(String value) {
    try {
      Double.parseDouble(value);
      return true;
    } catch (NumberFormatException e) {
      return false; // a text that begins like a formula
    }
  }
}
