package org.ecozone.app.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.app.AppException;
import org.ecozone.app.AppIssue;
import org.ecozone.app.Outcome;
import org.ecozone.job.PendingFile;
import org.ecozone.job.Progress;
import org.ecozone.job.SpreadsheetText;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Reason;

/**
 * Rows as text for the clipboard (tabs) and as CSV (UTF-8 with BOM, CRLF, RFC 4180, formula guard;
 * design.md 4).
 */
public final class RowExport {
  private static final int LOOK_EVERY = 1 << 12;

  private final LayerRows rows;
  private final List<Integer> columns;
  private final Lang lang;

  /**
   * An export.
   *
   * @param columns indexes of the columns, in the order wanted
   */
  public RowExport(LayerRows rows, List<Integer> columns, Lang lang) {
    this.rows = rows;
    this.columns = List.copyOf(columns);
    this.lang = lang;
  }

  /** Header and rows, cells parted by tabs, lines by line feeds; for a spreadsheet to paste. */
  public String tabText(int[] chosen, Progress progress) {
    StringBuilder text = new StringBuilder();
    text.append(String.join("\t", header().stream().map(RowExport::oneCell).toList()));
    for (int i = 0; i < chosen.length; i++) {
      if (i % LOOK_EVERY == 0) {
        progress.checkCancelled();
      }
      text.append('\n');
      for (int c = 0; c < columns.size(); c++) {
        text.append(c == 0 ? "" : "\t").append(oneCell(cell(chosen[i], columns.get(c))));
      }
    }
    return text.toString();
  }

  /** A cell that would break the grid stands in quotes. */
  private static String oneCell(String text) {
    boolean breaks = text.indexOf('\t') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    return breaks ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /** Writes a CSV file, complete or not at all. */
  public void writeCsv(Path target, int[] chosen, Progress progress) throws AppException {
    try (PendingFile file = PendingFile.of(target)) {
      Writer out = new OutputStreamWriter(file.open(), StandardCharsets.UTF_8);
      out.write('\uFEFF');
      try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
        csv.writeRecord(header().stream().map(SpreadsheetText::guarded).toList());
        for (int i = 0; i < chosen.length; i++) {
          if (i % LOOK_EVERY == 0) {
            progress.report(i, chosen.length);
            progress.checkCancelled();
          }
          csv.writeRecord(record(chosen[i]));
        }
      }
      file.commit();
    } catch (IOException e) {
      throw new AppException(
          Outcome.INTERNAL,
          List.of(
              Issue.of(AppIssue.OUTPUT_NOT_WRITABLE, "", "", target.getFileName(), Reason.of(e))),
          e);
    }
  }

  private List<String> record(int row) {
    List<String> cells = new ArrayList<>(columns.size());
    for (int column : columns) {
      String text = cell(row, column);
      boolean free = rows.columns().get(column).value(row) instanceof String;
      cells.add(free ? SpreadsheetText.guarded(text) : text);
    }
    return cells;
  }

  private List<String> header() {
    return columns.stream().map(column -> rows.columns().get(column).name()).toList();
  }

  private String cell(int row, int column) {
    return CellText.of(rows.columns().get(column).value(row), lang);
  }
}
