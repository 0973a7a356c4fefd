package org.ecozone.overlay.index;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.overlay.Relation;
import org.ecozone.overlay.index.ZonePieces.Piece;
import org.ecozone.overlay.index.ZonePieces.Span;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.IntersectionMatrix;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;

/**
 * The overlay of one geometry with one zone, without any short cut: relation by RelateNG, piece by
 * OverlayNGRobust or, where lines are involved, by {@link LineCut}. A hit is a pair whose interiors
 * meet.
 *
 * <p>Out: null if the two are disjoint.
 *
 * <p>Fails: by {@link OverlayFailure}; also when areas contradict each other.
 */
final class PairOverlay {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /**
   * Above this a zone or site is a monster (traps.md): the overlay's result is checked by the full
   * identity.
   */
  private static final int CHECK_ALWAYS_VERTICES = 5000;

  /** Relative error allowed to areas, beside what moving the edges by rounding noise explains. */
  private static final double AREA_ERROR = 1e-9;

  private PairOverlay() {}

  static Piece overlay(IndexedZone zone, SiteShape site) throws OverlayFailure {
    IntersectionMatrix matrix = RobustOverlay.relate(site.geometry(), zone.geometry());
    if (matrix.isDisjoint()) {
      return null;
    }
    if (zone.isMixed()) {
      throw new OverlayFailure("geometry collection of mixed dimension");
    }
    int zoneDimension = zone.geometry().getDimension();
    if (site.dimension() == Dimension.A && zoneDimension == Dimension.A) {
      return areas(zone, site, matrix);
    }
    if (site.dimension() == Dimension.P || zoneDimension == Dimension.P) {
      return points(zone, site, matrix);
    }
    return site.dimension() == Dimension.A
        ? lineZone(zone, site, matrix)
        : lineSite(zone, site, matrix);
  }

  private static Piece areas(IndexedZone zone, SiteShape site, IntersectionMatrix matrix)
      throws OverlayFailure {
    if (!interiorsMeet(matrix)) {
      return adjacent(zone, List.of());
    }
    if (matrix.isCoveredBy()) {
      return areal(zone, Relation.INSIDE, site.geometry());
    }
    if (matrix.isCovers()) {
      return areal(zone, Relation.COVERS, zone.geometry());
    }
    Geometry piece = RobustOverlay.intersection(site.geometry(), zone.geometry());
    check(piece, zone, site);
    return areal(zone, Relation.PARTIAL, piece);
  }

  /**
   * OverlayNG can be wrong without an exception: the piece is held against both areas, and where it
   * matters A∩B + A−B = A.
   */
  static void check(Geometry piece, IndexedZone zone, SiteShape site) throws OverlayFailure {
    check(piece, zone, site, zone.geometry(), site.geometry());
  }

  /** The same, the two given also as far as they lie near each other. */
  static void check(
      Geometry piece, IndexedZone zone, SiteShape site, Geometry zoneNear, Geometry siteNear)
      throws OverlayFailure {
    Width shape = Width.of(piece, 1, 1);
    double noise = Width.noise(site.envelope());
    double allowed = AREA_ERROR * shape.area() + noise * shape.perimeter();
    if (shape.area() > Math.min(site.planarArea(), zone.planarArea()) + allowed) {
      throw new OverlayFailure("piece is larger than site or zone");
    }
    if (piece.isEmpty()
        || zone.geometry().getNumPoints() > CHECK_ALWAYS_VERTICES
        || site.geometry().getNumPoints() > CHECK_ALWAYS_VERTICES) {
      checkSum(shape, zone, site, zoneNear, siteNear);
    }
  }

  /** Of the smaller of the two, so that the overlay may leave out what lies beside it. */
  private static void checkSum(
      Width piece, IndexedZone zone, SiteShape site, Geometry zoneNear, Geometry siteNear)
      throws OverlayFailure {
    boolean siteIsSmaller =
        site.envelope().getArea() <= zone.geometry().getEnvelopeInternal().getArea();
    Geometry smaller = siteIsSmaller ? site.geometry() : zone.geometry();
    Geometry larger = siteIsSmaller ? zoneNear : siteNear;
    double area = siteIsSmaller ? site.planarArea() : zone.planarArea();
    Geometry whole = siteIsSmaller ? zone.geometry() : site.geometry();
    Width rest = Width.of(difference(smaller, larger, whole), 1, 1);
    double error = Math.abs(piece.area() + rest.area() - area);
    double noise = Width.noise(site.envelope());
    if (error > AREA_ERROR * area + noise * (piece.perimeter() + rest.perimeter())) {
      throw new OverlayFailure("piece and remainder do not add up to the smaller of the two");
    }
  }

