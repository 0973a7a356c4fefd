package org.ecozone.app.intake.columns;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecozone.app.AppException;
import org.ecozone.app.Outcome;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.corner.CornerFile;
import org.ecozone.store.corner.CornerLayout;
import org.ecozone.store.corner.CornerLayout.ColumnGuess;
import org.ecozone.store.corner.CornerRole;
import org.ecozone.store.corner.CornerTables;
import org.ecozone.store.corner.cell.CellRow;
import org.ecozone.store.door.Doors;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.zone.Issue;

/**
 * Columns of a table of corners.
 *
 * @param sheets names of all sheets of a workbook, empty for a text
 * @param sheet the one that is read
 * @param columns from left to right
 * @param samples texts of the first rows, a cell to each column
 */
public record TableColumns(
    List<String> sheets, String sheet, List<Column> columns, List<List<String>> samples) {
  private static final int MOST_SAMPLES = 8;

  private static final TableColumns NONE = new TableColumns(List.of(), "", List.of(), List.of());
  private static final String BUNDLE = "store/corner";

  /** What other columns, or another sheet, may mend. */
  private static final Set<String> MENDABLE =
      Set.of(
          "NO_COORDINATES",
          "SIDE_BY_SIDE",
          "COLUMN_UNKNOWN",
          "NO_CORNERS",
          "CELL_UNREADABLE",
          "CORNER_BLANK",
          "HALVES_WRONG",
          "RING_TOO_SHORT",
          "SCATTERED",
          "BREAK_UNCLEAR",
          "ORDER_UNREADABLE",
          "WKT_WRONG");

  private static final List<Set<String>> PAIRS =
      List.of(Set.of("FIRST", "SECOND"), Set.of("NORTH", "EAST"), Set.of("LON", "LAT"));

  /** Key of the choice of a sheet. */
  public static final String SHEET = ReadOption.SHEET.key();

  /** Key of the choice. */
  public static final String OPTION = ReadOption.COLUMNS.key();

  /**
   * A column.
   *
   * @param key how a choice names it
   * @param head as the table has it, may be empty
   * @param role name of what it was taken for; its text is {@link #roleKey}
   * @param whyKey key of the text why
   * @param sure whether nobody need look at it
   */
  public record Column(String key, String head, String role, String whyKey, boolean sure) {}

  public TableColumns {
    sheets = List.copyOf(sheets);
    columns = List.copyOf(columns);
    samples = List.copyOf(samples);
  }

  /** Names of all roles. */
  public static List<String> roles() {
    return Arrays.stream(CornerRole.values()).map(Enum::name).toList();
  }

  /** Key of the text of a role. */
  public static String roleKey(String role) {
    return "store/corner.role." + role;
  }

  /**
   * Looks at a table. For workers.
   *
   * <p>Fails if it is no table, or cannot be read; one whose coordinates are not clear is a table.
   */
  public static TableColumns of(Path file, IntakeChoices choices, Progress progress)
      throws AppException {
    return of(InputFile.of(file), choices, progress);
  }

  /** The same of a pasted text. */
  public static TableColumns ofText(
      String name, String text, IntakeChoices choices, Progress progress) throws AppException {
    return of(InputFile.ofText(name, text), choices, progress);
  }

  private static TableColumns of(InputFile input, IntakeChoices choices, Progress progress)
      throws AppException {
    try (ReceivedFile file = Doors.open(input, read(choices), progress)) {
      return file instanceof CornerFile corners ? of(corners.layout()) : NONE;
    } catch (StoreException e) {
      return offered(input, choices, e, progress);
    }
  }

  /** A table whose coordinates are not clear: its columns are there all the same. */
  private static TableColumns offered(
      InputFile input, IntakeChoices choices, StoreException failure, Progress progress)
      throws AppException {
    try {
      ExchangeFormat format = Doors.formatOf(input);
      if (format == ExchangeFormat.CORNER_CSV || format == ExchangeFormat.CORNER_XLSX) {
        return of(CornerTables.offer(input, read(choices), progress));
      }
    } catch (StoreException e) {
      failure.addSuppressed(e);
    }
    throw new AppException(Outcome.UNREADABLE, List.of(failure.issue()), failure);
  }

  /** True if a file is refused for what its columns are, which the user can say. */
  public static boolean isAboutColumns(List<Issue> refusal) {
    return refusal.stream()
        .anyMatch(issue -> issue.bundle().equals(BUNDLE) && MENDABLE.contains(issue.code()));
  }

  private static ReadChoices read(IntakeChoices choices) {
    ReadChoices read = ReadChoices.NONE;
    for (ReadOption option : ReadOption.values()) {
      String value = choices.read().get(option.key());
      read = value == null ? read : read.with(option, value);
    }
    return read;
  }

  private static TableColumns of(CornerLayout layout) {
    List<Column> columns = new ArrayList<>();
    for (ColumnGuess guess : layout.columns()) {
      boolean sure =
          guess.confidence() == CornerLayout.Confidence.CHOSEN
              || guess.confidence() == CornerLayout.Confidence.HIGH;
      columns.add(
          new Column(
              guess.key(),
              guess.head(),
              guess.role().name(),
              "store/corner.reason." + guess.why(),
              sure));
    }
    List<List<String>> samples = new ArrayList<>();
    for (CellRow row : layout.samples()) {
      if (samples.size() < MOST_SAMPLES) {
        List<String> cells = new ArrayList<>();
        for (ColumnGuess guess : layout.columns()) {
          cells.add(row.cell(guess.index()));
        }
        samples.add(List.copyOf(cells));
      }
    }
    return new TableColumns(layout.sheets(), layout.sheet(), columns, samples);
  }

  /**
   * The choice with one more role: the columns of the other roles that matter stay as they are. A
   * half of a pair of coordinates that was only guessed does not: half a guess and half a choice
   * make land of two parcels.
   *
   * @param chosen what was chosen before, {@code role=key} in lines; may be empty
   */
  public String with(String chosen, String key, String role) {
    Map<String, String> lines = new TreeMap<>();
    boolean half = isCoordinate(role);
    for (Column column : columns) {
      if (!column.role().equals(CornerRole.OTHER.name())
          && !(half && isCoordinate(column.role()))) {
        lines.putIfAbsent(column.role(), column.key());
      }
    }
    chosen
        .lines()
        .filter(line -> line.contains("="))
        .filter(line -> !half || mayStand(line.substring(0, line.indexOf('=')), role))
        .forEach(line -> lines.put(line.substring(0, line.indexOf('=')), after(line)));
    lines.values().removeIf(key::equals);
    if (!role.equals(CornerRole.OTHER.name())) {
      lines.put(role, key);
    }
    return said(lines);
  }

  /** The choice of all roles as they are shown. */
  public String asShown() {
    Map<String, String> lines = new TreeMap<>();
    for (Column column : columns) {
      if (!column.role().equals(CornerRole.OTHER.name())) {
        lines.putIfAbsent(column.role(), column.key());
      }
    }
    return said(lines);
  }

  private static String said(Map<String, String> lines) {
    List<String> all = new ArrayList<>();
    lines.forEach((each, column) -> all.add(each + "=" + column));
    return String.join("\n", all);
  }

  private static boolean isCoordinate(String role) {
    return PAIRS.stream().anyMatch(pair -> pair.contains(role));
  }

  /** Beside a half of a pair stands its other half only. */
  private static boolean mayStand(String other, String half) {
    return !isCoordinate(other)
        || PAIRS.stream().anyMatch(pair -> pair.contains(other) && pair.contains(half));
  }

  private static String after(String line) {
    return line.substring(line.indexOf('=') + 1);
  }
}
