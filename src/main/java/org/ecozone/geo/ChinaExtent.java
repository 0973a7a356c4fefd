package org.ecozone.geo;

import org.locationtech.jts.geom.Envelope;

/**
 * How well coordinates fit China when read in a CRS.
 *
 * <p>China lies between 73.5 and 135.1 degrees east and 3.4 and 53.6 north; 3 degrees of room are
 * given on each side.
 */
final class ChinaExtent {
  /** Ordered from worst to best. */
  enum Fit {
    NOWHERE,
    PARTLY,
    INSIDE
  }

  private static final Envelope LON_LAT = new Envelope(70.5, 138.1, 0.4, 56.6);

  /**
   * Data of a whole province may be kept in one zone of another: 1 200 km is 13 degrees at 34
   * north.
   */
  private static final double MAX_FROM_MERIDIAN_M = 1_200_000;

  /** A prefixed easting this far from its zone's false easting has another zone's prefix. */
  private static final double PREFIX_HALF_WIDTH_M = 500_000;

  private static final int GRID = 5;

  private ChinaExtent() {}

  /** Of a box in a CRS; a null or not finite box is NOWHERE. */
  static Fit fit(Envelope box, Crs crs) {
    if (box.isNull() || !isFinite(box)) {
      return Fit.NOWHERE;
    }
    if (crs.isGeographic()) {
      return fitLonLat(box);
    }
    if (!isNearZone(box, crs)) {
      return Fit.NOWHERE;
    }
    double[] grid = new double[2 * GRID * GRID];
    for (int i = 0; i < GRID * GRID; i++) {
      grid[2 * i] = box.getMinX() + box.getWidth() * (i % GRID) / (GRID - 1);
      grid[2 * i + 1] = box.getMinY() + box.getHeight() * (i / GRID) / (GRID - 1);
    }
    crs.projection().toLonLat(grid, GRID * GRID);
    int inside = 0;
    for (int i = 0; i < GRID * GRID; i++) {
      inside += LON_LAT.contains(grid[2 * i], grid[2 * i + 1]) ? 1 : 0;
    }
    return inside == GRID * GRID ? Fit.INSIDE : inside > 0 ? Fit.PARTLY : Fit.NOWHERE;
  }

  private static Fit fitLonLat(Envelope box) {
    if (LON_LAT.contains(box)) {
      return Fit.INSIDE;
    }
    boolean possible = Math.abs(box.getMinY()) <= 90 && Math.abs(box.getMaxY()) <= 90;
    return possible && LON_LAT.intersects(box) ? Fit.PARTLY : Fit.NOWHERE;
  }

  private static boolean isNearZone(Envelope box, Crs crs) {
    double falseEastingM = crs.falseEastingM();
    if (Double.isNaN(falseEastingM)) {
      return true;
    }
    double reachM = falseEastingM >= 1_000_000 ? PREFIX_HALF_WIDTH_M : MAX_FROM_MERIDIAN_M;
    return box.getMaxX() >= falseEastingM - reachM && box.getMinX() <= falseEastingM + reachM;
  }

  private static boolean isFinite(Envelope box) {
    return Double.isFinite(box.getMinX() + box.getMaxX() + box.getMinY() + box.getMaxY());
  }
}
