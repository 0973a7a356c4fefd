package org.ecozone.arch.canary.report;

/** Canary: nothing wrong here; others refer to it. */
public final class PlainReport {
  public int one() {
    return 1;
  }
}
