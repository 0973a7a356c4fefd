package org.ecozone.overlay.parcel;

import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.EllipsoidalArea;
import org.ecozone.geo.Measures;
import org.ecozone.overlay.Chainage;
import org.ecozone.overlay.Intersection;
import org.ecozone.overlay.Relation;
import org.ecozone.overlay.index.OverlayFailure;
import org.ecozone.overlay.index.PieceOutline;
import org.ecozone.overlay.index.Width;
import org.ecozone.overlay.index.ZonePieces;
import org.ecozone.overlay.index.ZonePieces.Piece;
import org.ecozone.zone.Zone;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Turns a piece into an intersection: areas, lengths, shares, slivers, and the 1 cm rule across
 * CRSs.
 */
final class HitMeasure {
  /** Source of both: domain.md 3.4, 疑似接边误差. */
  private static final double SLIVER_AREA_M2 = 10;

  private static final double SLIVER_WIDTH_M = 0.5;

  private final ParcelPlace place;
  private final ParcelInCrs in;
  private final IndexedLayer layer;

  HitMeasure(ParcelPlace place, ParcelInCrs in, IndexedLayer layer) {
    this.place = place;
    this.in = in;
    this.layer = layer;
  }

  Hit measure(Piece piece) throws CrsException, OverlayFailure {
    try {
      return measured(piece);
    } catch (IllegalArgumentException e) {
      throw new OverlayFailure("piece cannot be measured: " + e.getMessage(), e);
    }
  }

  private Hit measured(Piece found) throws CrsException, OverlayFailure {
    Relation relation = new CentimetreRule(in, layer).relation(found);
    boolean vanished = relation == Relation.ADJACENT && found.relation().isHit();
    Piece piece = whole(found, relation);
    List<Chainage> covered = chainages(piece.covered());
    if (relation == Relation.ADJACENT && !vanished) {
      return hit(piece, relation, Sizes.NONE, List.of(), covered, false);
    }
    Sizes sizes = sizes(piece);
    boolean sliver = vanished || isSliver(piece, sizes.areaM2);
    return hit(piece, relation, sizes, chainages(piece.interior()), covered, sliver);
  }

  /**
   * A parcel that is inside, or a zone that is covered, by the centimetre rule is taken as a whole.
   */
  private Piece whole(Piece found, Relation relation) {
    if (relation == found.relation() || relation == Relation.ADJACENT) {
      return found;
    }
    Geometry all = relation == Relation.INSIDE ? in.shape().geometry() : zone(found).geometry();
    return new Piece(found.zone(), relation, all, found.interior(), found.covered());
  }

  /** Areas and length of a piece; a whole site or zone keeps its own figure. */
  private record Sizes(double areaM2, double planarAreaM2, double lengthM) {
    static final Sizes NONE = new Sizes(0, 0, 0);
  }

  private Sizes sizes(Piece piece) throws CrsException, OverlayFailure {
    int zoneDimension = zone(piece).geometry().getDimension();
    if (place.dimension() == Dimension.P || zoneDimension == Dimension.P) {
      return Sizes.NONE;
    }
    if (place.dimension() == Dimension.L) {
      return new Sizes(0, 0, Stretches.lengthM(Stretches.union(chainages(piece.interior()))));
    }
    if (zoneDimension == Dimension.L) {
      return new Sizes(0, 0, Measures.lengthM(piece.geometry(), layer.crs()));
    }
    return switch (piece.relation()) {
      case INSIDE -> new Sizes(place.measure().areaM2(), place.measure().planarAreaM2(), 0);
      case COVERS -> new Sizes(layer.zoneSize(piece.zone()), zonePlanarAreaM2(piece), 0);
      default -> partialSizes(piece);
    };
  }

  private Sizes partialSizes(Piece piece) throws CrsException, OverlayFailure {
    PieceOutline outline = piece.outline();
    if (outline == null) {
      Geometry geometry = piece.geometry();
      return new Sizes(EllipsoidalArea.areaM2(geometry, layer.crs()), planarAreaM2(geometry), 0);
    }
    Envelope box = piece.lazy().box();
    return new Sizes(
        layer.areas().areaM2(outline, box),
        layer.areas().planarAreaM2(outline, box, place.planarCrs()),
        0);
  }

  private double zonePlanarAreaM2(Piece piece) throws CrsException, OverlayFailure {
    Crs plane = place.planarCrs();
    return layer.crs().sameCoordinates(plane)
        ? layer.index().planarArea(piece.zone()) * plane.metresPerUnit() * plane.metresPerUnit()
        : planarAreaM2(piece.geometry());
  }

  private double planarAreaM2(Geometry piece) throws CrsException {
    return piece.isEmpty() ? 0 : Measures.planarAreaM2(piece, layer.crs(), place.planarCrs());
  }

  private List<Chainage> chainages(List<ZonePieces.Span> spans) throws CrsException {
    return spans.isEmpty() ? List.of() : in.metres().chainages(spans);
  }

  private Hit hit(
      Piece piece,
      Relation relation,
      Sizes sizes,
      List<Chainage> chainage,
      List<Chainage> covered,
      boolean sliver)
      throws CrsException {
    Zone zone = zone(piece);
    Intersection fact =
        new Intersection(
            place.parcel().id(),
            layer.layer(),
            zone,
            relation,
            sizes.areaM2,
            sizes.planarAreaM2,
            sizes.lengthM,
            chainage,
            siteShare(relation, sizes),
            zoneShare(piece, relation, sizes),
            sliver,
            piece.lazy());
    return new Hit(in, layer, piece.zone(), fact, Stretches.union(covered));
  }

  private double siteShare(Relation relation, Sizes sizes) {
    return switch (place.dimension()) {
      case Dimension.A -> share(sizes.areaM2, place.measure().areaM2());
      case Dimension.L -> share(sizes.lengthM, place.measure().lengthM());
      default -> relation.isHit() ? 1 : 0;
    };
  }

  private double zoneShare(Piece piece, Relation relation, Sizes sizes) throws CrsException {
    int zoneDimension = zone(piece).geometry().getDimension();
    if (zoneDimension == Dimension.P) {
      return relation.isHit() ? 1 : 0;
    }
    double shared = zoneDimension == Dimension.A ? sizes.areaM2 : sizes.lengthM;
    return shared == 0 ? 0 : share(shared, layer.zoneSize(piece.zone()));
  }

  static double share(double part, double whole) {
    return whole > 0 ? Math.min(1, part / whole) : 0;
  }

  private Zone zone(Piece piece) {
    return layer.zone(piece.zone());
  }

  private boolean isSliver(Piece piece, double areaM2) throws CrsException, OverlayFailure {
    if (!isAreal(piece) || areaM2 >= SLIVER_AREA_M2) {
      return false;
    }
    if (piece.outline() != null && in.scale().isWider(piece.outline(), SLIVER_WIDTH_M)) {
      return false;
    }
    if (piece.outline() != null && piece.outline().isPlain()) {
      return in.scale().meanWidthM(piece.outline()) < SLIVER_WIDTH_M;
    }
    return Width.of(piece.geometry(), in.scale().x(), in.scale().y()).meanWidth() < SLIVER_WIDTH_M;
  }

  private boolean isAreal(Piece piece) {
    return place.dimension() == Dimension.A && zone(piece).geometry().getDimension() == Dimension.A;
  }
}
