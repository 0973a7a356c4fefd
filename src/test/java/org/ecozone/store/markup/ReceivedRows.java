package org.ecozone.store.markup;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.exchange.FormatReader;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;

/**
 * A file read to its end.
 *
 * @param head what the file said when it was opened
 * @param tables its tables
 * @param rows of each table
 * @param issues those of the file, then those of the rows
 */
public record ReceivedRows(
    ReceivedFile head,
    List<ReceivedTable> tables,
    List<List<ReceivedRow>> rows,
    List<Issue> issues) {

  /** Reads everything; every sentence is made in both languages on the way. */
  public static ReceivedRows of(FormatReader reader, InputFile input, ReadChoices choices)
      throws StoreException {
    try (ReceivedFile file = reader.open(input, choices, Progress.NONE)) {
      List<Issue> issues = new ArrayList<>(file.issues());
      List<List<ReceivedRow>> all = new ArrayList<>();
      for (ReceivedTable table : file.tables()) {
        List<ReceivedRow> rows = new ArrayList<>();
        issues.addAll(file.read(table, Progress.NONE, rows::add));
        all.add(rows);
        rows.stream().filter(row -> row.failure() != null).forEach(row -> said(row.failure()));
      }
      issues.forEach(ReceivedRows::said);
      return new ReceivedRows(file, file.tables(), all, issues);
    }
  }

  public static ReceivedRows of(FormatReader reader, String name, String text)
      throws StoreException {
    return of(reader, InputFile.ofText(name, text), ReadChoices.NONE);
  }

  /** The issue with which a file is refused. */
  public static Issue refusal(FormatReader reader, InputFile input, ReadChoices choices) {
    StoreException refused =
        catchThrowableOfType(StoreException.class, () -> of(reader, input, choices));
    if (refused == null) {
      throw new AssertionError(input.name() + " was not refused");
    }
    said(refused.issue());
    return refused.issue();
  }

  public static Issue refusal(FormatReader reader, String name, String text) {
    return refusal(reader, InputFile.ofText(name, text), ReadChoices.NONE);
  }

  public static InputFile bytes(String name, String text, String charset) {
    return InputFile.ofBytes(
        name,
        charset == null
            ? text.getBytes(StandardCharsets.UTF_8)
            : text.getBytes(Charset.forName(charset)));
  }

  private static void said(Issue issue) {
    for (Lang lang : Lang.values()) {
      String sentence = issue.message(lang);
      if (sentence.matches("(?s).*\\{\\d}.*") || sentence.isBlank()) {
        throw new AssertionError(sentence);
      }
    }
  }

  /** Codes of all issues. */
  public List<String> codes() {
    return issues.stream().map(Issue::code).toList();
  }

  /** Rows of the first table. */
  public List<ReceivedRow> first() {
    return rows.get(0);
  }

  /** WKT of a row of the first table; null if it has none. */
  public String wkt(int row) {
    return first().get(row).geometry() == null ? null : first().get(row).geometry().toText();
  }

  /** Names of the columns of the first table. */
  public List<String> columns() {
    return tables.get(0).columns().stream().map(Column::name).toList();
  }

  /** A value of the first table. */
  public Object value(int row, String column) {
    return first().get(row).values().get(columns().indexOf(column));
  }
}
