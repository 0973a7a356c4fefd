package org.ecozone.app.preferences;

/** How coordinates are written. */
public enum Notation {
  /** Easting and northing in metres. */
  PROJECTED,
  DECIMAL_DEGREES,
  /** Degrees, minutes, seconds. */
  DMS
}
