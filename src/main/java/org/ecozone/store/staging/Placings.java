package org.ecozone.store.staging;

import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.reference.CrsStatement;

/** How numbers are placed where the user says nothing. */
final class Placings {
  private Placings() {}

  /** By what the file states completely; otherwise nobody knows. */
  static Placing stated(CrsStatement statement) {
    AxisOrder order = statement.order() == null ? AxisOrder.EAST_NORTH : statement.order();
    return new Placing(statement.crs(), order, null);
  }
}
