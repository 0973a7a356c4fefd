package org.ecozone.arch.canary.overlay;

/** Canary: nothing wrong here; others refer to it. */
public final class PlainOverlay {
  public int one() {
    return 1;
  }
}
