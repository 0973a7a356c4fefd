package org.ecozone.arch.canary.carto;

/** Canary: nothing wrong here; others refer to it. */
public final class PlainCarto {
  public int one() {
    return 1;
  }
}
