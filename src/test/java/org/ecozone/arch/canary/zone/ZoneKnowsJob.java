package org.ecozone.arch.canary.zone;

import org.ecozone.arch.canary.job.PlainJob;

/** Canary: zone may not use job. */
public final class ZoneKnowsJob {
  private final PlainJob forbidden = new PlainJob();

  public int use() {
    return forbidden.one();
  }
}
