package org.ecozone.store.corner;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecozone.geo.angle.NumberText;
import org.ecozone.geo.angle.NumberText.Comma;
import org.ecozone.geo.angle.NumberText.Reading;
import org.ecozone.geo.angle.NumberText.Written;
import org.ecozone.store.corner.cell.CellRow;

/** What the cells of one column look like, over some rows. */
final class ColumnCells {
  private static final Pattern POINT_NAME = Pattern.compile("[A-Za-z]{1,3}[-_]?\\d{1,6}['′]?");
  private static final Pattern WKT =
      Pattern.compile(
          "(?is)\\s*\"?(?:SRID\\s*=\\s*\\d+\\s*;)?\\s*(?:(?:MULTI)?(?:POLYGON|LINESTRING|POINT)"
              + "|GEOMETRYCOLLECTION)\\b.*");

  /** Metres of a plane; nothing else in such a table is as large. */
  private static final double SMALLEST_PLANE = 100_000;

  private int filled;
  private int numbers;
  private int whole;
  private int plane;
  private int decimals;
  private int angles;
  private char letter;
  private int names;
  private int wkt;
  private int steps;
  private int repeats;
  private double last = Double.NaN;
  private String lastText = "";

  static ColumnCells of(List<CellRow> rows, int column) {
    ColumnCells cells = new ColumnCells();
    rows.forEach(row -> cells.add(row.cell(column)));
    return cells;
  }

  private void add(String cell) {
    if (cell.isEmpty()) {
      return;
    }
    filled++;
    repeats += cell.equals(lastText) ? 1 : 0;
    lastText = cell;
    Optional<Reading> number = NumberText.read(cell, Comma.UNKNOWN);
    if (number.isEmpty() && NumberText.read(cell, Comma.DECIMAL).isPresent()) {
      number = NumberText.read(cell, Comma.DECIMAL);
    }
    if (number.isPresent()) {
      addNumber(number.get());
    } else if (POINT_NAME.matcher(cell).matches()) {
      names++;
    } else if (WKT.matcher(cell).matches()) {
      wkt++;
    }
  }

  private void addNumber(Reading number) {
    double value = number.value();
    numbers++;
    whole += value == Math.rint(value) && number.decimals() == 0 ? 1 : 0;
    plane += Math.abs(value) >= SMALLEST_PLANE ? 1 : 0;
    decimals += number.decimals() > 0 ? 1 : 0;
    angles += number.written() == Written.PLAIN ? 0 : 1;
    letter = letter == 0 ? number.letter() : letter;
    steps += value == last + 1 || Double.isNaN(last) ? 1 : 0;
    last = value;
  }

  boolean isEmpty() {
    return filled == 0;
  }

  boolean isText() {
    return filled > 0 && numbers < filled * 0.2;
  }

  boolean hasNumbers() {
    return numbers > 0 && numbers >= filled * 0.5;
  }

  boolean isNumeric(int rows) {
    return numbers > 0 && numbers >= rows * 0.7;
  }

  /** Angles, metres of a plane, or numbers with decimals. */
  boolean isCoordinate() {
    return angles * 2 > numbers || plane * 2 > numbers || decimals * 2 > numbers;
  }

  boolean isPlane() {
    return plane * 2 > numbers;
  }

  boolean isSmallWhole() {
    return numbers > 0 && whole == numbers && plane == 0;
  }

  /** Goes up by 1 most of the time. */
  boolean isCounting() {
    return isSmallWhole() && steps * 2 > numbers;
  }

  boolean isPointNames() {
    return names > 0 && names >= filled * 0.6;
  }

  /** The same again and again, or merged cells of which only the first is filled. */
  boolean isOfGroups(int rows) {
    return filled > 0 && (repeats * 2 > filled || filled * 2 <= rows);
  }

  boolean isWkt() {
    return wkt > 0;
  }

  /** The first letter says so; a row that turns the halves round is turned back. */
  boolean isEast() {
    return letter == 'E' || letter == 'W';
  }

  boolean isNorth() {
    return letter == 'N' || letter == 'S';
  }
}
