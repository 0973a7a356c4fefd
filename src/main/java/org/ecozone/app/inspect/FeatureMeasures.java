package org.ecozone.app.inspect;

import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.EllipsoidalArea;
import org.ecozone.geo.Measures;
import org.locationtech.jts.geom.Geometry;

/**
 * Size of a feature.
 *
 * @param dimension 0 points, 1 lines, 2 areas
 * @param areaM2 ellipsoidal, 0 unless an area
 * @param planarAreaM2 planar, 0 unless an area
 * @param planarCrs the plane of it
 * @param lengthM of lines, or of all rings, on the ellipsoid
 * @param parts polygons, lines or points it is made of
 * @param vertices of all parts
 */
public record FeatureMeasures(
    int dimension,
    double areaM2,
    double planarAreaM2,
    String planarCrs,
    double lengthM,
    int parts,
    int vertices) {
  /**
   * Measures a geometry. The planar area is that of a site: in its own plane if that is
   * Gauss-Krueger or UTM, else in the 3-degree zone of its centroid.
   */
  public static FeatureMeasures of(Geometry geometry, Crs crs) throws CrsException {
    boolean area = geometry.getDimension() == 2;
    Crs plane = Measures.planarCrs(geometry, crs);
    try {
      return new FeatureMeasures(
          geometry.getDimension(),
          area ? EllipsoidalArea.areaM2(geometry, crs) : 0,
          area ? Measures.planarAreaM2(geometry, crs, plane) : 0,
          plane.id(),
          Measures.perimeterM(geometry, crs),
          geometry.getNumGeometries(),
          geometry.getNumPoints());
    } catch (IllegalArgumentException e) {
      throw new CrsException(CrsException.Reason.OUT_OF_DOMAIN, e.getMessage(), e);
    }
  }
}
