package org.ecozone.gui.map;

/** What is drawn. */
public enum DrawKind {
  POLYGON,
  LINE,
  POINT
}
