package org.ecozone.arch.canary.zone;

/** Canary: nothing wrong here; others refer to it. */
public final class PlainZone {
  public int one() {
    return 1;
  }
}
