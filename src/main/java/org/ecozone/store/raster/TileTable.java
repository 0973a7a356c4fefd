package org.ecozone.store.raster;

import java.util.List;
import org.ecozone.geo.Crs;
import org.locationtech.jts.geom.Envelope;

/**
 * A table of tiles.
 *
 * @param name table
 * @param title as the file names it, empty if it does not
 * @param crs of the matrices
 * @param content where there are tiles, as far as can be told; units of the CRS
 * @param levels those that hold at least one tile, the coarsest first
 */
public record TileTable(
    String name, String title, Crs crs, Envelope content, List<TileMatrix> levels) {
  public TileTable {
    levels = List.copyOf(levels);
  }
}