  private static Geometry difference(Geometry smaller, Geometry near, Geometry whole)
      throws OverlayFailure {
    if (near != whole) {
      try {
        return RobustOverlay.clippedDifference(smaller, near);
      } catch (OverlayFailure e) {
        return RobustOverlay.difference(smaller, whole);
      }
    }
    return RobustOverlay.difference(smaller, whole);
  }

  private static Piece lineZone(IndexedZone zone, SiteShape site, IntersectionMatrix matrix)
      throws OverlayFailure {
    if (!interiorsMeet(matrix)) {
      return adjacent(zone, List.of());
    }
    LineCut cut = cut(zone.geometry(), site.geometry(), IndexedZone.locator(site.geometry()));
    boolean whole = matrix.isCovers() && cut.interior().equals(cut.covered());
    return areal(
        zone,
        whole ? Relation.COVERS : Relation.PARTIAL,
        whole ? zone.geometry() : LineCut.extract(zone.geometry(), cut.interior()));
  }

  private static Piece lineSite(IndexedZone zone, SiteShape site, IntersectionMatrix matrix)
      throws OverlayFailure {
    Geometry line = site.geometry();
    if (zone.geometry().getDimension() == Dimension.L) {
      return lines(zone, line, matrix);
    }
    boolean runsAlong = matrix.get(Location.INTERIOR, Location.BOUNDARY) == Dimension.L;
    if (!interiorsMeet(matrix)) {
      return adjacent(
          zone, runsAlong ? cut(line, zone.geometry(), zone.locator()).covered() : List.of());
    }
    if (matrix.isCoveredBy() && !runsAlong) {
      List<Span> whole = LineCut.whole(line);
      return new Piece(zone.number(), Relation.INSIDE, line, whole, whole);
    }
    LineCut cut = cut(line, zone.geometry(), zone.locator());
    return new Piece(
        zone.number(),
        Relation.PARTIAL,
        LineCut.extract(line, cut.interior()),
        cut.interior(),
        cut.covered());
  }

  private static Piece lines(IndexedZone zone, Geometry line, IntersectionMatrix matrix)
      throws OverlayFailure {
    if (!interiorsMeet(matrix)) {
      return adjacent(zone, List.of());
    }
    if (matrix.isCoveredBy()) {
      List<Span> whole = LineCut.whole(line);
      return new Piece(zone.number(), Relation.INSIDE, line, whole, whole);
    }
    List<Span> shared = LineCut.sharedWith(line, zone.geometry());
    Relation relation = matrix.isCovers() ? Relation.COVERS : Relation.PARTIAL;
    return new Piece(zone.number(), relation, LineCut.extract(line, shared), shared, shared);
  }

  private static LineCut cut(Geometry line, Geometry area, PointOnGeometryLocator locator)
      throws OverlayFailure {
    try {
      return LineCut.inArea(line, area, locator);
    } catch (RuntimeException e) {
      throw new OverlayFailure("line in area: " + e.getMessage(), e);
    }
  }

  private static Piece points(IndexedZone zone, SiteShape site, IntersectionMatrix matrix)
      throws OverlayFailure {
    if (!interiorsMeet(matrix)) {
      return adjacent(zone, List.of());
    }
    Relation relation =
        matrix.isCoveredBy()
            ? Relation.INSIDE
            : matrix.isCovers() ? Relation.COVERS : Relation.PARTIAL;
    boolean siteIsPuntal = site.dimension() == Dimension.P;
    Geometry points = siteIsPuntal ? site.geometry() : zone.geometry();
    Geometry other = siteIsPuntal ? zone.geometry() : site.geometry();
    List<Point> inside = new ArrayList<>();
    for (int i = 0; i < points.getNumGeometries(); i++) {
      if (interiorsMeet(RobustOverlay.relate(points.getGeometryN(i), other))) {
        inside.add((Point) points.getGeometryN(i));
      }
    }
    return areal(zone, relation, FACTORY.createMultiPoint(GeometryFactory.toPointArray(inside)));
  }

  static boolean interiorsMeet(IntersectionMatrix matrix) {
    return matrix.get(Location.INTERIOR, Location.INTERIOR) >= 0;
  }

  static Piece areal(IndexedZone zone, Relation relation, Geometry piece) {
    return new Piece(zone.number(), relation, piece, List.of(), List.of());
  }

  static Piece adjacent(IndexedZone zone, List<Span> covered) {
    return new Piece(zone.number(), Relation.ADJACENT, FACTORY.createPolygon(), List.of(), covered);
  }
}
