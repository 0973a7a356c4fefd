package org.ecozone.app.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecozone.app.AppException;
import org.ecozone.app.Outcome;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.job.Progress;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * The features of a layer that meet an area, by their exact shapes, touching included.
 *
 * @param fids of those that meet it
 * @param unusable number of features of the layer whose shape cannot be used, so that nobody can
 *     say whether they do
 */
public record AreaFeatures(Set<Long> fids, int unusable) {
  private static final double TOLERANCE_M = 0.01;
  private static final int LOOK_EVERY = 256;

  public AreaFeatures {
    fids = Set.copyOf(fids);
  }

  /**
   * Finds them. For workers.
   *
   * @param area in {@code crs}
   * @throws AppException if the area cannot be moved into the layer's CRS
   */
  public static AreaFeatures of(ZoneLayer layer, Geometry area, Crs crs, Progress progress)
      throws AppException {
    PreparedGeometry wanted = PreparedGeometryFactory.prepare(moved(layer, area, crs));
    Set<Long> fids = new HashSet<>();
    int done = 0;
    for (Zone zone : layer.zones()) {
      if (done++ % LOOK_EVERY == 0) {
        progress.checkCancelled();
        progress.report(done, layer.zones().size());
      }
      if (wanted.intersects(zone.geometry())) {
        fids.add(zone.fid());
      }
    }
    return new AreaFeatures(fids, layer.lost().size());
  }

  private static Geometry moved(ZoneLayer layer, Geometry area, Crs crs) throws AppException {
    if (layer.crs() != null && layer.crs().sameCoordinates(crs)) {
      return area;
    }
    try {
      if (layer.crs() != null) {
        return CrsTransform.between(crs, layer.crs()).applyDensified(area, TOLERANCE_M).geometry();
      }
    } catch (CrsException e) {
      throw new AppException(Outcome.UNREADABLE, List.of(noPlace(layer)), e);
    }
    throw new AppException(Outcome.UNREADABLE, noPlace(layer));
  }

  private static Issue noPlace(ZoneLayer layer) {
    return Issue.of(TableIssue.AREA_NOT_IN_LAYER, "", layer.code(), layer.title());
  }
}
