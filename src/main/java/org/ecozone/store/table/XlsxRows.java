package org.ecozone.store.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.ecozone.job.Progress;
import org.ecozone.store.FilesIssue;
import org.ecozone.store.StoreException;
import org.ecozone.store.archive.Archive;
import org.ecozone.store.archive.ArchiveLimits;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.zone.Issue;

/**
 * The first sheet of an XLSX as texts: numbers without exponent, dates as ISO, booleans as true and
 * false.
 */
final class XlsxRows {
  private static final String STYLES = "styles.xml";

  private XlsxRows() {}

  static boolean isXlsx(byte[] bytes) {
    return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
  }

  static List<CsvTable.Cells> read(byte[] bytes, String file) throws StoreException {
    // The library holds whatever the archive swells to.
    Archive.check(InputFile.ofBytes(file, bytes), ArchiveLimits.WORKBOOK, Progress.NONE);
    List<Row> rows;
    try (ReadableWorkbook book =
        new ReadableWorkbook(
            new ByteArrayInputStream(bytes), new ReadingOptions(namesStyles(bytes), false))) {
      try (Stream<Row> stream = book.getFirstSheet().openStream()) {
        rows = stream.toList();
      }
    } catch (IOException | ExcelReaderException e) {
      throw StoreException.unreadable(file, e);
    }
    List<CsvTable.Cells> lines = new ArrayList<>();
    for (Row row : rows) {
      lines.add(new CsvTable.Cells(row.getRowNum(), texts(row, file)));
    }
    return lines;
  }

  /**
   * A workbook may do without styles; then no number is a date, and the reader must not ask. Names
   * of entries stand in a ZIP as they are.
   */
  private static boolean namesStyles(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(STYLES);
  }

  private static List<String> texts(Row row, String file) throws StoreException {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getOptionalCell(i).orElse(null);
      texts.add(cell == null ? "" : text(cell, row.getRowNum(), file).strip());
    }
    return texts;
  }

  private static String text(Cell cell, int row, String file) throws StoreException {
    CellType type = cell.getType();
    if (type == CellType.ERROR) {
      throw new StoreException(
          Issue.of(FilesIssue.CELL_ERROR, file, "", row, cell.getAddress()), null);
    }
    if (type == CellType.NUMBER) {
      String format =
          cell.getDataFormatString() == null
              ? ""
              : cell.getDataFormatString().toLowerCase(Locale.ROOT);
      if (format.contains("yy") && format.contains("d")) {
        return cell.asDate().toLocalDate().toString();
      }
      return cell.asNumber().signum() == 0
          ? "0"
          : cell.asNumber().stripTrailingZeros().toPlainString();
    }
    if (type == CellType.BOOLEAN) {
      return cell.asBoolean().toString();
    }
    return cell.getText() == null ? "" : cell.getText();
  }
}
