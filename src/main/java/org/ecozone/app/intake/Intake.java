package org.ecozone.app.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ecozone.app.intake.Examination.EncodingRows;
import org.ecozone.app.intake.Examination.FoundTable;
import org.ecozone.app.intake.Examination.Head;
import org.ecozone.app.intake.IntakeChoices.Grouping;
import org.ecozone.geo.reference.CoordinateSample;
import org.ecozone.geo.reference.CrsStatement;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.zone.Issue;

/**
 * What was read of a file; kept so that another CRS can be tried without reading again.
 *
 * @param habit grouping that is usual in the format
 * @param issues of the file as a whole
 * @param drawingLayers those of a drawing, which a user chooses from; else none
 */
record Intake(
    InputFile input,
    ExchangeFormat format,
    String sha256,
    String projectName,
    String encoding,
    List<EncodingRows> encodings,
    Map<String, String> notes,
    Grouping habit,
    List<Table> tables,
    List<Issue> issues,
    List<FoundTable> drawingLayers) {

  /** Of a file that is no drawing. */
  Intake(
      InputFile input,
      ExchangeFormat format,
      String sha256,
      String projectName,
      String encoding,
      List<EncodingRows> encodings,
      Map<String, String> notes,
      Grouping habit,
      List<Table> tables,
      List<Issue> issues) {
    this(
        input,
        format,
        sha256,
        projectName,
        encoding,
        encodings,
        notes,
        habit,
        tables,
        issues,
        List.of());
  }

  /**
   * A table with all its rows.
   *
   * @param count number of rows, those that were not read too
   * @param rows none if the table was not read
   * @param issues of its rows
   */
  record Table(
      String name,
      long count,
      List<String> columns,
      ColumnRoles roles,
      CrsStatement stated,
      List<ReceivedRow> rows,
      CoordinateSample sample,
      List<Issue> issues) {

    /** Place of a column among the values; below 0 if there is none of this name. */
    int at(String column) {
      for (int i = 0; i < columns.size(); i++) {
        if (!column.isEmpty() && columns.get(i).equalsIgnoreCase(column)) {
          return i;
        }
      }
      return -1;
    }
  }

  String name() {
    return input.name();
  }

  Path path() {
    return input.path().orElse(null);
  }

  Grouping grouping(IntakeChoices choices) {
    if (choices.grouping() != null) {
      return choices.grouping();
    }
    return choices.idField().isEmpty() ? habit : Grouping.ROWS;
  }

  /** How many sites it makes; a row that says nothing in the column is one of its own. */
  long sites(IntakeChoices choices) {
    List<Table> taken = taken(choices);
    long rows = taken.stream().mapToLong(table -> table.rows().size()).sum();
    return switch (grouping(choices)) {
      case FILE -> Math.min(rows, 1);
      case ROWS -> rows;
      case FIELD -> taken.stream().mapToLong(table -> values(table, choices.idField())).sum();
    };
  }

  private static long values(Table table, String column) {
    int at = table.at(column);
    Set<String> met = new TreeSet<>();
    long without = 0;
    for (ReceivedRow row : table.rows()) {
      Object value = at < 0 ? null : row.values().get(at);
      String text = value == null ? "" : value.toString().strip();
      if (text.isEmpty()) {
        without++;
      } else {
        met.add(text);
      }
    }
    return met.size() + without;
  }

  /** Those that the user named, or all. */
  List<Table> taken(IntakeChoices choices) {
    String wanted = choices.read().getOrDefault("table", "");
    if (wanted.isBlank()) {
      return tables;
    }
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    wanted.lines().forEach(line -> names.add(line.strip()));
    return tables.stream().filter(table -> names.contains(table.name())).toList();
  }

  Head head(IntakeChoices choices) {
    List<Table> taken = taken(choices);
    List<FoundTable> found = new ArrayList<>();
    Set<String> stated = new TreeSet<>();
    for (Table table : tables) {
      boolean isTaken = taken.contains(table);
      found.add(new FoundTable(table.name(), table.count(), table.columns(), isTaken));
      if (isTaken && !table.stated().text().isEmpty()) {
        stated.add(table.stated().text());
      }
    }
    return new Head(
        path(),
        name(),
        sha256,
        format.name().toUpperCase(Locale.ROOT),
        projectName,
        drawingLayers.isEmpty() ? found : drawingLayers,
        encoding,
        encodings,
        notes,
        String.join("; ", stated));
  }
}
