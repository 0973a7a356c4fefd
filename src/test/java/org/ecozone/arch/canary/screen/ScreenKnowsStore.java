package org.ecozone.arch.canary.screen;

import org.ecozone.arch.canary.store.PlainStore;

/** Canary: screen may not use store. */
public final class ScreenKnowsStore {
  private final PlainStore forbidden = new PlainStore();

  public int use() {
    return forbidden.one();
  }
}
