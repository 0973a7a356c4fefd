package org.ecozone.store.corner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecozone.geo.angle.NumberText;
import org.ecozone.geo.angle.NumberText.Comma;
import org.ecozone.store.corner.cell.CellRow;

/**
 * The rows of a table that hold its heads: the first one with both halves of a pair of coordinates
 * or with a geometry, one above it whose cells span several columns, and one of units below.
 *
 * @param first index of the first row of heads
 * @param last index of the last one
 * @param own text of each column in the main row
 * @param joined text of each column over all rows of heads
 */
record HeadRows(int first, int last, List<String> own, List<String> joined) {
  private static final Pattern UNIT =
      Pattern.compile(
          "(?i)[(（\\[]?\\s*(?:m|米|°|度|度分秒|° ?′ ?″|dms|ha|公顷|㎡|m2|m²|平方米|亩)\\s*[)）\\]]?");

  static Optional<HeadRows> find(List<CellRow> rows, int width) {
    for (int i = 0; i < rows.size(); i++) {
      if (isHead(rows.get(i), width)) {
        return Optional.of(around(rows, i, width));
      }
    }
    return Optional.empty();
  }

  private static boolean isHead(CellRow row, int width) {
    List<CornerRole> roles = new ArrayList<>();
    int numbers = 0;
    for (int c = 0; c < width; c++) {
      String cell = row.cell(c);
      HeadWords.role(cell).ifPresent(found -> roles.add(found.role()));
      numbers += !cell.isEmpty() && NumberText.read(cell, Comma.UNKNOWN).isPresent() ? 1 : 0;
    }
    boolean geometry = roles.contains(CornerRole.GEOMETRY) && row.filled() >= 1;
    boolean first =
        has(roles, CornerRole.FIRST, CornerRole.NORTH, CornerRole.EAST, CornerRole.LON)
            || roles.contains(CornerRole.LAT);
    return numbers == 0 && (geometry || first && coordinates(roles) >= 2);
  }

  private static boolean has(List<CornerRole> roles, CornerRole... any) {
    for (CornerRole role : any) {
      if (roles.contains(role)) {
        return true;
      }
    }
    return false;
  }

  private static long coordinates(List<CornerRole> roles) {
    return roles.stream().filter(CornerRole::isCoordinate).count();
  }

  private static HeadRows around(List<CellRow> rows, int at, int width) {
    int first = at > 0 && spans(rows.get(at - 1)) ? at - 1 : at;
    int last = at + 1 < rows.size() && isUnits(rows.get(at + 1), width) ? at + 1 : at;
    List<String> own = new ArrayList<>();
    List<String> joined = new ArrayList<>();
    String above = "";
    for (int c = 0; c < width; c++) {
      String cell = rows.get(at).cell(c);
      String up = first < at ? rows.get(first).cell(c) : "";
      above = !up.isEmpty() ? up : cell.isEmpty() ? "" : above;
      String unit = last > at ? rows.get(last).cell(c) : "";
      own.add(cell.isEmpty() ? up : cell);
      joined.add((above + " " + (cell.equals(above) ? "" : cell) + " " + unit).strip());
    }
    return new HeadRows(first, last, own, joined);
  }

  /** Two and more texts, none of them a number: a title has one. */
  private static boolean spans(CellRow row) {
    boolean numbers = false;
    for (int c = 0; c < row.cells().size(); c++) {
      numbers |= NumberText.read(row.cell(c), Comma.UNKNOWN).isPresent();
    }
    return row.filled() >= 2 && !numbers && !isStatement(row);
  }

  /** 坐标系： 2000国家大地坐标系 beside its value is no head. */
  private static boolean isStatement(CellRow row) {
    for (int c = 0; c < row.cells().size(); c++) {
      String cell = row.cell(c);
      if (cell.indexOf('：') >= 0 || cell.indexOf(':') >= 0 || cell.indexOf('=') >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUnits(CellRow row, int width) {
    for (int c = 0; c < width; c++) {
      String cell = row.cell(c);
      if (!cell.isEmpty() && !UNIT.matcher(cell).matches()) {
        return false;
      }
    }
    return !row.isBlank();
  }
}
