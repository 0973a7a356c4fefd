package org.ecozone.arch.canary.gui.screening;

import org.ecozone.arch.canary.gui.layers.LayersViewModel;

/** Canary: one feature of the window knows another. */
public final class ScreeningKnowsLayers {
  public Class<?> use() {
    return LayersViewModel.class;
  }
}
