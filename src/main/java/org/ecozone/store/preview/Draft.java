package org.ecozone.store.preview;

import java.util.List;
import org.ecozone.geo.Crs;
import org.locationtech.jts.geom.Geometry;

/**
 * Geometry of a table as it stands in the file, neither checked nor repaired.
 *
 * @param features in the order of the fids; rows without readable geometry are left out
 */
public record Draft(Crs crs, List<Feature> features) {
  public Draft {
    features = List.copyOf(features);
  }

  /** One row. */
  public record Feature(long fid, Geometry geometry) {}
}
