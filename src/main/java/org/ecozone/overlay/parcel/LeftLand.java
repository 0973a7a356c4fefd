package org.ecozone.overlay.parcel;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.geo.EllipsoidalArea;
import org.ecozone.overlay.LazyPiece;
import org.ecozone.overlay.Relation;
import org.ecozone.overlay.index.OverlayFailure;
import org.ecozone.overlay.index.RobustOverlay;
import org.ecozone.overlay.index.Width;
import org.ecozone.overlay.pairs.BoxPairs;
import org.ecozone.overlay.pairs.SharedEdges;
import org.ecozone.overlay.parcel.CoverageCheck.Covered;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;

/**
 * The land of a polygonal parcel that some zones of one layer code leave over.
 *
 * <p>Three answers need no geometry. Something is left over if the parcel is plainly larger than
 * the pieces together: what is left has no longer boundary than parcel and zones have there, so
 * that one polygon of it is as wide as the mean at least; its area is the difference, if no two of
 * the zones overlap. Nothing is left over if the zones' edges prove it ({@link SharedEdges}), or if
 * the parcel is inside one. Everything is, if no zone takes anything. All else is decided by
 * building what is left.
 */
final class LeftLand {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Up to so many zones are taken away one by one, which is exact; more are joined first. */
  private static final int ONE_BY_ONE = 32;

  /** Relative error of areas, and what splitting edges at other places may do (see TotalSums). */
  private static final double AREA_ERROR = 1e-9;

  private static final double EDGE_ERROR_M = 1e-4;

  /** What is left over is plainly wider than noise if it is as wide as so many times the noise. */
  private static final double PLAINLY = 4;

  /** Below this share of the parcel the area is measured: a difference would lose its digits. */
  private static final double LEAST_SHARE = 0.01;

  /** So many edges that no second zone shares are held against the parcel one by one. */
  private static final int FEW_LONELY = 256;

  private final ParcelPlace place;
  private final LayerGroup group;
  private final Covered covered;
  private final ZonePairs pairs;

  LeftLand(ParcelPlace place, LayerGroup group, Covered covered, ZonePairs pairs) {
    this.place = place;
    this.group = group;
    this.covered = covered;
    this.pairs = pairs;
  }

  /**
   * What is left.
   *
   * @param isReal wider than rounding noise, across CRSs than 1 cm
   * @param areaM2 its area
   * @param piece in the site's CRS, empty if not real
   */
  record Left(boolean isReal, double areaM2, LazyPiece piece) {
    static final Left NOTHING = new Left(false, 0, LazyPiece.EMPTY);
  }

  Left without(List<Hit> taken) throws CrsException, OverlayFailure {
    List<Hit> areal = new ArrayList<>(taken.size());
    boolean foreign = place.in(group.crs()).isForeign();
    boolean oneCrs = true;
    for (Hit hit : taken) {
      if (hit.fact().relation() == Relation.INSIDE) {
        return Left.NOTHING;
      }
      foreign |= hit.in().isForeign();
      if (hit.zone().geometry().getDimension() == Dimension.A && !hit.fact().piece().isEmpty()) {
        areal.add(hit);
        oneCrs &= hit.layer().crs().sameCoordinates(group.crs());
      }
    }
    if (covered.land() == null && oneCrs && (!foreign || !areal.isEmpty())) {
      Left left = withoutGeometry(areal, foreign);
      if (left != null) {
        return left;
      }
    }
    return measured(taken, areal, foreign);
  }

  /** Null if it takes a geometry to tell. */
  private Left withoutGeometry(List<Hit> areal, boolean foreign) throws CrsException {
    ParcelInCrs in = place.in(group.crs());
    if (areal.isEmpty()) {
      return in.isWiderThanNoise() ? whole() : null;
    }
    Left left = foreign ? null : byDifference(areal, in);
    if (left != null) {
      return left;
    }
    return coverTogether(areal, in) ? Left.NOTHING : null;
  }

  private Left whole() {
    return new Left(true, place.measure().areaM2(), LazyPiece.of(place.parcel().geometry()));
  }

