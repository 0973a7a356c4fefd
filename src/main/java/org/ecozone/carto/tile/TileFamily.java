package org.ecozone.carto.tile;

import org.ecozone.carto.paint.MapScale;
import org.ecozone.carto.paint.ScenePlan;

/** Tiles that fit together: of one scene at one scale. Its identity is what counts. */
final class TileFamily {
  private final ScenePlan plan;
  private final MapScale scale;

  TileFamily(ScenePlan plan, MapScale scale) {
    this.plan = plan;
    this.scale = scale;
  }

  ScenePlan plan() {
    return plan;
  }

  MapScale scale() {
    return scale;
  }
}
