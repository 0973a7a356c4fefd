package org.ecozone.zone;

import java.util.List;
import org.ecozone.geo.Crs;
import org.locationtech.jts.geom.Geometry;

/**
 * The land about which a layer speaks (design.md 3.1). Outside it the layer is NOT_CHECKED, not "no
 * conflict".
 *
 * <p>Exactly one of the two is given.
 *
 * @param counties GB/T 2260 codes; 6 digits, a prefecture code ends in 00 and a province code in
 *     0000; empty if polygon
 * @param polygon polygonal, valid; null if counties
 * @param crs CRS of the polygon; null if counties
 */
public record Coverage(List<String> counties, Geometry polygon, Crs crs) {
  public Coverage {
    counties = List.copyOf(counties);
  }

  public static Coverage ofCounties(List<String> counties) {
    return new Coverage(counties, null, null);
  }

  public static Coverage ofPolygon(Geometry polygon, Crs crs) {
    return new Coverage(List.of(), polygon, crs);
  }

  /** True if the 6-digit county code lies in one of the stated codes (621200 covers 621221). */
  public boolean namesCounty(String county) {
    for (String code : counties) {
      String stem =
          code.endsWith("0000")
              ? code.substring(0, 2)
              : code.endsWith("00") ? code.substring(0, 4) : code;
      if (county.startsWith(stem)) {
        return true;
      }
    }
    return false;
  }
}
