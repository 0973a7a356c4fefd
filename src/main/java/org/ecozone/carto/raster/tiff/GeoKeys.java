package org.ecozone.carto.raster.tiff;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The GeoTIFF keys of a picture.
 *
 * <p>Source: OGC 19-008r4, 7.1.
 */
final class GeoKeys {
  private static final int MODEL_TYPE = 1024;
  private static final int RASTER_TYPE = 1025;
  private static final int GEODETIC_CRS = 2048;
  private static final int PROJECTED_CRS = 3072;
  private static final int USER_DEFINED = 32767;
  private static final String ESRI = "ESRI PE String = ";

  private final Map<Integer, Integer> codes = new HashMap<>();
  private final String text;

  private GeoKeys(String text) {
    this.text = text;
  }

  static GeoKeys of(TiffDirectory directory) {
    GeoKeys keys = new GeoKeys(directory.texts().getOrDefault(TiffDirectory.GEO_TEXT, ""));
    double[] values = directory.numbers().getOrDefault(TiffDirectory.GEO_KEYS, new double[0]);
    for (int i = 4; i + 3 < values.length; i += 4) {
      if (values[i + 1] == 0) {
        keys.codes.put((int) values[i], (int) values[i + 3]);
      }
    }
    return keys;
  }

  /** False if nothing is said about a CRS. */
  boolean hasCrs() {
    return codes.containsKey(MODEL_TYPE)
        || codes.containsKey(PROJECTED_CRS)
        || codes.containsKey(GEODETIC_CRS);
  }

  /** True if the numbers of a tie point mean the middle of its pixel. */
  boolean isPixelPoint() {
    return codes.getOrDefault(RASTER_TYPE, 1) == 2;
  }

  /** EPSG code of the CRS, if the file names one. */
  Optional<Integer> epsg() {
    boolean geographic = codes.getOrDefault(MODEL_TYPE, 1) == 2;
    Integer code = codes.get(geographic ? GEODETIC_CRS : PROJECTED_CRS);
    boolean usable = code != null && code >= 1024 && code < USER_DEFINED;
    return usable ? Optional.of(code) : Optional.empty();
  }

  /** WKT that ArcGIS leaves in the citation. */
  Optional<String> esriWkt() {
    int at = text.indexOf(ESRI);
    if (at < 0) {
      return Optional.empty();
    }
    String wkt = text.substring(at + ESRI.length());
    int end = wkt.indexOf('|');
    return Optional.of(end < 0 ? wkt : wkt.substring(0, end));
  }

  /** What the file says about its CRS in words, short. */
  String words() {
    String words = text.replace('|', ' ').strip();
    return words.isEmpty()
        ? String.format(Locale.ROOT, "%s", codes)
        : words.length() > 80 ? words.substring(0, 80) + "…" : words;
  }
}
