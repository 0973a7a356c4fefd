package org.ecozone.arch.canary.carto;

import org.ecozone.arch.canary.overlay.PlainOverlay;

/** Canary: carto may not use overlay. */
public final class CartoKnowsOverlay {
  private final PlainOverlay forbidden = new PlainOverlay();

  public int use() {
    return forbidden.one();
  }
}
