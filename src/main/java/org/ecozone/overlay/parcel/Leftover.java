package org.ecozone.overlay.parcel;

import org.ecozone.geo.CrsException;
import org.ecozone.overlay.index.Width;
import org.locationtech.jts.geom.Geometry;

/**
 * When something that is left over counts: in one CRS when it is wider than the rounding of
 * coordinates, across CRSs when it is at least 1 cm wide (the rule of design.md 3.1 for overlaps,
 * applied to what they leave).
 */
final class Leftover {
  /** Rounding noise along a line, metres. */
  private static final double NOISE_M = 1e-6;

  private Leftover() {}

  /**
   * True if one polygon of the geometry is wide enough. The geometry is in the CRS of the parcel
   * given.
   */
  static boolean isReal(Geometry polygonal, ParcelInCrs in) throws CrsException {
    return isReal(polygonal, in, in.isForeign());
  }

  /**
   * The same; {@code foreign} says whether something of another CRS took part, even if the parcel
   * did not move.
   */
  static boolean isReal(Geometry polygonal, ParcelInCrs in, boolean foreign) throws CrsException {
    if (polygonal.isEmpty()) {
      return false;
    }
    if (foreign) {
      MetricScale scale = in.scale();
      return Width.widest(polygonal, scale.x(), scale.y()) >= CentimetreRule.WIDTH_M;
    }
    return Width.widest(polygonal, 1, 1) > Width.noise(in.shape().envelope());
  }

  /** Stretches of a line up to this length are none. */
  static double shortestM(ParcelInCrs in) {
    return in.isForeign() ? CentimetreRule.WIDTH_M : NOISE_M;
  }
}
