package org.ecozone.arch.canary.edit;

/** Canary: nothing wrong here; others refer to it. */
public final class PlainEdit {
  public int one() {
    return 1;
  }
}
