package org.ecozone.geo.reference;

import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.CrsCandidates.Candidate;
import org.ecozone.geo.CrsException;
import org.locationtech.jts.geom.Geometry;

/**
 * A CRS in which the numbers may be, and what speaks for and against it.
 *
 * @param centreLon where it would put the middle of the land, degrees on the CRS's own datum; NaN
 *     if nowhere
 * @param centreLat likewise
 * @param reasons those that count most come first
 */
public record CrsCandidate(
    Crs crs, AxisOrder axisOrder, double centreLon, double centreLat, List<CrsReason> reasons) {
  public CrsCandidate {
    reasons = List.copyOf(reasons);
  }

  /** Numbers as they were received, as a geometry with x = easting or longitude. */
  public Geometry read(Geometry received) throws CrsException {
    return new Candidate(crs, axisOrder).read(received);
  }

  public boolean has(CrsReason.Code code) {
    return reasons.stream().anyMatch(reason -> reason.code() == code);
  }

  /** True if a person must be asked. */
  public boolean asks() {
    return reasons.stream().anyMatch(reason -> reason.weight().asks());
  }
}
