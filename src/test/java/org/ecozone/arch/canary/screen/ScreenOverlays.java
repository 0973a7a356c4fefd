package org.ecozone.arch.canary.screen;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Canary: an overlay outside overlay. */
public final class ScreenOverlays {
  public Geometry use(Geometry a, Geometry b) {
    return OverlayNGRobust.overlay(a.intersection(b), b, OverlayNG.UNION);
  }
}
