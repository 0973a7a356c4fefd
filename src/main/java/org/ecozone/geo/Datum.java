package org.ecozone.geo;

/** Geodetic reference frames this program tells apart. */
public enum Datum {
  CGCS2000,
  WGS84,
  XIAN80,
  BEIJING54,
  OTHER
}
