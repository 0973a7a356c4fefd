package org.ecozone.overlay.parcel;

import java.util.List;
import org.ecozone.geo.CrsException;
import org.ecozone.overlay.LazyPiece;
import org.ecozone.overlay.Relation;
import org.ecozone.overlay.index.OverlayFailure;
import org.ecozone.overlay.index.PieceOutline;
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
    if (isAreal(piece) && isThin(piece) || vanishesUnbent(piece.zone())) {
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

  /** What its outline does not show to be wide is measured polygon by polygon. */
  private boolean isThin(Piece piece) throws CrsException, OverlayFailure {
    PieceOutline outline = piece.outline();
    boolean wide = outline != null && in.scale().isWider(outline, WIDTH_M);
    return !wide && isThin(piece.geometry());
  }

  /** True if nothing real is left of the overlap when the site's vertices alone are moved. */
  private boolean vanishesUnbent(int zone) throws CrsException, OverlayFailure {
    if (in.addedPoints() == 0) {
      return false;
    }
    ZonePieces plain = layer.index().pieces(in.plain(), zone);
    if (!plain.failed().isEmpty()) {
      return false;
    }
    for (Piece other : plain.pieces()) {
      if (other.relation().isHit() && !(isAreal(other) && isThin(other))) {
        return false;
      }
    }
    return true;
  }

  private Relation partial(Piece piece) throws CrsException, OverlayFailure {
    double area = area(piece);
    boolean nearlyInside = area > NEARLY_ALL * in.shape().planarArea();
    if (nearlyInside && (leavesNothing(in.shape(), piece) || leavesNothingUnbent(piece.zone()))) {
      return Relation.INSIDE;
    }
    boolean nearlyCovered = area > NEARLY_ALL * layer.index().planarArea(piece.zone());
    if (nearlyCovered && (takesAll(in.shape(), piece) || takesAllUnbent(piece.zone()))) {
      return Relation.COVERS;
    }
    return Relation.PARTIAL;
  }

  private static double area(Piece piece) throws OverlayFailure {
    PieceOutline outline = piece.outline();
    return outline == null ? Width.of(piece.geometry(), 1, 1).area() : outline.area();
  }

  private boolean leavesNothing(SiteShape parcel, Piece piece) throws CrsException, OverlayFailure {
    PieceOutline outline = piece.outline();
    if (outline != null) {
      double area = parcel.planarArea() - outline.area();
      double perimeter = parcel.perimeter() - 2 * outline.sitePerimeter() + outline.perimeter();
      if (in.scale().isWider(area, perimeter, WIDTH_M)) {
        return false;
      }
    }
    Geometry zone = RobustOverlay.polygons(zone(piece));
    return isThin(RobustOverlay.difference(parcel.geometry(), zone));
  }

  private boolean takesAll(SiteShape parcel, Piece piece) throws CrsException, OverlayFailure {
    Geometry zone = RobustOverlay.polygons(zone(piece));
    PieceOutline outline = piece.outline();
    if (outline != null) {
      Width whole = Width.of(zone, 1, 1);
      double area = whole.area() - outline.area();
      double perimeter = whole.perimeter() + 2 * outline.sitePerimeter() - outline.perimeter();
      if (in.scale().isWider(area, perimeter, WIDTH_M)) {
        return false;
      }
    }
    return isThin(RobustOverlay.difference(zone, parcel.geometry()));
  }

  private boolean leavesNothingUnbent(int zone) throws CrsException, OverlayFailure {
    return in.addedPoints() > 0 && leavesNothing(in.plain(), unbent(zone));
  }

  private boolean takesAllUnbent(int zone) throws CrsException, OverlayFailure {
    return in.addedPoints() > 0 && takesAll(in.plain(), unbent(zone));
  }

  /** The piece with the site's vertices alone; without outline if it is nothing or failed. */
  private Piece unbent(int zone) {
    List<Piece> pieces = layer.index().pieces(in.plain(), zone).pieces();
    return pieces.isEmpty()
        ? new Piece(zone, Relation.ADJACENT, LazyPiece.EMPTY, List.of(), List.of(), null)
        : pieces.get(0);
  }
}
