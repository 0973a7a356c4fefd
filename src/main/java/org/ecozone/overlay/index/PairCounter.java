package org.ecozone.overlay.index;

import java.util.concurrent.atomic.LongAdder;

/** Counts pairs. Threads: any number. */
final class PairCounter {
  private final LongAdder byKernel = new LongAdder();
  private final LongAdder byPredicates = new LongAdder();
  private final LongAdder byOverlay = new LongAdder();
  private final LongAdder failed = new LongAdder();

  void add(PairCounts counts) {
    byKernel.add(counts.byKernel());
    byPredicates.add(counts.byPredicates());
    byOverlay.add(counts.byOverlay());
    failed.add(counts.failed());
  }

  PairCounts sum() {
    return new PairCounts(byKernel.sum(), byPredicates.sum(), byOverlay.sum(), failed.sum());
  }
}
