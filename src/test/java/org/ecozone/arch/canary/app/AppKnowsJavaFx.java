package org.ecozone.arch.canary.app;

import javafx.scene.canary.FakeNode;

/** Canary: JavaFX outside gui. */
public final class AppKnowsJavaFx {
  public Class<?> use() {
    return FakeNode.class;
  }
}
