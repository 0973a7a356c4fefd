package org.ecozone.arch.canary.job;

/** Canary: nothing wrong here; others refer to it. */
public final class PlainJob {
  public int one() {
    return 1;
  }
}
