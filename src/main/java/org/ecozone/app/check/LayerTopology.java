package org.ecozone.app.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecozone.app.AppIssue;
import org.ecozone.geo.EllipsoidalArea;
import org.ecozone.geo.Measures;
import org.ecozone.job.Progress;
import org.ecozone.overlay.index.OverlayFailure;
import org.ecozone.overlay.index.PackedZoneIndex;
import org.ecozone.overlay.index.SiteShape;
import org.ecozone.overlay.index.ZoneIndex;
import org.ecozone.overlay.index.ZonePieces;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Overlaps and duplicates within one layer.
 *
 * <p>An overlap counts where it is wider than a millimetre (2 area / perimeter): narrower ones come
 * from rounding coordinates. Each pair is named once, at the feature with the higher fid.
 */
final class LayerTopology {
  private static final double WIDTH_M = 0.001;
  private static final int LISTED = 200;
  private static final int POLYGONAL = 2;

  private final ZoneLayer layer;
  private final Progress progress;
  private final List<Issue> issues = new ArrayList<>();
  private int more;

  LayerTopology(ZoneLayer layer, Progress progress) {
    this.layer = layer;
    this.progress = progress;
  }

  List<Issue> issues() {
    ZoneIndex index = new PackedZoneIndex(layer);
    for (int number = 0; number < layer.zones().size(); number++) {
      progress.checkCancelled();
      progress.report(number, layer.zones().size());
      compare(index, number);
    }
    if (more > 0) {
      issues.add(
          Issue.of(AppIssue.MORE_OVERLAPS, layer.source().file(), layer.source().table(), more));
    }
    return issues;
  }

  private void compare(ZoneIndex index, int number) {
    Zone zone = layer.zones().get(number);
    SiteShape shape = new SiteShape(zone.geometry());
    for (int other : index.candidates(shape.envelope())) {
      if (other < number) {
        compare(index, zone, shape, other);
      }
    }
  }

  private void compare(ZoneIndex index, Zone zone, SiteShape shape, int number) {
    Zone other = layer.zones().get(number);
    if (isSame(zone.geometry(), other.geometry())) {
      add(
          Issue.of(
              AppIssue.ZONE_DUPLICATE, layer.source().file(), layer.source().table(), other.fid()),
          zone);
      return;
    }
    if (zone.geometry().getDimension() != POLYGONAL
        || other.geometry().getDimension() != POLYGONAL) {
      return;
    }
    ZonePieces pieces = index.pieces(shape, number);
    pieces.failed().forEach(failed -> overlapFailed(zone, other));
    for (ZonePieces.Piece piece : pieces.pieces()) {
      try {
        overlap(zone, other, piece.geometry());
      } catch (OverlayFailure e) {
        overlapFailed(zone, other);
      }
    }
  }

  private void overlapFailed(Zone zone, Zone other) {
    add(
        Issue.of(
            AppIssue.OVERLAP_FAILED, layer.source().file(), layer.source().table(), other.fid()),
        zone);
  }

  private void overlap(Zone zone, Zone other, Geometry piece) {
    double areaM2 = piece.isEmpty() ? 0 : EllipsoidalArea.areaM2(piece, layer.crs());
    if (areaM2 > 0 && 2 * areaM2 >= WIDTH_M * Measures.lengthM(piece, layer.crs())) {
      Coordinate at = piece.getCoordinate();
      String area = String.format(Locale.ROOT, "%.4f", areaM2);
      add(
          Issue.of(
                  AppIssue.ZONE_OVERLAP,
                  layer.source().file(),
                  layer.source().table(),
                  other.fid(),
                  area)
              .at(at.x, at.y),
          zone);
    }
  }

  private static boolean isSame(Geometry first, Geometry second) {
    return first.getNumPoints() == second.getNumPoints()
        && first.getEnvelopeInternal().equals(second.getEnvelopeInternal())
        && first.equalsNorm(second);
  }

  private void add(Issue issue, Zone zone) {
    if (issues.size() < LISTED) {
      issues.add(issue.withFid(zone.fid()));
    } else {
      more++;
    }
  }
}
