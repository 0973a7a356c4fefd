package org.ecozone.geo;

import org.locationtech.jts.geom.Geometry;

/** Stub: the geo part fills it. */
public final class CrsTransform {
  /** A transformed geometry and the number of points that were added on straight edges. */
  public record Densified(Geometry geometry, int addedPoints) {}

  private CrsTransform() {}

  /** Fails with DATUM_SHIFT_NEEDED between Xi'an 80 / Beijing 54 / other and CGCS2000 / WGS 84: never moved silently. */
  public static CrsTransform between(Crs from, Crs to) throws CrsException {
    throw new UnsupportedOperationException();
  }

  public boolean isIdentity() {
    throw new UnsupportedOperationException();
  }

  /** Vertices only. */
  public Geometry apply(Geometry geometry) throws CrsException {
    throw new UnsupportedOperationException();
  }

  /** Adds points where an edge, straight in the source, leaves the straight edge of the target by more than toleranceM. */
  public Densified applyDensified(Geometry geometry, double toleranceM) throws CrsException {
    throw new UnsupportedOperationException();
  }
}
