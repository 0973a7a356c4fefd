package org.ecozone.overlay.parcel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.geo.EllipsoidalArea;
import org.ecozone.overlay.Chainage;
import org.ecozone.overlay.Relation;
import org.ecozone.overlay.SiteFacts.RemainderFact;
import org.ecozone.overlay.index.LineCut;
import org.ecozone.overlay.index.OverlayFailure;
import org.ecozone.overlay.index.RobustOverlay;
import org.ecozone.overlay.parcel.CoverageCheck.Covered;
import org.ecozone.zone.Truth;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What selected zones of one layer code leave over of one parcel, inside the code's coverage. */
final class Remainders {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Up to so many zones are taken away one by one, which is exact; more are joined first. */
  private static final int ONE_BY_ONE = 32;

  private final ParcelPlace place;
  private final LayerGroup group;
  private final List<Hit> hits;
  private final Covered covered;

  Remainders(ParcelPlace place, LayerGroup group, List<Hit> hits, Covered covered) {
    this.place = place;
    this.group = group;
    this.hits = hits;
    this.covered = covered;
  }

  /** The fact if nothing can be computed: not certain, but possible. */
  static RemainderFact unknown(ParcelPlace place) {
    return new RemainderFact(
        0,
        0,
        place.measure().areaM2(),
        place.measure().lengthM(),
        false,
        true,
        FACTORY.createPolygon());
  }

  RemainderFact of(ZoneSelection selection) throws CrsException, OverlayFailure {
    Predicate<Hit> perhaps = hit -> selection.of(hit) != Truth.FALSE;
    Predicate<Hit> surely = hit -> selection.of(hit) == Truth.TRUE;
    return switch (place.dimension()) {
      case Dimension.A -> area(perhaps, surely);
      case Dimension.L -> line(perhaps, surely);
      default -> points(perhaps, surely);
    };
  }

  private List<Hit> select(Predicate<Hit> selected) {
    return hits.stream().filter(selected).toList();
  }

  private RemainderFact area(Predicate<Hit> perhaps, Predicate<Hit> surely)
      throws CrsException, OverlayFailure {
    List<Hit> widest = select(perhaps);
    List<Hit> narrowest = select(surely);
    Geometry certain = left(widest);
    Geometry possible = widest.size() == narrowest.size() ? certain : left(narrowest);
    Geometry piece = certain.isEmpty() ? certain : toSite(certain);
    return new RemainderFact(
        areaM2(certain, widest),
        0,
        areaM2(possible, narrowest),
        0,
        !certain.isEmpty(),
        !possible.isEmpty(),
        piece);
  }

  private double areaM2(Geometry left, List<Hit> taken) throws CrsException {
    boolean whole = taken.isEmpty() && covered.land() == null;
    return whole ? place.measure().areaM2() : EllipsoidalArea.areaM2(left, group.crs());
  }

  /** Empty if nothing real is left. In the group's CRS. */
  private Geometry left(List<Hit> taken) throws CrsException, OverlayFailure {
    ParcelInCrs in = place.in(group.crs());
    boolean foreign = in.isForeign() || taken.stream().anyMatch(hit -> hit.in().isForeign());
    Geometry base = covered.land() == null ? in.shape().geometry() : covered.land();
    Geometry left = without(base, taken);
    boolean real = Leftover.isReal(left, in, foreign);
    if (real && in.addedPoints() > 0) {
      real = Leftover.isReal(without(in.plain().geometry(), taken), in, foreign);
    }
    return real ? left : FACTORY.createPolygon();
  }

  private Geometry without(Geometry base, List<Hit> taken) throws CrsException, OverlayFailure {
    for (Hit hit : taken) {
      if (hit.fact().relation() == Relation.INSIDE) {
        return FACTORY.createPolygon();
      }
    }
    List<Geometry> zones = new ArrayList<>();
    boolean joined = taken.size() > ONE_BY_ONE;
    for (Hit hit : taken) {
      if (hit.zone().geometry().getDimension() == Dimension.A && !hit.fact().piece().isEmpty()) {
        Geometry gone =
            joined ? hit.fact().piece().geometry() : RobustOverlay.polygons(hit.zone().geometry());
        zones.add(Moved.to(group.crs(), gone, hit.layer().crs()));
      }
    }
    if (zones.size() > ONE_BY_ONE) {
      return RobustOverlay.difference(base, RobustOverlay.union(zones));
    }
    Geometry left = base;
    for (Geometry zone : zones) {
      left = RobustOverlay.difference(left, zone);
    }
    return left;
  }

  private Geometry toSite(Geometry piece) throws CrsException {
    return group.crs().sameCoordinates(place.crs())
        ? piece
        : CrsTransform.between(group.crs(), place.crs()).apply(piece);
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
        piece);
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
        0, 0, 0, 0, !certain.isEmpty(), !possible.isEmpty(), FACTORY.buildGeometry(certain));
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
