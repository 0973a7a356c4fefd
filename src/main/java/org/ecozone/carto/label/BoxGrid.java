package org.ecozone.carto.label;

import java.util.ArrayList;
import java.util.List;

/** Boxes that are taken, found by a grid. */
final class BoxGrid {
  private static final int CELL_PX = 48;

  private final int columns;
  private final int rows;
  private final double widthPx;
  private final double heightPx;
  private final List<List<Box>> cells = new ArrayList<>();

  BoxGrid(int widthPx, int heightPx) {
    this.widthPx = widthPx;
    this.heightPx = heightPx;
    this.columns = widthPx / CELL_PX + 1;
    this.rows = heightPx / CELL_PX + 1;
    for (int i = 0; i < columns * rows; i++) {
      cells.add(null);
    }
  }

  /** In pixels, y down. */
  record Box(double minX, double minY, double maxX, double maxY) {
    static Box around(double x, double y, double widthPx, double heightPx) {
      return new Box(x - widthPx / 2, y - heightPx / 2, x + widthPx / 2, y + heightPx / 2);
    }

    boolean meets(Box other) {
      return minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY;
    }

    double middleX() {
      return (minX + maxX) / 2;
    }

    double middleY() {
      return (minY + maxY) / 2;
    }
  }

  /** True if all lie inside the picture and meet nothing that is taken. */
  boolean isFree(List<Box> boxes) {
    for (Box box : boxes) {
      if (box.minX < 0 || box.minY < 0 || box.maxX > widthPx || box.maxY > heightPx) {
        return false;
      }
      if (isTaken(box)) {
        return false;
      }
    }
    return true;
  }

  private boolean isTaken(Box box) {
    for (int row = row(box.minY); row <= row(box.maxY); row++) {
      for (int column = column(box.minX); column <= column(box.maxX); column++) {
        List<Box> cell = cells.get(row * columns + column);
        if (cell != null && cell.stream().anyMatch(box::meets)) {
          return true;
        }
      }
    }
    return false;
  }

  void take(List<Box> boxes) {
    for (Box box : boxes) {
      for (int row = row(box.minY); row <= row(box.maxY); row++) {
        for (int column = column(box.minX); column <= column(box.maxX); column++) {
          int at = row * columns + column;
          if (cells.get(at) == null) {
            cells.set(at, new ArrayList<>(4));
          }
          cells.get(at).add(box);
        }
      }
    }
  }

  private int column(double x) {
    return (int) Math.max(0, Math.min(columns - 1, Math.floor(x / CELL_PX)));
  }

  private int row(double y) {
    return (int) Math.max(0, Math.min(rows - 1, Math.floor(y / CELL_PX)));
  }
}
