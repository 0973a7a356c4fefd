package org.ecozone.arch.canary.geo;

import org.ecozone.arch.canary.zone.PlainZone;

/** Canary: geo may not use zone. */
public final class GeoKnowsZone {
  private final PlainZone forbidden = new PlainZone();

  public int use() {
    return forbidden.one();
  }
}
