package org.ecozone.arch.canary.halfpage;

/** Canary: the page of its package leaves questions open. */
public final class HalfDescribed {
  public int use() {
    return 0;
  }
}
