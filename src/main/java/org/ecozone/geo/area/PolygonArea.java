package org.ecozone.geo.area;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Whole geometries by an {@link EdgeArea}: rings of any orientation, holes subtracted; 0 for lines
 * and points.
 */
public final class PolygonArea {
  private PolygonArea() {}

  public static double areaM2(Geometry geometry, EdgeArea edges) {
    if (geometry instanceof GeometryCollection) {
      double sum = 0;
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        sum += areaM2(geometry.getGeometryN(i), edges);
      }
      return sum;
    }
    if (!(geometry instanceof Polygon polygon) || polygon.isEmpty()) {
      return 0;
    }
    double sum = ringM2(polygon.getExteriorRing(), edges);
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      sum -= ringM2(polygon.getInteriorRingN(i), edges);
    }
    return Math.abs(sum);
  }

  private static double ringM2(LinearRing ring, EdgeArea edges) {
    edges.start(ring.getEnvelopeInternal());
    edges.path(ring.getCoordinateSequence());
    return Math.abs(edges.areaM2());
  }
}
