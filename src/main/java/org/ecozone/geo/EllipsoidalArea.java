package org.ecozone.geo;

import org.locationtech.jts.geom.Geometry;

/** Stub: the geo part fills it. */
public final class EllipsoidalArea {
  private EllipsoidalArea() {}

  /** Ellipsoidal area in m2 (domain.md 3.4), edges straight in the CRS, split at 70 m, no rounding. 0 for lines, points. */
  public static double areaM2(Geometry geometry, Crs crs) {
    throw new UnsupportedOperationException();
  }
}
