package org.ecozone.store.corner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.corner.cell.CellRow;
import org.ecozone.store.corner.cell.CornerIssue;
import org.ecozone.store.corner.cell.XlsxCells;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.exchange.RowSink;
import org.ecozone.zone.Issue;

/**
 * Attributes of parcels on a sheet of their own (地块属性), a row to each, found by the number of the
 * parcel in the first column: as the workbooks have them that are written here. A number that
 * stands there twice tells nothing, and that is said.
 */
final class SheetAttributes {
  static final SheetAttributes NONE = new SheetAttributes(List.of(), Map.of());

  private final List<String> heads;
  private final Map<String, List<String>> byParcel;
  private final List<Integer> taken = new ArrayList<>();

  private SheetAttributes(List<String> heads, Map<String, List<String>> byParcel) {
    this.heads = heads;
    this.byParcel = byParcel;
  }

  /** Of the workbook, unless it has no such sheet, or that sheet is the table of corners. */
  static SheetAttributes of(
      InputFile input, List<String> sheets, String corners, List<Issue> issues, Progress progress)
      throws StoreException {
    String sheet = HeadWords.written("ATTRIBUTES_SHEET");
    if (!sheets.contains(sheet) || sheet.equals(corners)) {
      return NONE;
    }
    List<CellRow> rows = new ArrayList<>();
    XlsxCells.of(input, sheet, progress)
        .each(
            row -> {
              progress.checkCancelled();
              if (!row.isBlank()) {
                rows.add(row);
              }
              return true;
            });
    if (rows.isEmpty() || !rows.get(0).cell(0).equals(HeadWords.written("PARCEL"))) {
      return NONE;
    }
    Map<String, List<String>> byParcel = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (CellRow row : rows.subList(1, rows.size())) {
      if (byParcel.put(row.cell(0), row.cells()) != null) {
        twice.add(row.cell(0));
      }
    }
    byParcel.keySet().removeAll(twice);
    if (!twice.isEmpty()) {
      String numbers = String.join(", ", twice.stream().sorted().limit(10).toList());
      issues.add(Issue.of(CornerIssue.ATTRIBUTES_TWICE, input.name(), sheet, numbers));
    }
    issues.add(Issue.of(CornerIssue.ATTRIBUTES_TAKEN, input.name(), sheet, sheet));
    return new SheetAttributes(rows.get(0).cells(), byParcel);
  }

  /** The columns that a table has not, added to those that it has. */
  List<Column> with(List<Column> columns) {
    List<Column> all = new ArrayList<>(columns);
    Set<String> names = new HashSet<>();
    columns.forEach(column -> names.add(HeadWords.fold(column.name())));
    taken.clear();
    for (int i = 1; i < heads.size(); i++) {
      String head = heads.get(i).strip();
      if (!head.isEmpty() && names.add(HeadWords.fold(head))) {
        taken.add(i);
        all.add(new Column(head, Type.TEXT));
      }
    }
    return all;
  }

  /** Hands rows on with what the sheet has about their parcel; the first value is its number. */
  RowSink through(RowSink sink) {
    return heads.isEmpty() ? sink : row -> sink.row(with(row));
  }

  private ReceivedRow with(ReceivedRow row) {
    List<Object> values = new ArrayList<>(row.values());
    List<String> cells = byParcel.getOrDefault(String.valueOf(values.get(0)), List.of());
    CellRow attributes = new CellRow(0, cells);
    for (int column : taken) {
      String text = attributes.cell(column);
      values.add(text.isEmpty() ? null : text);
    }
    return new ReceivedRow(
        row.fid(), row.line(), row.geometry(), Collections.unmodifiableList(values), row.failure());
  }
}
