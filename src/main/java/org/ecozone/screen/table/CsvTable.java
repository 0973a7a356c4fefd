package org.ecozone.screen.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.ecozone.screen.ScreenIssue;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Sha256;

/**
 * A CSV file of the rule data: UTF-8 with or without BOM, comma, quotes as in RFC 4180, first row
 * is the header, columns in any order. Cells are trimmed. Blank rows are left out.
 *
 * @param file file name without folder
 * @param sha256 of the bytes, lower-case hex; empty if the file could not be read
 * @param columns header, in the order of the file
 * @param rows empty if the file cannot be used; then an issue says why
 */
public record CsvTable(String file, String sha256, List<String> columns, List<Row> rows) {
  public CsvTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * @param number row as a spreadsheet counts it: the header is 1
   * @param cells column to text, every column present
   */
  public record Row(int number, Map<String, String> cells) {
    /** Text of a column, empty if blank or if there is no such column. */
    public String get(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  /** Columns that must be there, and whether others may be. */
  public record Columns(List<String> required, List<String> optional, Others others) {
    /** What an unlisted column means. */
    public enum Others {
      REFUSED,
      KEPT
    }
  }

  public static CsvTable read(String file, byte[] bytes, Columns expected, Consumer<Issue> issues) {
    String sha256 = Sha256.hex(bytes);
    List<CsvRecord> records = new ArrayList<>();
    try {
      String text = decode(bytes);
      try (CsvReader<CsvRecord> reader =
          CsvReader.builder()
              .skipEmptyLines(false)
              .allowExtraFields(true)
              .allowMissingFields(true)
              .allowUnclosedQuote(false)
              .allowExtraCharsAfterClosingQuote(false)
              .ofCsvRecord(text)) {
        reader.forEach(records::add);
      }
    } catch (CharacterCodingException e) {
      issues.accept(Issue.of(ScreenIssue.TABLE_NOT_UTF8, file, ""));
      return new CsvTable(file, sha256, List.of(), List.of());
    } catch (IOException | CsvParseException | UncheckedIOException e) {
      issues.accept(Issue.of(ScreenIssue.TABLE_CSV, file, "", records.size() + 1));
      return new CsvTable(file, sha256, List.of(), List.of());
    }
    List<List<String>> cells = withoutBlankEdge(records);
    List<String> columns = header(file, cells, expected, issues);
    return new CsvTable(file, sha256, columns, rows(file, cells, columns, issues));
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /**
   * Without the columns on the right that are blank in every row: spreadsheets leave them behind.
   */
  private static List<List<String>> withoutBlankEdge(List<CsvRecord> records) {
    if (records.isEmpty()) {
      return List.of();
    }
    int width = lastFilled(records.get(0).getFields());
    List<List<String>> cells = new ArrayList<>(records.size());
    for (CsvRecord row : records) {
      List<String> fields = row.getFields();
      boolean blankEdge = fields.size() > width && lastFilled(fields) <= width;
      cells.add(blankEdge ? fields.subList(0, width) : fields);
    }
    return cells;
  }

  private static int lastFilled(List<String> fields) {
    int end = fields.size();
    while (end > 0 && fields.get(end - 1).isBlank()) {
      end--;
    }
    return end;
  }

  private static List<String> header(
      String file, List<List<String>> records, Columns expected, Consumer<Issue> issues) {
    List<String> columns =
        records.isEmpty() ? List.of() : records.get(0).stream().map(String::strip).toList();
    boolean good = true;
    for (String column : expected.required()) {
      if (!columns.contains(column)) {
        issues.accept(Issue.of(ScreenIssue.TABLE_COLUMN_MISSING, file, "", column));
        good = false;
      }
    }
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      boolean listed = expected.required().contains(column) || expected.optional().contains(column);
      if (!listed && expected.others() == Columns.Others.REFUSED || column.isEmpty()) {
        issues.accept(Issue.of(ScreenIssue.TABLE_COLUMN_UNKNOWN, file, "", column));
        good = false;
      }
      if (!seen.add(column)) {
        issues.accept(Issue.of(ScreenIssue.TABLE_COLUMN_TWICE, file, "", column));
        good = false;
      }
    }
    return good ? columns : List.of();
  }

  private static List<Row> rows(
      String file, List<List<String>> records, List<String> columns, Consumer<Issue> issues) {
    List<Row> rows = new ArrayList<>();
    if (columns.isEmpty()) {
      return rows;
    }
    for (int i = 1; i < records.size(); i++) {
      List<String> fields = records.get(i);
      if (fields.stream().allMatch(String::isBlank)) {
        continue;
      }
      if (fields.size() != columns.size()) {
        issues.accept(
            Issue.of(
                ScreenIssue.TABLE_FIELD_COUNT, file, "", i + 1, fields.size(), columns.size()));
        continue;
      }
      Map<String, String> cells = new HashMap<>();
      for (int c = 0; c < fields.size(); c++) {
        cells.put(columns.get(c), fields.get(c).strip());
      }
      rows.add(new Row(i + 1, cells));
    }
    return rows;
  }
}
