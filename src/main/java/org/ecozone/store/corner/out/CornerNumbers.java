package org.ecozone.store.corner.out;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.store.corner.HeadWords;
import org.ecozone.store.exchange.PointNumbers;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Numbers of corners, J1 and on, and the rings they belong to. */
final class CornerNumbers {
  private final PointNumbers restart;
  private final String letter = HeadWords.written("POINT_LETTER");
  private long last;
  private String first = "";

  CornerNumbers(PointNumbers restart) {
    this.restart = restart;
  }

  void beginParcel() {
    last = restart == PointNumbers.FILE ? last : 0;
  }

  void beginRing() {
    last = restart == PointNumbers.RING ? 0 : last;
    first = letter + (last + 1);
  }

  String next() {
    last++;
    return letter + last;
  }

  String firstOfRing() {
    return first;
  }

  /** Shells with their holes, lines; the points of a multipoint together. */
  static List<Geometry> rings(Geometry geometry) {
    List<Geometry> rings = new ArrayList<>();
    if (geometry instanceof Polygon polygon) {
      if (!polygon.isEmpty()) {
        rings.add(polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
          rings.add(polygon.getInteriorRingN(i));
        }
      }
    } else if (geometry.getDimension() == 0 || geometry.getNumGeometries() == 1) {
      rings.add(geometry);
    } else {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        rings.addAll(rings(geometry.getGeometryN(i)));
      }
    }
    return rings;
  }
}
