package org.ecozone.arch.canary.zone;

import org.ecozone.arch.canary.geo.PlainGeo;

/** Canary: allowed alone, a cycle together with GeoKnowsZone. */
public final class ZoneKnowsGeo {
  public int use() {
    return new PlainGeo().one();
  }
}
