package org.ecozone.arch.canary.gui;

/** Canary: nothing wrong here; others refer to it. */
public final class PlainGui {
  public int one() {
    return 1;
  }
}
