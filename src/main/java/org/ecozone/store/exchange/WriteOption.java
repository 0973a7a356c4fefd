package org.ecozone.store.exchange;

/**
 * What a user may say about how a file is written; the values are texts ({@code --write
 * encoding=GBK}).
 */
public enum WriteOption {
  /** Name of a charset. TXT, shapefile, CSV. */
  ENCODING,
  /** Zone number before the easting: YES or NO. */
  ZONE_PREFIX,
  /** Digits after the point of coordinates. */
  DECIMALS,
  /** Whether a ring ends with its first point again: YES or NO. */
  CLOSING_POINT,
  /**
   * Number of points begins again in every ring (RING), in every parcel (PARCEL) or never (FILE).
   */
  POINT_NUMBERS,
  /** Order of the coordinates: NORTH_EAST or EAST_NORTH. */
  AXIS_ORDER,
  /** Unit of stated areas: HECTARE, SQUARE_METRE or MU. */
  AREA_UNIT,
  /** Degrees as 105°41′15.123″ (DMS) or as decimals (DEGREES). */
  ANGLES,
  /**
   * The {@code crs} member of the GeoJSON of 2008: YES writes any CRS with it, NO leaves it out for
   * CGCS2000.
   */
  CRS_MEMBER,
  /** Texts of the head of a 国土 TXT, {@code key=value} separated by line feeds. */
  HEADER;

  /** As it is written on the command line: {@code zone-prefix}. */
  public String key() {
    return ChosenText.key(this);
  }
}
