package org.ecozone.arch.canary.field;

/** Canary: nothing wrong here; others refer to it. */
public final class PlainField {
  public int one() {
    return 1;
  }
}
