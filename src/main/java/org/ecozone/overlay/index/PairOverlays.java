package org.ecozone.overlay.index;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.packed.PackedGeometry;
import org.ecozone.overlay.LazyPiece;
import org.ecozone.overlay.Relation;
import org.ecozone.overlay.index.PairKernel.Answer;
import org.ecozone.overlay.index.ZonePieces.Failed;
import org.ecozone.overlay.index.ZonePieces.Piece;
import org.ecozone.overlay.index.ZonePieces.Span;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The overlays of one site with zone after zone: by the kernel, or the slow way where that is
 * undecided. One thread at a time.
 */
final class PairOverlays {
  private final SiteShape site;
  private final PairKernel kernel = PairKernel.ofThread();
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Failed> failed = new ArrayList<>();
  private int byKernel;
  private int byPredicates;
  private int byOverlay;

  PairOverlays(SiteShape site) {
    this.site = site;
  }

  ZonePieces found() {
    return pieces.isEmpty() && failed.isEmpty() ? ZonePieces.NONE : new ZonePieces(pieces, failed);
  }

  PairCounts counts() {
    return new PairCounts(byKernel, byPredicates, byOverlay, failed.size());
  }

  void add(IndexedZone zone) {
    Answer answer = zone.isMixed() ? Answer.UNDECIDED : decide(zone);
    if (answer == Answer.UNDECIDED) {
      addSlowly(zone);
      return;
    }
    byKernel++;
    switch (answer) {
      case ADJACENT -> pieces.add(PairOverlay.adjacent(zone, List.of()));
      case INSIDE -> pieces.add(whole(zone, Relation.INSIDE, site.geometry()));
      case COVERS -> pieces.add(whole(zone, Relation.COVERS, zone.geometry()));
      case PARTIAL -> addPart(zone);
      default -> {}
    }
  }

  private Answer decide(IndexedZone zone) {
    int siteDimension = site.dimension();
    int zoneDimension = zone.geometry().getDimension();
    if (siteDimension == Dimension.A && zoneDimension == Dimension.A) {
      return kernel.areas(site.packed(), zone.packed());
    }
    if (siteDimension >= Dimension.L && zoneDimension >= Dimension.L) {
      return kernel.withLine(site.packed(), zone.packed());
    }
    if (siteDimension == Dimension.A) {
      Answer answer = points(zone.geometry(), site.packed().geometry());
      return answer == Answer.INSIDE ? Answer.COVERS : answer;
    }
    return zoneDimension == Dimension.A
        ? points(site.geometry(), zone.packed().geometry())
        : Answer.UNDECIDED;
  }

  /** All inside, or all outside, else undecided. */
  private static Answer points(Geometry points, PackedGeometry area) {
    Answer all = null;
    for (Coordinate at : points.getCoordinates()) {
      Answer one = PairKernel.point(at.x, at.y, area);
      if (one == Answer.UNDECIDED || all != null && one != all) {
        return Answer.UNDECIDED;
      }
      all = one;
    }
    return all == null ? Answer.UNDECIDED : all;
  }

  private Piece whole(IndexedZone zone, Relation relation, Geometry all) {
    List<Span> spans = site.dimension() == Dimension.L ? LineCut.whole(site.geometry()) : List.of();
    return new Piece(zone.number(), relation, LazyPiece.of(all), spans, spans, null);
  }

  private void addPart(IndexedZone zone) {
    if (site.dimension() == Dimension.A && zone.geometry().getDimension() == Dimension.A) {
      pieces.add(part(zone));
      return;
    }
    try {
      pieces.add(linePart(zone));
    } catch (OverlayFailure e) {
      failed.add(new Failed(zone.number(), e.getMessage()));
    }
  }

  /** A line cut at the edges of an area that lie near it. */
  private Piece linePart(IndexedZone zone) throws OverlayFailure {
    boolean lineSite = site.dimension() == Dimension.L;
    Geometry line = lineSite ? site.geometry() : zone.geometry();
    LineCut cut =
        lineSite
            ? LineCut.inArea(line, zone.packed().geometry(), kernel.zoneRuns())
            : LineCut.inArea(line, site.packed().geometry(), kernel.siteRuns());
    return new Piece(
        zone.number(),
        Relation.PARTIAL,
        LazyPiece.of(LineCut.extract(line, cut.interior())),
        lineSite ? cut.interior() : List.of(),
        lineSite ? cut.covered() : List.of(),
        null);
  }

  private Piece part(IndexedZone zone) {
    Envelope box = site.envelope().intersection(zone.geometry().getEnvelopeInternal());
    SiteShape shape = site;
    LazyPiece lazy = LazyPiece.of(box, () -> FastPair.partialPiece(zone, shape));
    return new Piece(zone.number(), Relation.PARTIAL, lazy, List.of(), List.of(), kernel.outline());
  }

  private void addSlowly(IndexedZone zone) {
    try {
      Piece piece = FastPair.overlay(zone, site);
      if (piece != null) {
        pieces.add(piece);
      }
      if (piece != null && piece.relation() == Relation.PARTIAL) {
        byOverlay++;
      } else {
        byPredicates++;
      }
    } catch (OverlayFailure e) {
      failed.add(new Failed(zone.number(), e.getMessage()));
    }
  }
}
