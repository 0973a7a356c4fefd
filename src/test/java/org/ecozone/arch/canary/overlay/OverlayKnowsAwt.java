package org.ecozone.arch.canary.overlay;

import java.awt.Color;

/** Canary: AWT outside carto and report. */
public final class OverlayKnowsAwt {
  public Class<?> use() {
    return Color.class;
  }
}
