package org.ecozone.geo;

import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * Tells whether the coordinates of a layer or a site can be what their CRS says: Chinese data,
 * easting first.
 *
 * <p>Catches exchanged axes, metres under a degree CRS, degrees under a metre CRS, and a zone
 * prefix that is not the false easting's. Does not catch a wrong datum, or one zone without prefix
 * taken for another: nothing in the numbers tells.
 *
 * @param candidates CRSs under which the numbers would make sense, likelier first; empty unless
 *     SWAPPED_AXES or OUT_OF_RANGE
 */
public record AxisCheck(Outcome outcome, List<CrsCandidates.Candidate> candidates) {
  /** What the numbers look like. */
  public enum Outcome {
    OK,
    /** Some of it lies in China, some does not: a layer of the world, or a stray vertex. */
    PARTLY_OUT_OF_RANGE,
    /** Makes sense only with x and y exchanged. */
    SWAPPED_AXES,
    /** Makes no sense in this CRS either way. */
    OUT_OF_RANGE
  }

  public AxisCheck {
    candidates = List.copyOf(candidates);
  }

  /**
   * Checks a box.
   *
   * @param envelope as stored; null or not finite is OUT_OF_RANGE
   */
  public static AxisCheck of(Envelope envelope, Crs crs) {
    ChinaExtent.Fit asStored = ChinaExtent.fit(envelope, crs);
    if (asStored == ChinaExtent.Fit.INSIDE) {
      return new AxisCheck(Outcome.OK, List.of());
    }
    ChinaExtent.Fit exchanged = ChinaExtent.fit(CrsCandidates.exchanged(envelope), crs);
    if (exchanged.compareTo(asStored) > 0) {
      return new AxisCheck(
          Outcome.SWAPPED_AXES,
          List.of(new CrsCandidates.Candidate(crs, CrsCandidates.AxisOrder.NORTH_EAST)));
    }
    if (asStored == ChinaExtent.Fit.PARTLY) {
      return new AxisCheck(Outcome.PARTLY_OUT_OF_RANGE, List.of());
    }
    return new AxisCheck(Outcome.OUT_OF_RANGE, CrsCandidates.list(envelope));
  }

  public boolean isOk() {
    return outcome == Outcome.OK;
  }
}
