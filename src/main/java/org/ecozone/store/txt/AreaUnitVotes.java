package org.ecozone.store.txt;

import java.util.EnumMap;
import java.util.Map;
import org.ecozone.geo.Measures;
import org.ecozone.geo.ring.CoordinateUnit;
import org.ecozone.store.exchange.AreaUnit;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Which unit stated areas are in, by the areas of the parcels. */
final class AreaUnitVotes {
  /** Enough parcels to know. */
  private static final int MOST_VOTES = 500;

  /** Units lie a factor of 15 apart; stated areas are seldom wrong by so much. */
  private static final double CLOSE = 0.1;

  private static final double DEGREE_M = 111_320;

  private final Map<AreaUnit, Integer> votes = new EnumMap<>(AreaUnit.class);
  private int asked;
  private int written;
  private AreaUnit writtenUnit;

  /** Whether further parcels are of interest. */
  boolean isEnough() {
    return asked >= MOST_VOTES;
  }

  void add(StatedArea stated, Geometry geometry) {
    if (stated.unit() != null) {
      written++;
      writtenUnit = writtenUnit == null || writtenUnit == stated.unit() ? stated.unit() : null;
      return;
    }
    double areaM2 = areaM2(geometry);
    if (!(stated.value() > 0) || !(areaM2 > 0)) {
      return;
    }
    asked++;
    for (AreaUnit unit : AreaUnit.values()) {
      double ratio = stated.value() * unit.squareMetres() / areaM2;
      if (Math.abs(ratio - 1) < CLOSE) {
        votes.merge(unit, 1, Integer::sum);
      }
    }
  }

  /** Planar; of degrees some per cent off, which tells units apart. */
  private static double areaM2(Geometry geometry) {
    if (geometry == null || geometry.isEmpty()) {
      return 0;
    }
    double area = Measures.planarArea(geometry);
    Coordinate first = geometry.getCoordinate();
    if (CoordinateUnit.of(first.x, first.y) == CoordinateUnit.METRE) {
      return area;
    }
    double latitudeDeg = Math.min(Math.abs(first.x), Math.abs(first.y));
    return area * DEGREE_M * DEGREE_M * Math.cos(Math.toRadians(latitudeDeg));
  }

  /** The unit that all parcels agree on that fit any; null if they do not agree or none fits. */
  AreaUnit unit() {
    return votes.size() == 1 ? votes.keySet().iterator().next() : null;
  }

  /** True if some parcels fit one unit and others another. */
  boolean isMixed() {
    return votes.size() > 1;
  }

  int votes(AreaUnit unit) {
    return votes.getOrDefault(unit, 0);
  }

  /** The unit that stands beside the numbers, if all areas have one and it is the same. */
  AreaUnit written() {
    return asked == 0 && written > 0 ? writtenUnit : null;
  }
}
