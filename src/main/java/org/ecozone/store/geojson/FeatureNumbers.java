package org.ecozone.store.geojson;

import java.util.Arrays;

/**
 * Whether the {@code id} members can be the numbers of the features: all integers, none below zero,
 * none twice. Eight bytes per feature, until {@link #decide}.
 */
final class FeatureNumbers {
  private long[] ids = new long[64];
  private int size;
  private boolean usable = true;
  private boolean any;

  void add(Object id) {
    any |= id != null;
    if (!(id instanceof Long number) || number < 0) {
      usable = false;
      ids = new long[0];
    }
    if (usable) {
      if (size == ids.length) {
        ids = Arrays.copyOf(ids, 2 * size);
      }
      ids[size++] = (Long) id;
    }
  }

  /** Ends the counting and forgets the numbers. */
  void decide() {
    long[] sorted = usable ? Arrays.copyOf(ids, size) : new long[0];
    ids = new long[0];
    Arrays.sort(sorted);
    for (int i = 1; usable && i < sorted.length; i++) {
      usable = sorted[i] != sorted[i - 1];
    }
  }

  /** True if {@code id} is the number; else features are counted from 0. */
  boolean areStated() {
    return usable && any;
  }

  /** True if there are ids that cannot be the numbers. */
  boolean areIgnored() {
    return any && !usable;
  }
}
