package org.ecozone.gui.layers;

/** What the box before an item shows. */
enum CheckState {
  CHECKED,
  UNCHECKED,
  /** A group that is shown while something in it is not. */
  PARTLY
}
