package org.ecozone.arch.canary.geo;

/** Canary: nothing wrong here; others refer to it. */
public final class PlainGeo {
  public int one() {
    return 1;
  }
}
