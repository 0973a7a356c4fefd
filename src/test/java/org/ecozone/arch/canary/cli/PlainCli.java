package org.ecozone.arch.canary.cli;

/** Canary: nothing wrong here; others refer to it. */
public final class PlainCli {
  public int one() {
    return 1;
  }
}
