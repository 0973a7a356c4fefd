package org.ecozone.gui;

/** Where a dock lies. */
enum DockSide {
  LEFT,
  RIGHT,
  BOTTOM
}
