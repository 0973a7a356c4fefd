package org.ecozone.geo;

import org.locationtech.jts.geom.Geometry;

/** Stub: the geo part fills it. The only place that calls Geometry.getArea, getLength, distance, buffer. */
public final class Measures {
  private Measures() {}

  /** Planar area in the geometry's own units squared. */
  public static double planarArea(Geometry geometry) {
    throw new UnsupportedOperationException();
  }

  /** The CRS in which a site's planar area is stated: its own if Gauss-Krueger or UTM, else the 3-degree zone of its centroid. */
  public static Crs planarCrs(Geometry geometry, Crs crs) throws CrsException {
    throw new UnsupportedOperationException();
  }

  /** Planar area in m2 of a geometry moved (with densification) into the given projected CRS. */
  public static double planarAreaM2(Geometry geometry, Crs crs, Crs planarCrs) throws CrsException {
    throw new UnsupportedOperationException();
  }

  /** Length in metres of the lines, or of the rings, in a local transverse Mercator. 0 for points. */
  public static double lengthM(Geometry geometry, Crs crs) throws CrsException {
    throw new UnsupportedOperationException();
  }
}
