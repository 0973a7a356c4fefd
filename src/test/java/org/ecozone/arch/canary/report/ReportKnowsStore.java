package org.ecozone.arch.canary.report;

import org.ecozone.arch.canary.store.PlainStore;

/** Canary: report may not use store. */
public final class ReportKnowsStore {
  private final PlainStore forbidden = new PlainStore();

  public int use() {
    return forbidden.one();
  }
}
