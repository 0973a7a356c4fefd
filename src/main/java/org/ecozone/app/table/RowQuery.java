package org.ecozone.app.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.ecozone.job.Progress;
import org.ecozone.zone.Lang;
import org.locationtech.jts.geom.Envelope;

/**
 * Which rows a table shows and in which order. Immutable.
 *
 * @param filters all of them must hold
 * @param contains text that some cell of a row holds, case ignored; empty for all
 * @param onlyFids features that may be shown, null for all
 * @param extent rows whose extent meets it, in the CRS of the rows; null for all
 * @param order columns to sort by, the first one first; empty for the order of the file
 */
public record RowQuery(
    List<RowFilter> filters,
    String contains,
    Set<Long> onlyFids,
    Envelope extent,
    List<Order> order) {
  public static final RowQuery ALL = new RowQuery(List.of(), "", null, null, List.of());

  private static final int LOOK_EVERY = 1 << 12;

  public RowQuery {
    filters = List.copyOf(filters);
    order = List.copyOf(order);
  }

  /** A column, by its index, and the direction. */
  public record Order(int column, Direction direction) {}

  /** Rising or falling; what is null comes last either way. */
  public enum Direction {
    RISING,
    FALLING
  }

  /**
   * The rows, by their numbers.
   *
   * @param lang language in which truth values are searched for
   */
  public int[] select(LayerRows rows, Lang lang, Progress progress) {
    int[] chosen = new int[rows.size()];
    int count = 0;
    CellSearch search = contains.isBlank() ? null : new CellSearch(rows, contains.strip(), lang);
    for (int row = 0; row < chosen.length; row++) {
      if (row % LOOK_EVERY == 0) {
        progress.report(row, chosen.length);
        progress.checkCancelled();
      }
      if (takes(rows, row) && (search == null || search.finds(row))) {
        chosen[count++] = row;
      }
    }
    int[] result = Arrays.copyOf(chosen, count);
    return order.isEmpty() ? result : RowOrder.sort(rows, result, order, progress);
  }

  private boolean takes(LayerRows rows, int row) {
    if (onlyFids != null && !onlyFids.contains(rows.fid(row))) {
      return false;
    }
    if (extent != null) {
      Envelope own = rows.extent(row);
      if (own == null || !own.intersects(extent)) {
        return false;
      }
    }
    if (filters.isEmpty()) {
      return true;
    }
    Function<String, Object> values = rows.values(row);
    for (RowFilter filter : filters) {
      if (!filter.test(values)) {
        return false;
      }
    }
    return true;
  }

  /** Finds a text in the cells; the answer for a value is kept, because values repeat. */
  private static final class CellSearch {
    private static final int KEPT = 1 << 14;

    private final LayerRows rows;
    private final String text;
    private final Lang lang;
    private final Map<Object, Boolean> known = new HashMap<>();

    CellSearch(LayerRows rows, String text, Lang lang) {
      this.rows = rows;
      this.text = text.toLowerCase(Locale.ROOT);
      this.lang = lang;
    }

    boolean finds(int row) {
      for (RowColumn column : rows.columns()) {
        Object value = column.value(row);
        if (value != null && holds(value)) {
          return true;
        }
      }
      return false;
    }

    private boolean holds(Object value) {
      Boolean answer = known.get(value);
      if (answer == null) {
        answer = CellText.of(value, lang).toLowerCase(Locale.ROOT).contains(text);
        if (known.size() < KEPT) {
          known.put(value, answer);
        }
      }
      return answer;
    }
  }
}
