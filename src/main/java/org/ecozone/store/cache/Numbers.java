package org.ecozone.store.cache;

import java.util.Arrays;

/** A growing row of numbers, for what has no fixed form. */
final class Numbers {
  private long[] values = new long[64];
  private int count;

  void add(long value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count++] = value;
  }

  void add(double value) {
    add(Double.doubleToRawLongBits(value));
  }

  int count() {
    return count;
  }

  long[] values() {
    return values;
  }

  /**
   * Reads the row again, from its beginning.
   *
   * <p>Fails: {@link ArrayIndexOutOfBoundsException} behind its end.
   */
  static final class Cursor {
    private final long[] values;
    private int at;

    Cursor(long[] values) {
      this.values = values;
    }

    long next() {
      return values[at++];
    }

    double nextDouble() {
      return Double.longBitsToDouble(next());
    }

    int nextInt() {
      return Math.toIntExact(next());
    }

    /** A number of things of which each takes at least one number. */
    int nextCount() {
      long count = next();
      if (count < 0 || count > values.length - at) {
        throw new IllegalArgumentException("count " + count);
      }
      return (int) count;
    }

    boolean isAtEnd() {
      return at == values.length;
    }
  }
}
