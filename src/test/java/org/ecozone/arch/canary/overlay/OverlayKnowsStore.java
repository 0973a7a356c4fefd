package org.ecozone.arch.canary.overlay;

import org.ecozone.arch.canary.store.PlainStore;

/** Canary: overlay may not use store. */
public final class OverlayKnowsStore {
  private final PlainStore forbidden = new PlainStore();

  public int use() {
    return forbidden.one();
  }
}
