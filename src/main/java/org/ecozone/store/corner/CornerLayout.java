package org.ecozone.store.corner;

import java.util.List;
import java.util.Optional;
import org.ecozone.geo.angle.NumberText.Comma;
import org.ecozone.store.corner.cell.CellRow;

/**
 * What was made of a table of corners, for a person to judge and to change by {@code
 * ReadOption.SHEET} and {@code ReadOption.COLUMNS}.
 *
 * @param sheets names of all sheets of a workbook, empty for a text
 * @param sheet the one that is read, empty for a text
 * @param headRows numbers of the rows that hold the heads, empty if the table has none
 * @param titles texts of the rows above the heads
 * @param columns all columns, from left to right
 * @param samples first rows below the heads
 * @param comma what a comma inside a number was taken for
 */
public record CornerLayout(
    List<String> sheets,
    String sheet,
    List<Long> headRows,
    List<String> titles,
    List<ColumnGuess> columns,
    List<CellRow> samples,
    Comma comma) {
  /** How sure a role is, best first. */
  public enum Confidence {
    CHOSEN,
    HIGH,
    MEDIUM,
    LOW
  }

  /** Why a column has its role; the texts are {@code reason.NAME}. */
  public enum Why {
    CHOSEN,
    /** A word of the head says so. */
    HEAD,
    /** The head contains a word that says so. */
    HEAD_PART,
    /** The cells look like it. */
    CELLS,
    /** It stands where such a column usually stands. */
    PLACE,
    NOTHING
  }

  /**
   * What a column was taken for.
   *
   * @param index from 0
   * @param key how {@code ReadOption.COLUMNS} names it: its head, or {@code #3} where the head is
   *     empty or stands twice
   * @param head text of its heads, joined
   * @param alternatives other roles that are possible
   */
  public record ColumnGuess(
      int index,
      String key,
      String head,
      CornerRole role,
      Confidence confidence,
      Why why,
      List<CornerRole> alternatives) {
    public ColumnGuess {
      alternatives = List.copyOf(alternatives);
    }

    /** Not taken for what it may well be. */
    ColumnGuess left() {
      return new ColumnGuess(
          index, key, head, CornerRole.OTHER, Confidence.LOW, Why.NOTHING, List.of(role));
    }

    ColumnGuess as(CornerRole newRole, Confidence sure, Why reason) {
      return new ColumnGuess(index, key, head, newRole, sure, reason, alternatives);
    }
  }

  public CornerLayout {
    sheets = List.copyOf(sheets);
    headRows = List.copyOf(headRows);
    titles = List.copyOf(titles);
    columns = List.copyOf(columns);
    samples = List.copyOf(samples);
  }

  /** The first column of a role. */
  public Optional<ColumnGuess> find(CornerRole role) {
    return columns.stream().filter(column -> column.role() == role).findFirst();
  }

  int index(CornerRole role) {
    return find(role).map(ColumnGuess::index).orElse(-1);
  }

  /** The two columns of coordinates, from left to right; empty if there are none. */
  public List<ColumnGuess> pair() {
    return columns.stream().filter(column -> column.role().isCoordinate()).toList();
  }

  /** True if the rows are features with a geometry as WKT. */
  public boolean isWkt() {
    return find(CornerRole.GEOMETRY).isPresent();
  }

  CornerLayout withSheets(List<String> all, String read) {
    return new CornerLayout(all, read, headRows, titles, columns, samples, comma);
  }
}
