package org.ecozone.overlay;

import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.overlay.index.OverlayFailure;
import org.ecozone.overlay.index.RobustOverlay;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Geometry;

/**
 * The land that two pieces of one parcel have in common, for looking at; what it measures is a
 * {@link SiteFacts.JointFact}.
 */
public final class JointPiece {
  /** How far an edge may leave the straight edge of the other CRS (design.md 3.1). */
  private static final double STRAIGHT_M = 0.01;

  private JointPiece() {}

  /**
   * In the CRS of the first piece's layer. Where the two only meet within a rounding error, the
   * first piece as a whole: something is to be seen.
   */
  public static LazyPiece of(Intersection first, Intersection second) {
    LazyPiece one = first.piece();
    LazyPiece other = second.piece();
    Crs crs = first.layer().crs();
    Crs otherCrs = second.layer().crs();
    return one.isEmpty() || other.isEmpty()
        ? one
        : LazyPiece.of(one.box(), () -> common(one.geometry(), other.geometry(), crs, otherCrs));
  }

  private static Geometry common(Geometry one, Geometry other, Crs crs, Crs otherCrs)
      throws OverlayFailure {
    Geometry moved;
    try {
      moved =
          otherCrs.sameCoordinates(crs)
              ? other
              : CrsTransform.between(otherCrs, crs).applyDensified(other, STRAIGHT_M).geometry();
    } catch (CrsException e) {
      throw new OverlayFailure("The second piece cannot be moved to " + crs.id(), e);
    }
    boolean lines = Math.min(one.getDimension(), moved.getDimension()) == Dimension.L;
    Geometry common =
        lines ? RobustOverlay.commonLines(one, moved) : RobustOverlay.intersection(one, moved);
    return common.isEmpty() ? one : common;
  }
}
