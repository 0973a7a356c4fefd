package org.ecozone.overlay.parcel;

import org.ecozone.geo.CrsException;
import org.ecozone.overlay.Relation;
import org.ecozone.overlay.index.OverlayFailure;
import org.ecozone.overlay.index.RobustOverlay;
import org.ecozone.overlay.index.SiteShape;
import org.ecozone.overlay.index.Width;
import org.ecozone.overlay.index.ZonePieces;
import org.ecozone.overlay.index.ZonePieces.Piece;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Geometry;

/**
 * What a relation is across CRSs, where a shared edge is never exactly shared (design.md 3.1).
 *
 * <p>An overlap narrower than 1 cm, or gone when the site's vertices alone are transformed, is
 * ADJACENT. By the same measure, a parcel of which no more than that lies outside the zone is
 * INSIDE, and a zone of which no more than that lies outside the parcel is covered.
 */
final class CentimetreRule {
  static final double WIDTH_M = 0.01;

  /** Below this share what is left over is not looked at: it is more than the bend of an edge. */
  private static final double NEARLY_ALL = 0.9;

  private final ParcelInCrs in;
  private final IndexedLayer layer;

  CentimetreRule(ParcelInCrs in, IndexedLayer layer) {
    this.in = in;
    this.layer = layer;
  }

  Relation relation(Piece piece) throws CrsException, OverlayFailure {
    if (!in.isForeign() || !piece.relation().isHit() || piece.relation() == Relation.INSIDE) {
      return piece.relation();
    }
    if (vanishes(piece)) {
      return Relation.ADJACENT;
    }
    return piece.relation() == Relation.PARTIAL && isAreal(piece)
        ? partial(piece)
        : piece.relation();
  }

  private boolean isAreal(Piece piece) {
    return in.shape().dimension() == Dimension.A && zone(piece).getDimension() == Dimension.A;
  }

  private Geometry zone(Piece piece) {
    return layer.zone(piece.zone()).geometry();
  }

  private boolean isThin(Geometry polygonal) throws CrsException {
    return Width.widest(polygonal, in.scale().x(), in.scale().y()) < WIDTH_M;
  }

  private boolean vanishes(Piece piece) throws CrsException {
    if (isAreal(piece) && isThin(piece.geometry())) {
      return true;
    }
    if (in.addedPoints() == 0) {
      return false;
    }
    ZonePieces plain = layer.index().pieces(in.plain(), piece.zone());
    if (!plain.failed().isEmpty()) {
      return false;
    }
    for (Piece other : plain.pieces()) {
      if (other.relation().isHit() && !(isAreal(other) && isThin(other.geometry()))) {
        return false;
      }
    }
    return true;
  }

  private Relation partial(Piece piece) throws CrsException, OverlayFailure {
    Geometry zone = RobustOverlay.polygons(zone(piece));
    double area = Width.of(piece.geometry(), 1, 1).area();
    boolean nearlyInside = area > NEARLY_ALL * Width.of(in.shape().geometry(), 1, 1).area();
    if (nearlyInside && (leavesNothing(in.shape(), zone) || leavesNothing(in.plain(), zone))) {
      return Relation.INSIDE;
    }
    boolean nearlyCovered = area > NEARLY_ALL * Width.of(zone, 1, 1).area();
    if (nearlyCovered && (takesAll(zone, in.shape()) || takesAll(zone, in.plain()))) {
      return Relation.COVERS;
    }
    return Relation.PARTIAL;
  }

  private boolean leavesNothing(SiteShape parcel, Geometry zone)
      throws CrsException, OverlayFailure {
    return isThin(RobustOverlay.difference(parcel.geometry(), zone));
  }

  private boolean takesAll(Geometry zone, SiteShape parcel) throws CrsException, OverlayFailure {
    return isThin(RobustOverlay.difference(zone, parcel.geometry()));
  }
}
