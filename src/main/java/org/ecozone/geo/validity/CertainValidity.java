package org.ecozone.geo.validity;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * Tells the polygons whose validity needs no second look: rings closed, of three points or more,
 * nowhere touching themselves or each other, holes in their shells, parts outside of each other.
 *
 * <p>What is certain here is valid for {@code IsValidOp}, because both take the same signs of the
 * same determinants ({@link Side}) and everything that touches is left to it. Repeated points are
 * no fault, as for JTS.
 *
 * <p>Threads: no state. About 10 ns a vertex for a ring that goes round its middle, 50 for any
 * other; memory 8 bytes a vertex while it runs.
 */
public final class CertainValidity {
  private CertainValidity() {}

  /** False means that nothing is known: the geometry may be valid, invalid or no polygon. */
  public static boolean isCertain(Geometry geometry) {
    if (geometry instanceof Polygon polygon && polygon.getNumInteriorRing() == 0) {
      Ring shell = polygon.isEmpty() ? null : ring(polygon.getExteriorRing(), 0, false);
      return shell != null && (shell.isStar() || !shell.hasSpike() && isClear(List.of(shell)));
    }
    if (!(geometry instanceof Polygon || geometry instanceof MultiPolygon) || geometry.isEmpty()) {
      return false;
    }
    List<Ring> rings = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (!take((Polygon) geometry.getGeometryN(i), i, rings)) {
        return false;
      }
    }
    return isClear(rings);
  }

  private static boolean take(Polygon polygon, int number, List<Ring> rings) {
    boolean certain = !polygon.isEmpty() && take(polygon.getExteriorRing(), number, false, rings);
    for (int i = 0; certain && i < polygon.getNumInteriorRing(); i++) {
      certain = take(polygon.getInteriorRingN(i), number, true, rings);
    }
    return certain;
  }

  private static boolean take(LinearRing linearRing, int polygon, boolean hole, List<Ring> rings) {
    Ring ring = ring(linearRing, polygon, hole);
    if (ring == null || ring.hasSpike()) {
      return false;
    }
    rings.add(ring);
    return true;
  }

  private static Ring ring(LinearRing ring, int polygon, boolean isHole) {
    return Ring.of(coordinates(ring.getCoordinateSequence()), polygon, isHole);
  }

  private static boolean isClear(List<Ring> rings) {
    EdgeTree tree = new EdgeTree(rings);
    return tree.isClear() && (rings.size() == 1 || new Nesting(rings, tree).isRight());
  }

  private static double[] coordinates(CoordinateSequence sequence) {
    if (sequence instanceof PackedCoordinateSequence.Double packed && packed.getDimension() == 2) {
      return packed.getRawCoordinates();
    }
    double[] xy = new double[2 * sequence.size()];
    for (int i = 0; i < sequence.size(); i++) {
      xy[2 * i] = sequence.getX(i);
      xy[2 * i + 1] = sequence.getY(i);
    }
    return xy;
  }
}
