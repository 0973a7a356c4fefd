package org.ecozone.arch.canary.store;

import org.locationtech.jts.geom.Geometry;

/** Canary: a shared geometry is changed. */
public final class StoreMutates {
  public void use(Geometry geometry) {
    geometry.normalize();
    geometry.setSRID(4490);
  }
}
