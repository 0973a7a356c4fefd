package org.ecozone.arch.canary.cli;

import org.ecozone.arch.canary.store.PlainStore;

/** Canary: cli may not use store. */
public final class CliKnowsStore {
  private final PlainStore forbidden = new PlainStore();

  public int use() {
    return forbidden.one();
  }
}
