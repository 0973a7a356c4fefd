package org.ecozone.gui.frame;

/** Where a dock lies. */
public enum DockSide {
  LEFT,
  RIGHT,
  BOTTOM
}
