package org.ecozone.overlay.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ecozone.geo.Measures;
import org.ecozone.geo.packed.BoxTree;
import org.ecozone.geo.packed.PackedGeometry;
import org.ecozone.job.Progress;
import org.ecozone.overlay.index.ZonePieces.Failed;
import org.ecozone.overlay.index.ZonePieces.Piece;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Tests every zone, without index and without short cuts: the oracle against which the fast indexes
 * are held.
 */
public final class BruteForceZoneIndex implements ZoneIndex {
  private final ZoneLayer layer;

  public BruteForceZoneIndex(ZoneLayer layer) {
    this.layer = layer;
  }

  @Override
  public ZoneLayer layer() {
    return layer;
  }

  @Override
  public Set<String> classes() {
    Set<String> classes = new TreeSet<>();
    layer.zones().forEach(zone -> classes.add(zone.zoneClass()));
    return classes;
  }

  @Override
  public int[] candidates(Envelope box) {
    return IntStream.range(0, layer.zones().size())
        .filter(i -> layer.zones().get(i).geometry().getEnvelopeInternal().intersects(box))
        .toArray();
  }

  @Override
  public PackedGeometry packed(int zone) {
    return PackedGeometry.of(geometry(zone));
  }

  @Override
  public Geometry geometry(int zone) {
    return new IndexedZone(zone, layer.zones().get(zone).geometry()).geometry();
  }

  @Override
  public double planarArea(int zone) {
    return Measures.planarArea(geometry(zone));
  }

  @Override
  public ZonePieces pieces(SiteShape site, Progress progress) {
    List<Piece> pieces = new ArrayList<>();
    List<Failed> failed = new ArrayList<>();
    for (int i = 0; i < layer.zones().size(); i++) {
      progress.checkCancelled();
      ZonePieces one = pieces(site, i);
      pieces.addAll(one.pieces());
      failed.addAll(one.failed());
    }
    return new ZonePieces(pieces, failed);
  }

  @Override
  public ZonePieces pieces(SiteShape site, int zone) {
    try {
      Piece piece =
          PairOverlay.overlay(new IndexedZone(zone, layer.zones().get(zone).geometry()), site);
      return piece == null ? ZonePieces.NONE : new ZonePieces(List.of(piece), List.of());
    } catch (OverlayFailure e) {
      return new ZonePieces(List.of(), List.of(new Failed(zone, e.getMessage())));
    }
  }

  @Override
  public void nearestFirst(
      String zoneClass, BoxTree.BoxBound boundM, double maxM, NearestVisitor visitor) {
    record Bound(int zone, double boundM) {}

    IntStream.range(0, layer.zones().size())
        .filter(i -> layer.zones().get(i).zoneClass().equals(zoneClass))
        .mapToObj(
            i -> {
              Envelope box = layer.zones().get(i).geometry().getEnvelopeInternal();
              return new Bound(
                  i, boundM.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
            })
        .filter(bound -> bound.boundM() <= maxM)
        .sorted(Comparator.comparingDouble(Bound::boundM).thenComparingInt(Bound::zone))
        .forEach(bound -> visitor.visit(bound.zone()));
  }
}
