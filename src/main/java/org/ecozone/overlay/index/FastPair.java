package org.ecozone.overlay.index;

import org.ecozone.overlay.Relation;
import org.ecozone.overlay.index.ZonePieces.Piece;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Geometry;

/**
 * The overlay of {@link PairOverlay} with short cuts that give the same answer: exact prepared
 * predicates first, and no RelateNG where the piece is so plainly a part of both that no rounding
 * could make it anything else.
 */
final class FastPair {
  /**
   * A piece is plainly smaller than a whole if a millionth of the whole is missing, and more than
   * rounding can take off its edges.
   */
  private static final double PLAINLY_SMALLER = 1 - 1e-6;

  private FastPair() {}

  static Piece overlay(IndexedZone zone, SiteShape site) throws OverlayFailure {
    if (!site.envelope().intersects(zone.geometry().getEnvelopeInternal())) {
      return null;
    }
    if (zone.isMixed()) {
      return PairOverlay.overlay(zone, site);
    }
    boolean areal =
        site.dimension() == Dimension.A && zone.geometry().getDimension() == Dimension.A;
    try {
      if (!meet(zone, site)) {
        return null;
      }
      if (areal && zone.isLarge() && zone.prepared().containsProperly(site.geometry())) {
        return PairOverlay.areal(zone, Relation.INSIDE, site.geometry());
      }
      if (areal && site.prepared().containsProperly(zone.geometry())) {
        return PairOverlay.areal(zone, Relation.COVERS, zone.geometry());
      }
    } catch (RuntimeException e) {
      throw new OverlayFailure("prepared geometry: " + e.getMessage(), e);
    }
    return areal ? areas(zone, site) : PairOverlay.overlay(zone, site);
  }

  private static boolean meet(IndexedZone zone, SiteShape site) {
    return zone.isLarge()
        ? zone.prepared().intersects(site.geometry())
        : site.prepared().intersects(zone.geometry());
  }

  private static Piece areas(IndexedZone zone, SiteShape site) throws OverlayFailure {
    Geometry siteNear = site.near(zone.geometry().getEnvelopeInternal());
    Geometry zoneNear = zone.near(site.envelope());
    Geometry piece = intersection(zone, site, zoneNear, siteNear);
    double noise = Width.noise(site.envelope());
    boolean wide = Width.widest(piece, 1, 1) > noise;
    double area = Width.of(piece, 1, 1).area();
    if (wide
        && isPlainlySmaller(area, site.packed(), noise)
        && isPlainlySmaller(area, zone.packed(), noise)) {
      PairOverlay.check(piece, zone, site, zoneNear, siteNear);
      return PairOverlay.areal(zone, Relation.PARTIAL, piece);
    }
    Piece exact = PairOverlay.overlay(zone, site);
    if (wide && (exact == null || exact.relation() == Relation.ADJACENT)) {
      throw new OverlayFailure("overlay finds a piece where the interiors do not meet");
    }
    if (!wide && exact != null && plainHit(exact, noise)) {
      throw new OverlayFailure("overlay finds no piece where the interiors meet");
    }
    return exact;
  }

  private static Geometry intersection(
      IndexedZone zone, SiteShape site, Geometry zoneNear, Geometry siteNear)
      throws OverlayFailure {
    if (zoneNear != zone.geometry() || siteNear != site.geometry()) {
      try {
        return RobustOverlay.clippedIntersection(siteNear, zoneNear);
      } catch (OverlayFailure e) {
        return RobustOverlay.intersection(site.geometry(), zone.geometry());
      }
    }
    return RobustOverlay.intersection(site.geometry(), zone.geometry());
  }

  private static boolean isPlainlySmaller(double area, PackedArea whole, double noise) {
    RingSums sums = whole.sums();
    return area < sums.area() * PLAINLY_SMALLER - noise * sums.perimeter();
  }

  /** The piece of a pair that is known to be PARTIAL and wider than noise. */
  static Geometry partialPiece(IndexedZone zone, SiteShape site) throws OverlayFailure {
    Geometry siteNear = site.near(zone.geometry().getEnvelopeInternal());
    Geometry zoneNear = zone.near(site.envelope());
    Geometry piece = intersection(zone, site, zoneNear, siteNear);
    PairOverlay.check(piece, zone, site, zoneNear, siteNear);
    return piece;
  }

  private static boolean plainHit(Piece exact, double noise) throws OverlayFailure {
    return exact.relation().isHit() && Width.widest(exact.geometry(), 1, 1) > noise;
  }
}
