package org.ecozone.store.dxf.land;

/** A text where it lies in the drawing. */
record PlacedLabel(String layer, double x, double y, String text) {}