  /** In one CRS: the area is that of the parcel less those of the pieces. */
  private Left byDifference(List<Hit> areal, ParcelInCrs in) {
    double wholeM2 = place.measure().areaM2();
    double leftM2 = wholeM2;
    for (Hit hit : areal) {
      leftM2 -= hit.fact().areaM2();
    }
    if (leftM2 < LEAST_SHARE * wholeM2) {
      return null;
    }
    double edgesM = in.lengthM(in.packed());
    for (Hit hit : areal) {
      if (!(hit.zone().geometry() instanceof Polygonal)) {
        return null;
      }
      edgesM += in.lengthM(hit.layer().rings(hit.number()).geometry());
    }
    double errorM2 = AREA_ERROR * (2 * wholeM2 - leftM2) + EDGE_ERROR_M * edgesM;
    double noiseM = PLAINLY * Width.noise(in.shape().envelope()) * in.longestUnitM();
    boolean plain = 2 * (leftM2 - errorM2) > noiseM * edgesM;
    return plain && areApart(areal)
        ? new Left(true, leftM2, lazy(() -> difference(in.shape().geometry(), areal)))
        : null;
  }

  private boolean areApart(List<Hit> areal) {
    if (areal.size() == 1) {
      return true;
    }
    BoxPairs boxes = new BoxPairs(areal.size());
    for (Hit hit : areal) {
      boxes.add(hit.fact().piece().box());
    }
    for (long pair : boxes.pairs()) {
      if (!pairs.areApart(areal.get(BoxPairs.first(pair)), areal.get(BoxPairs.second(pair)))) {
        return false;
      }
    }
    return true;
  }

  /** True only if it is certain that the zones leave nothing over, also nothing narrow. */
  private boolean coverTogether(List<Hit> areal, ParcelInCrs in) {
    boolean meets = false;
    for (Hit hit : areal) {
      meets |= hit.isHit() && hit.fact().areaM2() > 0;
      if (!(hit.zone().geometry() instanceof Polygonal)) {
        return false;
      }
    }
    if (!meets || !(in.shape().geometry() instanceof Polygon)) {
      return false;
    }
    SharedEdges edges = new SharedEdges(in.packed());
    for (Hit hit : areal) {
      edges.add(hit.layer().rings(hit.number()));
    }
    return lieOutside(edges.lonely(), in);
  }

  private static boolean lieOutside(double[] lonely, ParcelInCrs in) {
    if (lonely.length > 4 * FEW_LONELY) {
      return false;
    }
    for (int i = 0; i < lonely.length; i += 4) {
      Coordinate[] ends = {
        new Coordinate(lonely[i], lonely[i + 1]), new Coordinate(lonely[i + 2], lonely[i + 3])
      };
      if (in.shape().prepared().intersects(FACTORY.createLineString(ends))) {
        return false;
      }
    }
    return true;
  }

  /** By building what is left. */
  private Left measured(List<Hit> taken, List<Hit> areal, boolean foreign)
      throws CrsException, OverlayFailure {
    ParcelInCrs in = place.in(group.crs());
    Geometry base = covered.land() == null ? in.shape().geometry() : covered.land();
    Geometry left = difference(base, areal);
    boolean real = Leftover.isReal(left, in, foreign);
    if (real && in.addedPoints() > 0) {
      real = Leftover.isReal(difference(in.plain().geometry(), areal), in, foreign);
    }
    boolean whole = taken.isEmpty() && covered.land() == null;
    if (!real) {
      return whole ? new Left(false, place.measure().areaM2(), LazyPiece.EMPTY) : Left.NOTHING;
    }
    return new Left(
        true,
        whole ? place.measure().areaM2() : EllipsoidalArea.areaM2(left, group.crs()),
        lazy(() -> left));
  }

  private Geometry difference(Geometry base, List<Hit> areal) throws CrsException, OverlayFailure {
    List<Geometry> zones = new ArrayList<>();
    boolean joined = areal.size() > ONE_BY_ONE;
    for (Hit hit : areal) {
      Geometry gone =
          joined ? hit.fact().piece().geometry() : RobustOverlay.polygons(hit.zone().geometry());
      zones.add(Moved.to(group.crs(), gone, hit.layer().crs()));
    }
    if (joined) {
      return RobustOverlay.difference(base, RobustOverlay.union(zones));
    }
    Geometry left = base;
    for (Geometry zone : zones) {
      left = RobustOverlay.difference(left, zone);
    }
    return left;
  }

  /** A geometry in the group's CRS, built when it is looked at, in the site's. */
  private LazyPiece lazy(Building land) {
    Envelope box = place.parcel().geometry().getEnvelopeInternal();
    return LazyPiece.of(
        box,
        () -> {
          try {
            return toSite(land.build());
          } catch (CrsException e) {
            throw new OverlayFailure("remainder: " + e.getMessage(), e);
          }
        });
  }

  @FunctionalInterface
  private interface Building {
    Geometry build() throws CrsException, OverlayFailure;
  }

  private Geometry toSite(Geometry piece) throws CrsException {
    return group.crs().sameCoordinates(place.crs())
        ? piece
        : CrsTransform.between(group.crs(), place.crs()).apply(piece);
  }
}
