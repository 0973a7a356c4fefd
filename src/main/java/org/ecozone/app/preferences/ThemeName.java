package org.ecozone.app.preferences;

/** Looks of the window. */
public enum ThemeName {
  LIGHT,
  DARK,
  /** High contrast and larger, for a laptop in the sun. */
  SUNLIGHT
}
