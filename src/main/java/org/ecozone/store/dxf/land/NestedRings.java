package org.ecozone.store.dxf.land;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.index.strtree.STRtree;

/** Rings that lie inside of others, as far as a word of warning needs it. */
final class NestedRings {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Points that are tried of an inner ring. */
  private static final int TRIED = 16;

  /** A ring and one around it. */
  record Pair(CadShape inner, CadShape outer) {}

  private NestedRings() {}

  /** Each inner ring once. */
  static List<Pair> of(List<CadShape> rings) {
    STRtree tree = new STRtree();
    rings.forEach(ring -> tree.insert(ring.box(), ring));
    List<Pair> pairs = new ArrayList<>();
    java.util.Set<CadShape> found =
        java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    for (CadShape outer : rings) {
      Envelope box = outer.box();
      IndexedPointInAreaLocator locator = null;
      for (Object hit : tree.query(box)) {
        CadShape inner = (CadShape) hit;
        if (inner == outer || found.contains(inner) || !box.covers(inner.box())) {
          continue;
        }
        if (locator == null) {
          locator =
              new IndexedPointInAreaLocator(
                  FACTORY.createLinearRing(new PackedCoordinateSequence.Double(outer.xy(), 2, 0)));
        }
        if (isInside(inner.xy(), locator)) {
          found.add(inner);
          pairs.add(new Pair(inner, outer));
        }
      }
    }
    return pairs;
  }

  private static boolean isInside(double[] xy, IndexedPointInAreaLocator locator) {
    int n = xy.length / 2 - 1;
    int step = Math.max(1, n / TRIED);
    boolean any = false;
    for (int i = 0; i < n; i += step) {
      int where = locator.locate(new Coordinate(xy[2 * i], xy[2 * i + 1]));
      if (where == Location.EXTERIOR) {
        return false;
      }
      any |= where == Location.INTERIOR;
    }
    return any;
  }
}
