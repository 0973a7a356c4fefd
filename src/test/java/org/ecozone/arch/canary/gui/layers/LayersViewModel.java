package org.ecozone.arch.canary.gui.layers;

import javafx.scene.canary.FakeNode;

/** Canary: a view model with a scene class. */
public final class LayersViewModel {
  public Class<?> use() {
    return FakeNode.class;
  }
}
