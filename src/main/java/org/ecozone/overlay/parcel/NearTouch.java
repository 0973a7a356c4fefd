package org.ecozone.overlay.parcel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.near.EdgeNearest;
import org.ecozone.job.Progress;
import org.ecozone.overlay.Relation;
import org.ecozone.overlay.index.ZonePieces;
import org.ecozone.overlay.index.ZonePieces.Failed;
import org.ecozone.overlay.index.ZonePieces.Piece;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Touching across CRSs: a parcel drawn along the edge of a zone and brought into the zone's CRS
 * lies a rounding error inside or outside of it. What overlaps by less than 1 cm is ADJACENT (see
 * {@link CentimetreRule}); by the same measure so is what misses by less.
 */
final class NearTouch {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final ParcelPlace place;
  private final ParcelInCrs in;
  private final IndexedLayer layer;
  private final Progress progress;

  NearTouch(ParcelPlace place, ParcelInCrs in, IndexedLayer layer, Progress progress) {
    this.place = place;
    this.in = in;
    this.layer = layer;
    this.progress = progress;
  }

  /** What was found and the zones that all but touch, ascending; the same if the CRS is one. */
  ZonePieces complete(ZonePieces found) throws CrsException {
    if (!in.isForeign()) {
      return found;
    }
    Set<Integer> known = new HashSet<>();
    found.pieces().forEach(piece -> known.add(piece.zone()));
    found.failed().forEach(failed -> known.add(failed.zone()));
    List<Piece> pieces = new ArrayList<>(found.pieces());
    List<Failed> failures = new ArrayList<>(found.failed());
    Envelope box = place.frame().grow(in.shape().envelope(), layer.crs(), CentimetreRule.WIDTH_M);
    for (int zone : layer.index().candidates(box)) {
      if (known.contains(zone)) {
        continue;
      }
      progress.checkCancelled();
      try {
        if (touches(zone)) {
          pieces.add(
              new Piece(zone, Relation.ADJACENT, FACTORY.createPolygon(), List.of(), List.of()));
        }
      } catch (CrsException | IllegalArgumentException e) {
        failures.add(new Failed(zone, e.getMessage()));
      }
    }
    pieces.sort(Comparator.comparingInt(Piece::zone));
    return new ZonePieces(pieces, failures);
  }

  private boolean touches(int zone) throws CrsException {
    EdgeNearest search = in.nearest(CentimetreRule.WIDTH_M);
    if (search != null && layer.isSearchable(zone)) {
      return layer.distanceM(search, zone, CentimetreRule.WIDTH_M) >= 0;
    }
    return place
            .frame()
            .nearest(
                place.local(), layer.zone(zone).geometry(), layer.crs(), CentimetreRule.WIDTH_M)
        != null;
  }
}
