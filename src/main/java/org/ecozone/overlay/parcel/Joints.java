package org.ecozone.overlay.parcel;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.EllipsoidalArea;
import org.ecozone.geo.Measures;
import org.ecozone.overlay.Relation;
import org.ecozone.overlay.SiteFacts.JointFact;
import org.ecozone.overlay.index.OverlayFailure;
import org.ecozone.overlay.index.RobustOverlay;
import org.ecozone.zone.Truth;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Land of one parcel that lies in two zones at once: "hits A and hits B" is not that. Only zones
 * that the parcel hits take part. The common part must be wider than rounding noise, across CRSs
 * than 1 cm.
 */
final class Joints {
  private final ParcelPlace place;
  private final Crs crs;

  /** By identity: equality of records would compare whole layers. */
  private final Map<Hit, Geometry> moved = new IdentityHashMap<>();

  /** Pieces of different CRSs are brought into the one given. */
  Joints(ParcelPlace place, Crs crs) {
    this.place = place;
    this.crs = crs;
  }

  /**
   * Ordered by the order of a, then of b. If both are of one layer code, each unordered pair of
   * different zones once.
   */
  List<JointFact> of(List<Hit> a, ZoneSelection testA, List<Hit> b, ZoneSelection testB)
      throws CrsException, OverlayFailure {
    boolean same = a == b;
    List<JointFact> facts = new ArrayList<>();
    STRtree tree = new STRtree();
    for (int i = 0; i < b.size(); i++) {
      if (b.get(i).isHit()) {
        tree.insert(moved(b.get(i)).getEnvelopeInternal(), i);
      }
    }
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).isHit() || !same && testA.of(a.get(i)) == Truth.FALSE) {
        continue;
      }
      for (int j : partners(tree, a.get(i))) {
        Truth selected =
            same
                ? eitherWay(a.get(i), testA, b.get(j), testB)
                : bothWays(a.get(i), testA, b.get(j), testB);
        if (selected != Truth.FALSE && (!same || j > i)) {
          add(a.get(i), b.get(j), selected, facts);
        }
      }
    }
    return facts;
  }

  /** A piece may be a point: brought here from two CRSs, it lies a rounding error beside itself. */
  private TreeSet<Integer> partners(STRtree tree, Hit a) throws CrsException, OverlayFailure {
    TreeSet<Integer> found = new TreeSet<>();
    Envelope piece = moved(a).getEnvelopeInternal();
    if (piece.isNull()) {
      return found;
    }
    Envelope box = place.frame().grow(piece, crs, CentimetreRule.WIDTH_M);
    tree.query(box, item -> found.add((Integer) item));
    return found;
  }

  private static Truth bothWays(Hit a, ZoneSelection testA, Hit b, ZoneSelection testB) {
    return testA.of(a).and(testB.of(b));
  }

  private static Truth eitherWay(Hit a, ZoneSelection testA, Hit b, ZoneSelection testB) {
    return bothWays(a, testA, b, testB).or(bothWays(b, testA, a, testB));
  }

  private void add(Hit a, Hit b, Truth selected, List<JointFact> facts)
      throws CrsException, OverlayFailure {
    Common common =
        switch (place.dimension()) {
          case Dimension.A -> ofAreas(a, b);
          case Dimension.L -> ofLines(a, b);
          default -> ofPoints(a, b);
        };
    if (common != null) {
      facts.add(
          new JointFact(
              a.layer().layer(),
              a.zone(),
              b.layer().layer(),
              b.zone(),
              selected,
              common.areaM2,
              common.lengthM));
    }
  }

  private record Common(double areaM2, double lengthM) {}

  /** Null if there is none. */
  private Common ofAreas(Hit a, Hit b) throws CrsException, OverlayFailure {
    int dimension =
        Math.min(a.zone().geometry().getDimension(), b.zone().geometry().getDimension());
    if (dimension == Dimension.P) {
      boolean meet = RobustOverlay.relate(moved(a), moved(b)).isIntersects();
      return meet ? new Common(0, 0) : null;
    }
    if (dimension == Dimension.L) {
      Geometry lines = RobustOverlay.commonLines(moved(a), moved(b));
      double lengthM = lines.isEmpty() ? 0 : Measures.lengthM(lines, crs);
      return lengthM > shortestM(a, b) ? new Common(0, lengthM) : null;
    }
    if (a.fact().relation() == Relation.INSIDE || b.fact().relation() == Relation.INSIDE) {
      return new Common(Math.min(a.fact().areaM2(), b.fact().areaM2()), 0);
    }
    Geometry common = RobustOverlay.intersection(moved(a), moved(b));
    return Leftover.isReal(common, place.in(crs), isForeign(a, b))
        ? new Common(EllipsoidalArea.areaM2(common, crs), 0)
        : null;
  }

  private Common ofLines(Hit a, Hit b) {
    double lengthM =
        Stretches.lengthM(
            Stretches.intersect(
                Stretches.union(a.fact().chainage()), Stretches.union(b.fact().chainage())));
    return lengthM > shortestM(a, b) ? new Common(0, lengthM) : null;
  }

  private static double shortestM(Hit a, Hit b) {
    return Math.max(Leftover.shortestM(a.in()), Leftover.shortestM(b.in()));
  }

  /** A point of the parcel in the interior of both. */
  private static Common ofPoints(Hit a, Hit b) throws OverlayFailure {
    for (int i = 0; i < a.in().shape().geometry().getNumGeometries(); i++) {
      if (isInside(a, i) && isInside(b, i)) {
        return new Common(0, 0);
      }
    }
    return null;
  }

  private static boolean isInside(Hit hit, int point) throws OverlayFailure {
    Geometry where = hit.in().shape().geometry().getGeometryN(point);
    return RobustOverlay.interiorsMeet(where, hit.zone().geometry());
  }

  private boolean isForeign(Hit a, Hit b) {
    return a.in().isForeign() || b.in().isForeign();
  }

  private Geometry moved(Hit hit) throws CrsException, OverlayFailure {
    Geometry known = moved.get(hit);
    if (known == null) {
      known = Moved.to(crs, hit.fact().piece().geometry(), hit.layer().crs());
      moved.put(hit, known);
    }
    return known;
  }
}
