package org.ecozone.carto;

import java.util.List;
import org.ecozone.geo.Crs;

/**
 * All that a picture shows, whatever part of the world it is of. Immutable.
 *
 * @param crs the map's CRS
 * @param background 0xAARRGGBB, not premultiplied
 * @param layers in the order of painting: the lowest first
 */
public record MapScene(Crs crs, int background, List<SceneLayer> layers) {
  public MapScene {
    layers = List.copyOf(layers);
  }
}
