package org.ecozone.overlay.index;

import java.util.List;
import org.ecozone.overlay.LazyPiece;
import org.ecozone.overlay.Relation;
import org.locationtech.jts.geom.Geometry;

/** What one geometry shares with the zones of a layer. Both lists ascend by zone number. */
public record ZonePieces(List<Piece> pieces, List<Failed> failed) {
  static final ZonePieces NONE = new ZonePieces(List.of(), List.of());

  public ZonePieces {
    pieces = List.copyOf(pieces);
    failed = List.copyOf(failed);
  }

  /**
   * The piece with one zone.
   *
   * @param zone number of the zone
   * @param relation INSIDE, COVERS, PARTIAL or ADJACENT, by DE-9IM; never NEAR
   * @param lazy the shared part in the layer's CRS, built when looked at: polygonal for two
   *     polygons, linear where a line runs in the interior of the other or along another line,
   *     puntal for points; empty if ADJACENT, for lines that cross in a point, and for overlaps
   *     narrower than the coordinates can resolve
   * @param interior where a line geometry runs inside the zone (or along a line zone); empty for
   *     other geometries
   * @param covered {@code interior} and where it runs along the zone's boundary
   * @param outline boundary and sums of a PARTIAL piece of two polygons that was found without its
   *     geometry; else null: look at the geometry
   */
  public record Piece(
      int zone,
      Relation relation,
      LazyPiece lazy,
      List<Span> interior,
      List<Span> covered,
      PieceOutline outline) {
    public Piece {
      interior = List.copyOf(interior);
      covered = List.copyOf(covered);
    }

    public Piece(
        int zone, Relation relation, Geometry geometry, List<Span> interior, List<Span> covered) {
      this(zone, relation, LazyPiece.of(geometry), interior, covered, null);
    }

    public Geometry geometry() throws OverlayFailure {
      return lazy.geometry();
    }
  }

  /**
   * A stretch of a line by vertex positions: 2.25 is a quarter of the way from vertex 2 to vertex
   * 3; the vertices of all components are counted through. Both ends lie in one component; from is
   * below to.
   */
  public record Span(double from, double to) {}

  /**
   * A pair whose overlay could not be computed or cannot be trusted; the reason is for developers.
   */
  public record Failed(int zone, String reason) {}
}
