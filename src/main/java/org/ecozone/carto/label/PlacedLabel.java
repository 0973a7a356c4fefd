package org.ecozone.carto.label;

import java.awt.Graphics2D;

/** A label that has its place. */
public final class PlacedLabel {
  void paint(Graphics2D graphics) {}
}
