package org.ecozone.store.shape.write;

import java.util.Locale;
import java.util.Optional;
import org.ecozone.store.shape.shp.ShapeType;
import org.locationtech.jts.geom.Geometry;

/** What one shapefile can hold; a file is of one of them. */
enum ShapeFamily {
  POLYGON(ShapeType.POLYGON),
  LINE(ShapeType.POLYLINE),
  POINT(ShapeType.POINT),
  MULTIPOINT(ShapeType.MULTIPOINT);

  private final ShapeType type;

  ShapeFamily(ShapeType type) {
    this.type = type;
  }

  ShapeType type() {
    return type;
  }

  /** {@code _line}, for the name of a file that takes what another cannot. */
  String suffix() {
    return "_" + name().toLowerCase(Locale.ROOT);
  }

  /** By the name of a geometry type; empty if rows of it may differ. */
  static Optional<ShapeFamily> ofTypeName(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "POLYGON", "MULTIPOLYGON" -> Optional.of(POLYGON);
      case "LINESTRING", "MULTILINESTRING" -> Optional.of(LINE);
      case "POINT" -> Optional.of(POINT);
      case "MULTIPOINT" -> Optional.of(MULTIPOINT);
      default -> Optional.empty();
    };
  }

  /** Of a geometry that is not empty; empty if its parts are of several kinds. */
  static Optional<ShapeFamily> of(Geometry geometry) {
    Optional<ShapeFamily> named = ofTypeName(geometry.getGeometryType());
    if (named.isPresent()) {
      return named;
    }
    if (geometry.getGeometryType().equals(Geometry.TYPENAME_LINEARRING)) {
      return Optional.of(LINE);
    }
    Optional<ShapeFamily> common = Optional.empty();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Geometry part = geometry.getGeometryN(i);
      if (part.isEmpty()) {
        continue;
      }
      Optional<ShapeFamily> its = of(part).map(f -> f == POINT ? MULTIPOINT : f);
      if (its.isEmpty() || common.isPresent() && !common.equals(its)) {
        return Optional.empty();
      }
      common = its;
    }
    return common;
  }
}
