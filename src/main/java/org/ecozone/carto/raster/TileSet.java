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

  /**
   * The set with the size that its tiles really have: tiles of 512 pixels where the file says 256
   * are common, made for screens with two pixels per point.
   */
  TileSet sized(TileHeader sample) {
    int times = sample.widthPx() / levels.get(0).tileWidthPx();
    boolean uniform =
        levels.stream()
            .allMatch(
                level ->
                    sample.widthPx() == times * level.tileWidthPx()
                        && sample.heightPx() == times * level.tileHeightPx());
    boolean finer = (times == 2 || times == 4) && uniform;
    return finer
        ? new TileSet(
            file, table, crs, extent, levels.stream().map(level -> level.finer(times)).toList())
        : this;
  }
}
