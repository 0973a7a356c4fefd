package org.ecozone.geo.packed;

import java.util.Arrays;

/** A growing list of numbers, to be used again after {@link #clear}. One thread at a time. */
public final class IntList {
  private int[] items = new int[16];
  private int size;

  public int size() {
    return size;
  }

  public int get(int i) {
    return items[i];
  }

  public void add(int item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, 2 * size);
    }
    items[size++] = item;
  }

  public void clear() {
    size = 0;
  }

  /** Ascending. */
  public void sort() {
    Arrays.sort(items, 0, size);
  }

  public int[] toArray() {
    return Arrays.copyOf(items, size);
  }
}
