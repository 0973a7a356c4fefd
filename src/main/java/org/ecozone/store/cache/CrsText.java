package org.ecozone.store.cache;

import java.io.IOException;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;

/** A CRS as a text that gives the very same CRS again: its EPSG code, else its WKT. */
final class CrsText {
  private CrsText() {}

  /**
   * The text.
   *
   * <p>Fails: {@link NotKeepableException} if neither gives the same object again.
   */
  static String of(Crs crs) throws IOException {
    for (String text : new String[] {"EPSG:" + crs.epsg(), crs.wkt()}) {
      try {
        if (parse(text) == crs) {
          return text;
        }
      } catch (CrsException e) {
        continue; // a code or text that only the reader of the file could settle
      }
    }
    throw new NotKeepableException(crs.id());
  }

  static Crs parse(String text) throws CrsException {
    return text.startsWith("EPSG:")
        ? Crs.ofEpsg(Integer.parseInt(text.substring("EPSG:".length())))
        : Crs.ofWkt(text);
  }
}
