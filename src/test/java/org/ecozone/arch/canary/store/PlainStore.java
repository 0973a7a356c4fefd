package org.ecozone.arch.canary.store;

/** Canary: nothing wrong here; others refer to it. */
public final class PlainStore {
  public int one() {
    return 1;
  }
}
