package org.ecozone.store.staging;

import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsCandidates.AxisOrder;

/**
 * How the numbers of a file become coordinates: the axes are put in order, then the shift is
 * applied if there is one; what comes out is in the CRS.
 *
 * @param crs of the result; null if nobody knows: the layer is then not checked
 * @param order which number stands first in the file; null: as the format or the file states
 * @param shift null if the numbers stand in the CRS already
 */
public record Placing(Crs crs, AxisOrder order, CoordinateShift shift) {
  /** Nobody knows. */
  public static final Placing UNDECIDED = new Placing(null, AxisOrder.EAST_NORTH, null);

  /** Numbers in this CRS, in the order that the file states. */
  public static Placing of(Crs crs) {
    return new Placing(crs, null, null);
  }

  /** Two placings of one key place alike. */
  String key() {
    String at = crs == null ? "-" : crs.epsg() > 0 ? crs.id() : crs.wkt();
    return at + "|" + order + "|" + (shift == null ? "" : shift.key());
  }
}
