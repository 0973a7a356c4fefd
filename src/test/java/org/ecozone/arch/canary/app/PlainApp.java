package org.ecozone.arch.canary.app;

/** Canary: nothing wrong here; others refer to it. */
public final class PlainApp {
  public int one() {
    return 1;
  }
}
