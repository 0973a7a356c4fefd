package org.ecozone.carto.style;

import org.locationtech.jts.geom.Geometry;

/** What a layer's features are, as far as painting goes. */
public enum GeometryKind {
  AREA,
  LINE,
  POINT;

  /** Of a geometry; a collection is what its most extended part is. */
  public static GeometryKind of(Geometry geometry) {
    return switch (geometry.getDimension()) {
      case 2 -> AREA;
      case 1 -> LINE;
      default -> POINT;
    };
  }
}
