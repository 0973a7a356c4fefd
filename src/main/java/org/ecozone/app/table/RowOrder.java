package org.ecozone.app.table;

import java.util.Arrays;
import java.util.List;
import org.ecozone.app.table.RowQuery.Direction;
import org.ecozone.job.Progress;

/** Sorts row numbers by columns; equal rows stay in the order of the file. */
final class RowOrder {
  private RowOrder() {}

  static int[] sort(LayerRows rows, int[] chosen, List<RowQuery.Order> order, Progress progress) {
    int[] sorted = chosen;
    for (int i = order.size() - 1; i >= 0; i--) {
      progress.checkCancelled();
      RowColumn column = rows.columns().get(order.get(i).column());
      sorted = byRank(sorted, column, order.get(i).direction() == Direction.FALLING, progress);
    }
    return sorted;
  }

  /** Stable: rank and present place are one number. */
  private static int[] byRank(int[] chosen, RowColumn column, boolean falling, Progress progress) {
    int[] ranks = column.ranks(progress);
    long[] keys = new long[chosen.length];
    for (int i = 0; i < keys.length; i++) {
      long rank = ranks[chosen[i]];
      if (falling && column.value(chosen[i]) != null) {
        rank = -rank - 1;
      } else if (column.value(chosen[i]) == null) {
        rank = Integer.MAX_VALUE;
      }
      keys[i] = rank << 32 | i;
    }
    Arrays.sort(keys);
    int[] sorted = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      sorted[i] = chosen[(int) keys[i]];
    }
    return sorted;
  }
}
