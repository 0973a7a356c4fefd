package org.ecozone.carto.raster;

import java.util.List;
import org.ecozone.geo.Crs;
import org.locationtech.jts.geom.Envelope;

/**
 * A tile pyramid.
 *
 * @param file file name without folder
 * @param table table in the file
 * @param crs of the grid
 * @param extent where there are tiles
 * @param levels the finest first, at least one
 */
public record TileSet(
    String file, String table, Crs crs, Envelope extent, List<RasterLevel> levels) {
  public TileSet {
    levels = List.copyOf(levels);
    extent = new Envelope(extent);
  }
}
