package org.ecozone.app.place;

import org.ecozone.geo.Crs;

/**
 * One way to read coordinates that were typed.
 *
 * @param x easting or longitude in the CRS
 * @param y northing or latitude
 * @param crs CRS they are read in
 * @param order how the numbers stood
 * @param notation how they were written
 * @param lonDeg longitude on the datum of the CRS
 * @param latDeg latitude
 */
public record PlaceReading(
    double x, double y, Crs crs, Order order, Written notation, double lonDeg, double latDeg) {
  /** Which number came first. */
  public enum Order {
    EAST_FIRST,
    NORTH_FIRST
  }

  /** How the numbers were written. */
  public enum Written {
    PLANE,
    PLANE_WITH_ZONE,
    DECIMAL_DEGREES,
    DEGREES_MINUTES_SECONDS,
    /** 105.2312 for 105 degrees 23 minutes 12 seconds, as survey instruments write it. */
    COMPACT_DMS
  }

  /** Inside a box around China: 73 to 136 east, 3 to 54 north. */
  public boolean isInChina() {
    return lonDeg >= 73 && lonDeg <= 136 && latDeg >= 3 && latDeg <= 54;
  }
}
