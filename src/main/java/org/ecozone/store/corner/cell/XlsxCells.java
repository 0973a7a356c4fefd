package org.ecozone.store.corner.cell;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.ecozone.job.CancelledException;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.archive.Archive;
import org.ecozone.store.archive.ArchiveLimits;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;

/**
 * Rows of a sheet of an XLSX, streamed. A number is the one that Excel holds, whatever its format
 * shows; a formula is the value that was saved with it.
 */
public final class XlsxCells implements CellSource {
  /** A million rows of ten cells unpack to half of it; a library holds all texts in memory. */
  private static final ArchiveLimits LIMITS = new ArchiveLimits(5_000, 640L << 20, 200, 32L << 20);

  private static final long MOST_TEXT_BYTES = 160L << 20;
  private static final String TEXTS = "xl/sharedStrings.xml";

  private final InputFile input;
  private final boolean styles;
  private final String sheet;
  private long hiddenRows;

  private XlsxCells(InputFile input, boolean styles, String sheet) {
    this.input = input;
    this.styles = styles;
    this.sheet = sheet;
  }

  /** Names of the sheets of a workbook that was checked; those that are shown come first. */
  public static List<String> sheets(InputFile input, Progress progress) throws StoreException {
    boolean styles = check(input, progress);
    List<String> shown = new ArrayList<>();
    List<String> hidden = new ArrayList<>();
    try (ReadableWorkbook book = open(input, styles)) {
      book.getSheets()
          .forEach(
              each ->
                  (each.getVisibility() == SheetVisibility.VISIBLE ? shown : hidden)
                      .add(each.getName()));
    } catch (IOException | RuntimeException e) {
      throw unreadable(input, e);
    }
    shown.addAll(hidden);
    return shown;
  }

  public static XlsxCells of(InputFile input, String sheet, Progress progress)
      throws StoreException {
    try (Archive archive = Archive.open(input, LIMITS, progress)) {
      return new XlsxCells(input, archive.find("xl/styles.xml").isPresent(), sheet);
    }
  }

  /** True if the workbook has styles; without them no number is a date. */
  private static boolean check(InputFile input, Progress progress) throws StoreException {
    Archive.check(input, LIMITS, progress);
    try (Archive archive = Archive.open(input, LIMITS, progress)) {
      boolean tooLarge =
          archive.find(TEXTS).map(texts -> texts.size() > MOST_TEXT_BYTES).orElse(false);
      if (tooLarge) {
        throw new StoreException(
            Issue.of(CornerIssue.WORKBOOK_TOO_LARGE, input.name(), "", MOST_TEXT_BYTES >> 20),
            null);
      }
      return archive.find("xl/styles.xml").isPresent();
    }
  }

  private static ReadableWorkbook open(InputFile input, boolean styles) throws IOException {
    ReadingOptions options = new ReadingOptions(styles, false);
    return input.path().isPresent()
        ? new ReadableWorkbook(input.path().get().toFile(), options)
        : new ReadableWorkbook(input.open(), options);
  }

  private static StoreException unreadable(InputFile input, Exception e) {
    return new StoreException(
        Issue.of(CornerIssue.WORKBOOK_UNREADABLE, input.name(), "", Reason.of(e)), e);
  }

  @Override
  public void each(Visitor visitor) throws StoreException {
    hiddenRows = 0;
    try (ReadableWorkbook book = open(input, styles)) {
      Sheet found = book.findSheet(sheet).orElseThrow();
      try (Stream<Row> stream = found.openStream()) {
        Iterator<Row> rows = stream.iterator();
        long expected = 1;
        for (CellRow row = next(rows); row != null; row = next(rows)) {
          boolean gap = row.number() > expected && expected > 1;
          if (gap && !visitor.row(new CellRow(expected, List.of()))) {
            return;
          }
          expected = row.number() + 1;
          if (!visitor.row(row)) {
            return;
          }
        }
      }
    } catch (CancelledException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw unreadable(input, e);
    }
  }

  private CellRow next(Iterator<Row> rows) throws StoreException {
    if (!rows.hasNext()) {
      return null;
    }
    Row row = rows.next();
    hiddenRows += row.isHidden() ? 1 : 0;
    List<String> texts = new ArrayList<>();
    int blank = 0;
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getOptionalCell(i).orElse(null);
      String text = cell == null ? "" : text(cell);
      if (text.isEmpty()) {
        blank++;
        continue;
      }
      if (i >= CsvCells.MOST_COLUMNS) {
        throw new StoreException(
            Issue.of(
                CornerIssue.TABLE_TOO_WIDE,
                input.name(),
                sheet,
                row.getRowNum(),
                i + 1,
                CsvCells.MOST_COLUMNS),
            null);
      }
      for (; blank > 0; blank--) {
        texts.add("");
      }
      texts.add(text);
    }
    return new CellRow(row.getRowNum(), texts);
  }

  private static String text(Cell cell) {
    CellType type = cell.getType();
    String raw = cell.getRawValue();
    if (type == CellType.NUMBER) {
      return isDate(cell) ? cell.asDate().toLocalDate().toString() : number(raw);
    }
    if (type == CellType.FORMULA) {
      return raw == null || raw.isEmpty() ? "=" + cell.getFormula() : number(raw);
    }
    if (type == CellType.BOOLEAN) {
      return String.valueOf(cell.asBoolean());
    }
    if (type == CellType.ERROR) {
      return raw == null ? "#" : raw;
    }
    return cell.getText() == null ? "" : cell.getText();
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    String lower = format == null ? "" : format.toLowerCase(Locale.ROOT);
    return lower.contains("yy") && lower.contains("d");
  }

  /** 35564881.384999998 is how Excel saves 35564881.385: the double is the same. */
  private static String number(String raw) {
    try {
      double value = Double.parseDouble(raw);
      return Double.isFinite(value)
          ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
          : raw;
    } catch (NumberFormatException e) {
      return raw;
    }
  }

  /** Rows that the sheet hides, of the last going through. */
  public long hiddenRows() {
    return hiddenRows;
  }
}
