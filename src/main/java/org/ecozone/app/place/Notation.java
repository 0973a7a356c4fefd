package org.ecozone.app.place;

/** How coordinates are written on the screen. */
public enum Notation {
  /** Easting and northing, or longitude and latitude, of the map's CRS. */
  PLANE,
  /** Longitude and latitude in degrees with decimals. */
  DEGREES,
  /** Longitude and latitude in degrees, minutes and seconds. */
  DMS
}
