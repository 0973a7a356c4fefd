package org.ecozone.bench.province;

import java.util.Arrays;

/** From each corner of an outline to the next: a hash table of whole numbers. */
final class CornerChain {
  private static final int FREE = -1;
  private static final int TAKEN = -2;

  private final int[] from;
  private final int[] to;
  private final int mask;
  private final int[] order;
  private int size;
  private int searched;

  /** Room for so many corners. */
  CornerChain(int corners) {
    int slots = Integer.highestOneBit(Math.max(8, corners)) * 4;
    from = new int[slots];
    to = new int[slots];
    order = new int[slots / 2];
    mask = slots - 1;
    Arrays.fill(from, FREE);
  }

  void put(int corner, int next) {
    int slot = slot(corner);
    from[slot] = corner;
    to[slot] = next;
    order[size++] = corner;
  }

  /** A corner not yet taken, in the order of {@link #put}; -1 if there is none. It stays. */
  int takeAny() {
    while (searched < size) {
      int corner = order[searched];
      if (to[slot(corner)] != TAKEN) {
        return corner;
      }
      searched++;
    }
    return -1;
  }

  /** Takes a corner and gives the one after it; -1 if it was taken. */
  int take(int corner) {
    int slot = slot(corner);
    int next = to[slot];
    if (next == TAKEN) {
      return -1;
    }
    to[slot] = TAKEN;
    return next;
  }

  private int slot(int corner) {
    int slot = corner * 0x9E3779B1 >>> 7 & mask;
    while (from[slot] != FREE && from[slot] != corner) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
