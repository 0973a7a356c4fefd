package org.ecozone.arch.canary.store;

/** Canary: a name that says nothing. */
public final class LayerManager {
  public int use() {
    return 0;
  }
}
