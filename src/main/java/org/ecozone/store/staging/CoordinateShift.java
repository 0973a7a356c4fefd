package org.ecozone.store.staging;

import org.ecozone.geo.CrsException;
import org.locationtech.jts.geom.Geometry;

/** Moves geometry by the user's own datum parameters, easting or longitude first. */
public interface CoordinateShift {
  Geometry apply(Geometry received) throws CrsException;

  /** What tells this shift from others: the hash of its parameters and of the two CRSs. */
  String key();
}
