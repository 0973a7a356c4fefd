package org.ecozone.overlay.pairs;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Remembers a yes or no about pairs of zones, as many as there is room for: a newer pair takes the
 * place of an older one. Answers are a matter of the pair alone, so that it does not matter which
 * are remembered.
 *
 * <p>Threads: any number.
 */
public final class PairMemo {
  private static final int SLOT_BITS = 19;
  private static final int NUMBER_BITS = 31;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** Two numbers of 31 bits, then 1 for no, 2 for yes; 0 = free. 4 MB. */
  private final AtomicLongArray slots = new AtomicLongArray(1 << SLOT_BITS);

  /** What is known of a pair: 1 yes, 0 no, -1 nothing. The order of the two does not matter. */
  public int known(int one, int other) {
    long key = key(one, other);
    long slot = slots.getOpaque(slot(key));
    return slot >>> 2 == key && slot != 0 ? (int) (slot & 3) - 1 : -1;
  }

  /** Remembers an answer. */
  public void remember(int one, int other, boolean answer) {
    long key = key(one, other);
    slots.setOpaque(slot(key), key << 2 | (answer ? 2 : 1));
  }

  private static long key(int one, int other) {
    return (long) Math.min(one, other) << NUMBER_BITS | Math.max(one, other);
  }

  private static int slot(long key) {
    return (int) ((key * GOLDEN) >>> (Long.SIZE - SLOT_BITS));
  }
}
