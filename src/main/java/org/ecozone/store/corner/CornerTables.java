package org.ecozone.store.corner;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.archive.Archive;
import org.ecozone.store.corner.cell.CellRow;
import org.ecozone.store.corner.cell.CellSource;
import org.ecozone.store.corner.cell.CornerIssue;
import org.ecozone.store.corner.cell.CsvCells;
import org.ecozone.store.corner.cell.XlsxCells;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.text.CharsetDetection;
import org.ecozone.store.text.DetectedCharset;
import org.ecozone.zone.Issue;

/**
 * Opens tables of corners: CSV and XLSX, by content.
 *
 * <p>Fails: {@link StoreException} if there is no pair of coordinates that is clear, with what the
 * columns are.
 */
public final class CornerTables {
  private CornerTables() {}

  /** Opens a table; an old workbook (.xls) is refused with what to do. */
  public static ReceivedFile open(InputFile input, ReadChoices choices, Progress progress)
      throws StoreException {
    byte[] head = head(input);
    if (head.length >= 4
        && (head[0] & 0xff) == 0xd0
        && (head[1] & 0xff) == 0xcf
        && (head[2] & 0xff) == 0x11
        && (head[3] & 0xff) == 0xe0) {
      throw new StoreException(Issue.of(CornerIssue.OLD_WORKBOOK, input.name(), ""), null);
    }
    return Archive.isZip(head)
        ? workbook(input, choices, progress)
        : text(input, choices, progress);
  }

  /**
   * The columns of a table that could not be opened, so that a person can say what they are.
   *
   * <p>Fails if there are none.
   */
  public static CornerLayout offer(InputFile input, ReadChoices choices, Progress progress)
      throws StoreException {
    Map<CornerRole, String> columns = ChosenColumns.of(choices, input.name());
    if (!Archive.isZip(head(input))) {
      CsvCells cells = CsvCells.open(input, CharsetDetection.of(input, choices));
      return LayoutGuess.offer(firstRows(cells), input.name(), "", columns);
    }
    List<String> sheets = XlsxCells.sheets(input, progress);
    String wanted = choices.get(ReadOption.SHEET).orElse("");
    for (String sheet : sheets) {
      boolean mine = wanted.isEmpty() || sheet.equals(wanted);
      List<CellRow> rows = mine ? firstRows(XlsxCells.of(input, sheet, progress)) : List.of();
      if (!rows.isEmpty()) {
        return LayoutGuess.offer(rows, input.name(), sheet, columns).withSheets(sheets, sheet);
      }
    }
    throw new StoreException(Issue.of(CornerIssue.TABLE_EMPTY, input.name(), wanted), null);
  }

  private static byte[] head(InputFile input) throws StoreException {
    try (InputStream in = input.open()) {
      return in.readNBytes(8);
    } catch (IOException e) {
      throw StoreException.unreadable(input.name(), e);
    }
  }

  /** The first rows, blank ones left out. */
  static List<CellRow> firstRows(CellSource cells) throws StoreException {
    List<CellRow> rows = new ArrayList<>();
    cells.each(
        row -> {
          if (!row.isBlank()) {
            rows.add(row);
          }
          return rows.size() < LayoutGuess.LOOKED_AT && row.number() < 100_000;
        });
    return rows;
  }

  private static ReceivedFile text(InputFile input, ReadChoices choices, Progress progress)
      throws StoreException {
    DetectedCharset charset = CharsetDetection.of(input, choices);
    CsvCells cells = CsvCells.open(input, charset);
    List<CellRow> rows = firstRows(cells);
    if (rows.isEmpty()) {
      throw new StoreException(Issue.of(CornerIssue.TABLE_EMPTY, input.name(), ""), null);
    }
    CornerLayout layout =
        LayoutGuess.of(rows, input.name(), "", ChosenColumns.of(choices, input.name()));
    List<Issue> issues = new ArrayList<>();
    charset.issue(input.name()).ifPresent(issues::add);
    CornerFile.Opening opening =
        new CornerFile.Opening(
            ExchangeFormat.CORNER_CSV, input, choices, layout, SheetAttributes.NONE, issues);
    return CornerFile.ofText(opening, cells, charset, progress);
  }

  private static ReceivedFile workbook(InputFile input, ReadChoices choices, Progress progress)
      throws StoreException {
    List<String> sheets = XlsxCells.sheets(input, progress);
    String wanted = choices.get(ReadOption.SHEET).orElse("");
    if (!wanted.isEmpty() && !sheets.contains(wanted)) {
      throw new StoreException(
          Issue.of(CornerIssue.SHEET_UNKNOWN, input.name(), "", wanted, String.join(" | ", sheets)),
          null);
    }
    Map<CornerRole, String> columns = ChosenColumns.of(choices, input.name());
    StoreException failure = null;
    for (String sheet : wanted.isEmpty() ? sheets : List.of(wanted)) {
      XlsxCells cells = XlsxCells.of(input, sheet, progress);
      List<CellRow> rows = firstRows(cells);
      if (rows.isEmpty()) {
        continue;
      }
      try {
        CornerLayout layout =
            LayoutGuess.of(rows, input.name(), sheet, columns).withSheets(sheets, sheet);
        List<Issue> issues = new ArrayList<>();
        if (wanted.isEmpty() && sheets.size() > 1) {
          issues.add(
              Issue.of(
                  CornerIssue.SHEET_TAKEN, input.name(), "", sheet, String.join(" | ", sheets)));
        }
        SheetAttributes attributes =
            layout.isWkt()
                ? SheetAttributes.NONE
                : SheetAttributes.of(input, sheets, sheet, issues, progress);
        CornerFile.Opening opening =
            new CornerFile.Opening(
                ExchangeFormat.CORNER_XLSX, input, choices, layout, attributes, issues);
        return CornerFile.ofWorkbook(opening, cells, progress);
      } catch (StoreException e) {
        failure = failure == null ? e : failure;
      }
    }
    if (failure != null) {
      throw failure;
    }
    throw new StoreException(Issue.of(CornerIssue.TABLE_EMPTY, input.name(), wanted), null);
  }
}
