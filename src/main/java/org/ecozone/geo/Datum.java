package org.ecozone.geo;

import java.util.Optional;

/** Geodetic reference frames this program tells apart. */
public enum Datum {
  CGCS2000,
  WGS84,
  XIAN80,
  BEIJING54,
  OTHER;

  /**
   * Datum by a name as files write it: China_2000, 2000国家大地坐标系, 1980西安坐标系, D_Beijing_1954, WGS 84.
   * Case, blanks and punctuation do not matter; empty if it is none of the four, never OTHER.
   */
  public static Optional<Datum> find(String name) {
    return DatumNames.find(name);
  }
}
