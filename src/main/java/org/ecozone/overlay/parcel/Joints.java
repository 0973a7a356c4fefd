package org.ecozone.overlay.parcel;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.EllipsoidalArea;
import org.ecozone.geo.Measures;
import org.ecozone.geo.SearchBox;
import org.ecozone.overlay.LazyPiece;
import org.ecozone.overlay.Relation;
import org.ecozone.overlay.SiteFacts.JointFact;
import org.ecozone.overlay.index.OverlayFailure;
import org.ecozone.overlay.index.RobustOverlay;
import org.ecozone.overlay.pairs.BoxPairs;
import org.ecozone.zone.Truth;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Land of one parcel that lies in two zones at once: "hits A and hits B" is not that. Only zones
 * that the parcel hits take part. The common part must be wider than rounding noise, across CRSs
 * than 1 cm.
 */
final class Joints {
  private final ParcelPlace place;
  private final Crs crs;
  private final ZonePairs pairs;

  /** By identity: equality of records would compare whole layers. */
  private final Map<Hit, Geometry> moved = new IdentityHashMap<>();

  /** Pieces of different CRSs are brought into the one given. */
  Joints(ParcelPlace place, Crs crs, ZonePairs pairs) {
    this.place = place;
    this.crs = crs;
    this.pairs = pairs;
  }

  /**
   * Ordered by the order of a, then of b. If both are of one layer code, each unordered pair of
   * different zones once.
   */
  List<JointFact> of(List<Hit> a, ZoneSelection testA, List<Hit> b, ZoneSelection testB)
      throws CrsException, OverlayFailure {
    boolean same = a == b;
    List<Hit> hits = new ArrayList<>();
    for (Hit hit : a) {
      if (hit.isHit() && (testA.of(hit) != Truth.FALSE || same && testB.of(hit) != Truth.FALSE)) {
        hits.add(hit);
      }
    }
    int firsts = hits.size();
    for (Hit hit : same ? List.<Hit>of() : b) {
      if (hit.isHit() && testB.of(hit) != Truth.FALSE) {
        hits.add(hit);
      }
    }
    if (firsts == 0 || hits.size() == (same ? 1 : firsts)) {
      return List.of();
    }
    List<JointFact> facts = new ArrayList<>();
    for (long pair : boxes(hits).pairs(same ? 0 : firsts)) {
      Hit one = hits.get(BoxPairs.first(pair));
      Hit other = hits.get(BoxPairs.second(pair));
      Truth selected =
          same ? eitherWay(one, testA, other, testB) : bothWays(one, testA, other, testB);
      if (selected != Truth.FALSE) {
        add(one, other, selected, facts);
      }
    }
    return facts;
  }

  private BoxPairs boxes(List<Hit> hits) throws CrsException, OverlayFailure {
    boolean oneCrs = true;
    for (Hit hit : hits) {
      oneCrs &= hit.layer().crs().sameCoordinates(crs);
    }
    BoxPairs boxes = new BoxPairs(hits.size());
    for (Hit hit : hits) {
      boxes.add(oneCrs ? box(hit) : movedBox(hit));
    }
    return boxes;
  }

  /** Null for an empty piece. */
  private static Envelope box(Hit hit) {
    LazyPiece piece = hit.fact().piece();
    return piece.isEmpty() ? new Envelope() : piece.box();
  }

  /** A piece may be a point: brought here from two CRSs, it lies a rounding error beside itself. */
  private Envelope movedBox(Hit hit) throws CrsException, OverlayFailure {
    return SearchBox.grow(moved(hit).getEnvelopeInternal(), crs, CentimetreRule.WIDTH_M);
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
    if (pairs.areApart(a, b)) {
      return null;
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
