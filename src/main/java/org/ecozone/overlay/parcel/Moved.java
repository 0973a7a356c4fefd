package org.ecozone.overlay.parcel;

import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.locationtech.jts.geom.Geometry;

/** Brings geometries of several CRSs into one; what lies in it already stays the same object. */
final class Moved {
  /**
   * How far a straight edge may leave the straight edge of the other CRS before points are added
   * (design.md 3.1).
   */
  static final double STRAIGHT_M = 0.01;

  private Moved() {}

  static Geometry to(Crs crs, Geometry geometry, Crs from) throws CrsException {
    return from.sameCoordinates(crs)
        ? geometry
        : CrsTransform.between(from, crs).applyDensified(geometry, STRAIGHT_M).geometry();
  }
}
