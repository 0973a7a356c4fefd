package org.ecozone.carto.tile;

import org.ecozone.carto.paint.MapScale;
import org.ecozone.carto.paint.ScenePlan;

/**
 * Tiles that fit together: of one scene at one scale.
 *
 * @param plan one and the same as long as the scene is
 */
record TileFamily(ScenePlan plan, MapScale scale) {}
