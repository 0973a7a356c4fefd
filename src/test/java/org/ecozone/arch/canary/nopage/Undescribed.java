package org.ecozone.arch.canary.nopage;

/** Canary: its package has no page. */
public final class Undescribed {
  public int use() {
    return 0;
  }
}
