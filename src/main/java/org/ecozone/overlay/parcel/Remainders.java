package org.ecozone.overlay.parcel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.ecozone.geo.CrsException;
import org.ecozone.overlay.Chainage;
import org.ecozone.overlay.LazyPiece;
import org.ecozone.overlay.SiteFacts.RemainderFact;
import org.ecozone.overlay.index.LineCut;
import org.ecozone.overlay.index.OverlayFailure;
import org.ecozone.overlay.index.RobustOverlay;
import org.ecozone.overlay.parcel.CoverageCheck.Covered;
import org.ecozone.overlay.parcel.LeftLand.Left;
import org.ecozone.zone.Truth;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What selected zones of one layer code leave over of one parcel, inside the code's coverage. */
final class Remainders {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final ParcelPlace place;
  private final LayerGroup group;
  private final List<Hit> hits;
  private final Covered covered;
  private final ZonePairs pairs;

  Remainders(ParcelPlace place, CodeFacts code, ZonePairs pairs) {
    this.place = place;
    this.group = code.group;
    this.hits = code.hits;
    this.covered = code.covered();
    this.pairs = pairs;
  }

  /** The fact if nothing can be computed: not certain, but possible. */
  static RemainderFact unknown(ParcelPlace place) {
    return new RemainderFact(
        0, 0, place.measure().areaM2(), place.measure().lengthM(), false, true, LazyPiece.EMPTY);
  }

  RemainderFact of(ZoneSelection selection) throws CrsException, OverlayFailure {
    Predicate<Hit> perhaps = hit -> selection.of(hit) != Truth.FALSE;
    Predicate<Hit> surely = hit -> selection.of(hit) == Truth.TRUE;
    return switch (place.dimension()) {
      case Dimension.A -> area(select(perhaps), select(surely));
      case Dimension.L -> line(perhaps, surely);
      default -> points(perhaps, surely);
    };
  }

  private List<Hit> select(Predicate<Hit> selected) {
    List<Hit> some = List.of();
    for (Hit hit : hits) {
      if (selected.test(hit)) {
        some = some.isEmpty() ? new ArrayList<>(hits.size()) : some;
        some.add(hit);
      }
    }
    return some;
  }

  private RemainderFact area(List<Hit> widest, List<Hit> narrowest)
      throws CrsException, OverlayFailure {
    LeftLand land = new LeftLand(place, group, covered, pairs);
    Left certain = land.without(widest);
    Left possible = widest.size() == narrowest.size() ? certain : land.without(narrowest);
    return new RemainderFact(
        certain.areaM2(),
        0,
        possible.areaM2(),
        0,
        certain.isReal(),
        possible.isReal(),
        certain.piece());
  }

  private RemainderFact line(Predicate<Hit> perhaps, Predicate<Hit> surely) throws CrsException {
    List<Chainage> certain = leftStretches(select(perhaps));
    List<Chainage> possible = leftStretches(select(surely));
    Geometry own = place.parcel().geometry();
    Geometry piece =
        LineCut.extract(own, place.in(place.crs()).metres().spans(certain, LineCut.whole(own)));
    return new RemainderFact(
        0,
        Stretches.lengthM(certain),
        0,
        Stretches.lengthM(possible),
        !certain.isEmpty(),
        !possible.isEmpty(),
        LazyPiece.of(piece));
  }

  private List<Chainage> leftStretches(List<Hit> taken) throws CrsException {
    ParcelInCrs in = place.in(group.crs());
    List<Chainage> base = covered.stretches();
    if (base == null) {
      base = Stretches.union(in.metres().chainages(LineCut.whole(in.shape().geometry())));
    }
    List<Chainage> gone = new ArrayList<>();
    taken.forEach(hit -> gone.addAll(hit.coveredM()));
    return Stretches.subtract(base, Stretches.union(gone), Leftover.shortestM(in));
  }

  private RemainderFact points(Predicate<Hit> perhaps, Predicate<Hit> surely)
      throws CrsException, OverlayFailure {
    List<Geometry> certain = leftPoints(select(perhaps));
    List<Geometry> possible = leftPoints(select(surely));
    return new RemainderFact(
        0,
        0,
        0,
        0,
        !certain.isEmpty(),
        !possible.isEmpty(),
        LazyPiece.of(FACTORY.buildGeometry(certain)));
  }

  /**
   * Points of the parcel, as received, that lie in the coverage and in no zone taken, not even on
   * its boundary.
   */
  private List<Geometry> leftPoints(List<Hit> taken) throws CrsException, OverlayFailure {
    Geometry points = place.parcel().geometry();
    List<Geometry> left = new ArrayList<>();
    for (int i = 0; i < points.getNumGeometries(); i++) {
      if (isInCoverage(i) && !isTaken(i, taken)) {
        left.add(points.getGeometryN(i));
      }
    }
    return left;
  }

  private boolean isInCoverage(int point) throws CrsException, OverlayFailure {
    return !covered.uncovered()
        || RobustOverlay.relate(
                place.in(group.crs()).shape().geometry().getGeometryN(point),
                group.coverage().known())
            .isIntersects();
  }

  private static boolean isTaken(int point, List<Hit> taken) throws OverlayFailure {
    for (Hit hit : taken) {
      Geometry where = hit.in().shape().geometry().getGeometryN(point);
      if (RobustOverlay.relate(where, hit.zone().geometry()).isIntersects()) {
        return true;
      }
    }
    return false;
  }
}
