package org.ecozone.arch.canary.store;

import org.ecozone.arch.canary.overlay.PlainOverlay;

/** Canary: store may not use overlay. */
public final class StoreKnowsOverlay {
  private final PlainOverlay forbidden = new PlainOverlay();

  public int use() {
    return forbidden.one();
  }
}
