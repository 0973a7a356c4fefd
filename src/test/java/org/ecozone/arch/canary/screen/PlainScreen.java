package org.ecozone.arch.canary.screen;

/** Canary: nothing wrong here; others refer to it. */
public final class PlainScreen {
  public int one() {
    return 1;
  }
}
