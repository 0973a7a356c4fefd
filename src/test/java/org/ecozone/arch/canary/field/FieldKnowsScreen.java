package org.ecozone.arch.canary.field;

import org.ecozone.arch.canary.screen.PlainScreen;

/** Canary: field may not use screen. */
public final class FieldKnowsScreen {
  private final PlainScreen forbidden = new PlainScreen();

  public int use() {
    return forbidden.one();
  }
}
