package org.ecozone.arch.canary.job;

import org.ecozone.arch.canary.geo.PlainGeo;

/** Canary: job may not use geo. */
public final class JobKnowsGeo {
  private final PlainGeo forbidden = new PlainGeo();

  public int use() {
    return forbidden.one();
  }
}
