package org.ecozone.store.markup;

import org.ecozone.geo.Crs;
import org.ecozone.geo.Datum;

/** Whether coordinates may be called WGS 84, as KML and GPX always are. */
public final class GeographicTarget {
  private GeographicTarget() {}

  /** Longitude and latitude of WGS 84, or of CGCS2000, which differ by centimetres. */
  public static boolean fits(Crs crs) {
    return crs != null
        && crs.isGeographic()
        && (crs.datum() == Datum.WGS84 || crs.datum() == Datum.CGCS2000);
  }
}
