package org.ecozone.arch.canary.edit;

import org.ecozone.arch.canary.store.PlainStore;

/** Canary: edit may not use store. */
public final class EditKnowsStore {
  private final PlainStore forbidden = new PlainStore();

  public int use() {
    return forbidden.one();
  }
}
