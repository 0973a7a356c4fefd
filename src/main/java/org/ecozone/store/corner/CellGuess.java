package org.ecozone.store.corner;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.store.corner.CornerLayout.ColumnGuess;
import org.ecozone.store.corner.CornerLayout.Confidence;
import org.ecozone.store.corner.CornerLayout.Why;
import org.ecozone.store.corner.cell.CellRow;

/** Guesses the columns of a table without heads by its cells. */
final class CellGuess {
  private final List<ColumnGuess> columns;
  private final List<ColumnCells> cells;
  private final int rows;

  CellGuess(List<ColumnGuess> columns, List<ColumnCells> cells, List<CellRow> below) {
    this.columns = columns;
    this.cells = cells;
    this.rows = below.size();
  }

  /** Sets the roles; no pair of coordinates if it is not clear which columns they are. */
  void guess() {
    List<Integer> numeric = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      if (cells.get(c).isNumeric(rows)) {
        numeric.add(c);
      } else if (cells.get(c).isPointNames() && !has(CornerRole.POINT)) {
        set(c, CornerRole.POINT, Confidence.MEDIUM, Why.CELLS);
      } else if (cells.get(c).isText() && !has(CornerRole.PARCEL) && groups(c)) {
        set(c, CornerRole.PARCEL, Confidence.LOW, Why.CELLS);
      }
    }
    List<Integer> coordinates = coordinates(numeric);
    if (coordinates.size() < 2) {
      return;
    }
    for (int c : numeric) {
      if (c < coordinates.get(0)) {
        leading(c);
      }
    }
    set(coordinates.get(0), CornerRole.FIRST, Confidence.MEDIUM, Why.CELLS);
    set(coordinates.get(1), CornerRole.SECOND, Confidence.MEDIUM, Why.CELLS);
    for (int c : numeric) {
      if (c > coordinates.get(1) && !has(CornerRole.HEIGHT)) {
        set(c, CornerRole.HEIGHT, Confidence.LOW, Why.PLACE);
      }
    }
  }

  /** Texts that stay the same, or stand only in the first of several rows. */
  private boolean groups(int column) {
    return cells.get(column).isOfGroups(rows);
  }

  private List<Integer> coordinates(List<Integer> numeric) {
    if (numeric.size() == 2) {
      return numeric;
    }
    List<Integer> likely = numeric.stream().filter(c -> cells.get(c).isCoordinate()).toList();
    List<Integer> plane = likely.stream().filter(c -> cells.get(c).isPlane()).toList();
    if (plane.size() == 2) {
      return plane;
    }
    if (!plane.isEmpty()) {
      return List.of();
    }
    if (likely.size() == 2) {
      return likely;
    }
    if (likely.size() == 3 && numeric.get(numeric.size() - 1).equals(likely.get(2))) {
      return likely.subList(0, 2);
    }
    boolean counted = numeric.size() >= 3 && cells.get(numeric.get(0)).isCounting();
    return counted && numeric.size() == 3 && likely.size() < 3 ? numeric.subList(1, 3) : List.of();
  }

  /** Small whole numbers before the coordinates: that of the corner, then that of the ring. */
  private void leading(int column) {
    if (!cells.get(column).isSmallWhole()) {
      return;
    }
    if (cells.get(column).isCounting() && !has(CornerRole.POINT)) {
      set(column, CornerRole.POINT, Confidence.MEDIUM, Why.CELLS);
    } else if (!has(CornerRole.RING)) {
      set(column, CornerRole.RING, Confidence.LOW, Why.PLACE);
    }
  }

  private boolean has(CornerRole role) {
    return columns.stream().anyMatch(column -> column.role() == role);
  }

  private void set(int column, CornerRole role, Confidence sure, Why why) {
    columns.set(column, columns.get(column).as(role, sure, why));
  }
}
