package org.ecozone.store.geopackage.blob;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * The parts of one dimension of a geometry collection, nested or not, as one geometry.
 *
 * @param geometry polygonal, linear or puntal
 * @param leftOut number of simple parts of other dimensions
 */
public record CollectionParts(Geometry geometry, int leftOut) {

  /** True for a collection that is not one of the three homogeneous kinds. */
  public static boolean isMixed(Geometry geometry) {
    return geometry instanceof GeometryCollection
        && !(geometry instanceof MultiPolygon
            || geometry instanceof MultiLineString
            || geometry instanceof MultiPoint);
  }

  /**
   * Takes the parts of the wanted dimension; if there are none, or any dimension (-1) will do,
   * those of the highest.
   */
  public static CollectionParts take(Geometry collection, int wanted) {
    List<List<Geometry>> byDimension =
        List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    collect(collection, byDimension);
    int dimension =
        wanted >= 0 && !byDimension.get(wanted).isEmpty() ? wanted : highest(byDimension);
    List<Geometry> taken = byDimension.get(dimension);
    int all = byDimension.get(0).size() + byDimension.get(1).size() + byDimension.get(2).size();
    return new CollectionParts(combine(taken, dimension), all - taken.size());
  }

  private static int highest(List<List<Geometry>> byDimension) {
    int dimension = 2;
    while (dimension > 0 && byDimension.get(dimension).isEmpty()) {
      dimension--;
    }
    return dimension;
  }

  private static void collect(Geometry geometry, List<List<Geometry>> byDimension) {
    if (geometry instanceof GeometryCollection) {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        collect(geometry.getGeometryN(i), byDimension);
      }
    } else if (!geometry.isEmpty()) {
      byDimension.get(geometry.getDimension()).add(geometry);
    }
  }

  private static Geometry combine(List<Geometry> parts, int dimension) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    return switch (dimension) {
      case 2 -> WkbParser.FACTORY.createMultiPolygon(parts.toArray(new Polygon[0]));
      case 1 -> WkbParser.FACTORY.createMultiLineString(parts.toArray(new LineString[0]));
      default -> WkbParser.FACTORY.createMultiPoint(parts.toArray(new Point[0]));
    };
  }
}
