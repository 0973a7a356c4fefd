package org.ecozone.app.intake;

import org.ecozone.geo.CrsException;
import org.ecozone.geo.datum.DatumMove;
import org.ecozone.store.staging.CoordinateShift;
import org.locationtech.jts.geom.Geometry;

/** The user's parameters where rows are staged. */
record UserShift(DatumMove move, String hash) implements CoordinateShift {
  @Override
  public Geometry apply(Geometry received) throws CrsException {
    return move.apply(received);
  }

  @Override
  public String key() {
    return hash + "|" + move.from().id() + "|" + move.to().id();
  }
}
