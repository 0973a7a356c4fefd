package org.ecozone.app.table;

import java.text.CollationKey;
import java.text.Collator;

/**
 * What a value is sorted by: numbers, truth values, texts, bytes, null, in this order.
 *
 * @param group order of the kind
 * @param size of a number, else 0
 * @param text of a text, else null
 */
record SortKey(Object value, int number, int group, double size, CollationKey text)
    implements Comparable<SortKey> {

  static SortKey of(Object value, int number, Collator collator) {
    if (value instanceof Number figure) {
      return new SortKey(value, number, 0, figure.doubleValue(), null);
    }
    if (value instanceof Boolean truth) {
      return new SortKey(value, number, 1, truth ? 1 : 0, null);
    }
    if (value instanceof String text) {
      return new SortKey(value, number, 2, 0, collator.getCollationKey(text));
    }
    if (value instanceof RowColumn.Bytes bytes) {
      return new SortKey(value, number, 3, bytes.length(), null);
    }
    return new SortKey(null, number, 4, 0, null);
  }

  @Override
  public int compareTo(SortKey other) {
    if (group != other.group) {
      return Integer.compare(group, other.group);
    }
    return text != null && other.text != null
        ? text.compareTo(other.text)
        : Double.compare(size, other.size);
  }
}
