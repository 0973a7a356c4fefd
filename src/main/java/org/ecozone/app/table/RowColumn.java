package org.ecozone.app.table;

import java.text.Collator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecozone.job.Progress;

/**
 * A column of a layer's rows, in memory.
 *
 * <p>Threads: immutable but for the order of its values, which is found once and kept.
 */
public final class RowColumn {
  private static final int LOOK_EVERY = 1 << 14;

  private final String name;
  private final Origin origin;
  private final Kind kind;
  private final Object[] values;
  private volatile int[] ranks;

  /** Where a column comes from. */
  public enum Origin {
    /** The feature id. */
    FID,
    /** A column of the file, as it stands there. */
    FILE,
    /** A canonical attribute, as rules and styles see it. */
    CANONICAL
  }

  /** What a column mostly holds; it decides about alignment and about what a filter proposes. */
  public enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN,
    DATE,
    BYTES
  }

  /** Bytes in a cell; only their number is kept. */
  public record Bytes(int length) {}

  RowColumn(String name, Origin origin, Kind kind, Object[] values) {
    this.name = name;
    this.origin = origin;
    this.kind = kind;
    this.values = values;
  }

  public String name() {
    return name;
  }

  public Origin origin() {
    return origin;
  }

  public Kind kind() {
    return kind;
  }

  /** Null (NULL in the file, or unknown), Long, Double, String, Boolean or {@link Bytes}. */
  public Object value(int row) {
    return values[row];
  }

  /**
   * Place of each row's value in the order of the column, equal for equal values: numbers by size,
   * then texts in Chinese order (pinyin), then what is null. Cost: n log n once, then none.
   */
  int[] ranks(Progress progress) {
    int[] known = ranks;
    if (known == null) {
      known = computeRanks(progress);
      ranks = known;
    }
    return known;
  }

  private int[] computeRanks(Progress progress) {
    Collator collator = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);
    Map<Object, Integer> numbers = new HashMap<>();
    List<SortKey> distinct = new ArrayList<>();
    int[] index = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      if (i % LOOK_EVERY == 0) {
        progress.checkCancelled();
      }
      Integer number = numbers.get(values[i]);
      if (number == null) {
        number = distinct.size();
        numbers.put(values[i], number);
        distinct.add(SortKey.of(values[i], number, collator));
      }
      index[i] = number;
    }
    distinct.sort(null);
    progress.checkCancelled();
    int[] rankOf = new int[distinct.size()];
    int rank = 0;
    for (int i = 0; i < rankOf.length; i++) {
      if (i > 0 && distinct.get(i).compareTo(distinct.get(i - 1)) != 0) {
        rank++;
      }
      rankOf[distinct.get(i).number()] = rank;
    }
    for (int i = 0; i < index.length; i++) {
      index[i] = rankOf[index[i]];
    }
    return index;
  }

  /** The most frequent values, at most so many, in the order of the column; null left out. */
  public List<Object> samples(int limit) {
    Map<Object, Integer> counts = new HashMap<>();
    for (Object value : values) {
      if (value != null && (counts.size() < LOOK_EVERY || counts.containsKey(value))) {
        counts.merge(value, 1, Integer::sum);
      }
    }
    Collator collator = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);
    return counts.entrySet().stream()
        .sorted(Map.Entry.<Object, Integer>comparingByValue().reversed())
        .limit(limit)
        .map(entry -> SortKey.of(entry.getKey(), 0, collator))
        .sorted()
        .map(SortKey::value)
        .toList();
  }
}
