package org.ecozone.geo;

/** Stub: the geo part fills it. */
public final class Crs {
  /** What kind of coordinates. */
  public enum Kind {
    GEOGRAPHIC,
    GAUSS_KRUGER,
    UTM,
    OTHER_PROJECTED
  }

  private Crs() {}

  /** CRS by EPSG code, axis order forced to easting/longitude first. Cached. */
  public static Crs ofEpsg(int code) throws CrsException {
    throw new UnsupportedOperationException();
  }

  /** CRS from WKT 1 or an ESRI .prj; ESRI names of the Chinese CRSs are recognised without a code. Cached. */
  public static Crs ofWkt(String wkt) throws CrsException {
    throw new UnsupportedOperationException();
  }

  /** EPSG code, 0 if none is known. */
  public int epsg() {
    throw new UnsupportedOperationException();
  }

  /** {@code EPSG:4523}, or the CRS's name where no code is known. */
  public String id() {
    throw new UnsupportedOperationException();
  }

  public String name() {
    throw new UnsupportedOperationException();
  }

  public Datum datum() {
    throw new UnsupportedOperationException();
  }

  public Kind kind() {
    throw new UnsupportedOperationException();
  }

  public boolean isGeographic() {
    return kind() == Kind.GEOGRAPHIC;
  }

  /** Central meridian in degrees; NaN unless transverse Mercator. */
  public double centralMeridianDeg() {
    throw new UnsupportedOperationException();
  }

  /** False easting in metres (35500000 for zone 35); NaN unless transverse Mercator. */
  public double falseEastingM() {
    throw new UnsupportedOperationException();
  }

  /** WKT 1 text as GeoPackage's definition column wants it. */
  public String wkt() {
    throw new UnsupportedOperationException();
  }

  /** True if coordinates mean the same place in both: same CRS, or CGCS2000 against WGS 84 longitude/latitude. */
  public boolean sameCoordinates(Crs other) {
    throw new UnsupportedOperationException();
  }

  /** The CGCS2000 3-degree zone with prefix (EPSG:4513 to 4533) that holds a longitude: zone floor((L+1.5)/3). */
  public static Crs gaussKruger3(double longitudeDeg) throws CrsException {
    throw new UnsupportedOperationException();
  }
}
