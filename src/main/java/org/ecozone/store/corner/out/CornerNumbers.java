package org.ecozone.store.corner.out;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.store.corner.HeadWords;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Numbers of corners, J1 and on, and the rings they belong to. */
final class CornerNumbers {
  /** Where numbers begin again; the names are those of {@code WriteOption.POINT_NUMBERS}. */
  enum Restart {
    RING,
    PARCEL,
    FILE
  }

  private final Restart restart;
  private final String letter = HeadWords.written("POINT_LETTER");
  private long last;
  private String first = "";

  CornerNumbers(Restart restart) {
    this.restart = restart;
  }

  void beginParcel() {
    last = restart == Restart.FILE ? last : 0;
  }

  void beginRing() {
    last = restart == Restart.RING ? 0 : last;
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
