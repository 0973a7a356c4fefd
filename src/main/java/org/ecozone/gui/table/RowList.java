package org.ecozone.gui.table;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import javafx.collections.ObservableListBase;

/**
 * Row numbers as items of a table view: an array, not 200 000 objects. Everything changes at once
 * or not at all.
 */
final class RowList extends ObservableListBase<Integer> {
  private int[] rows = new int[0];

  @Override
  public Integer get(int index) {
    return rows[index];
  }

  @Override
  public int size() {
    return rows.length;
  }

  /** Shows other rows; the array is not changed afterwards by anybody. */
  void show(int[] other) {
    if (Arrays.equals(rows, other)) {
      return;
    }
    List<Integer> before = view(rows);
    beginChange();
    rows = other;
    nextReplace(0, rows.length, before);
    endChange();
  }

  int[] rows() {
    return rows.clone();
  }

  private static List<Integer> view(int[] rows) {
    return new AbstractList<>() {
      @Override
      public Integer get(int index) {
        return rows[index];
      }

      @Override
      public int size() {
        return rows.length;
      }
    };
  }
}
