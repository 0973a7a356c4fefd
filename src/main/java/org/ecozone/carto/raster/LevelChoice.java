package org.ecozone.carto.raster;

import java.util.List;

/**
 * Which level is painted at a scale.
 *
 * @param level index, the finest is 0
 * @param halvings how often its pixels are put together, because no coarser level exists
 * @param readable false if so many tiles would have to be read that nothing is painted
 */
record LevelChoice(int level, int halvings, boolean readable) {
  /** Pixels of a level per device pixel at least: tiles are enlarged by a quarter at most. */
  private static final double LEAST_RATIO = 0.8;

  /** A window of 1600 x 1000 is made of 400 million pixels then, some seconds of decoding. */
  private static final int MOST_HALVINGS = 4;

  /** A picture of fewer pixels may be read whole, whatever the scale. */
  private static final double READ_WHOLE_PX = 400e6;

  private static final int MOST_HALVINGS_WHOLE = 8;

  static LevelChoice of(List<RasterLevel> levels, double unitsPerPixel) {
    int chosen = 0;
    for (int i = 1; i < levels.size(); i++) {
      if (unitsPerPixel / levels.get(i).unitsPerPixel() >= LEAST_RATIO) {
        chosen = i;
      }
    }
    RasterLevel level = levels.get(chosen);
    double ratio = unitsPerPixel / level.unitsPerPixel();
    int wanted = ratio < 2 ? 0 : (int) Math.floor(Math.log(ratio) / Math.log(2));
    int possible =
        Math.min(
            Integer.numberOfTrailingZeros(level.tileWidthPx()),
            Integer.numberOfTrailingZeros(level.tileHeightPx()));
    boolean small = (double) level.widthPx() * level.heightPx() <= READ_WHOLE_PX;
    int most = small ? MOST_HALVINGS_WHOLE : MOST_HALVINGS;
    return new LevelChoice(
        chosen, Math.min(Math.min(wanted, possible), most), small || wanted <= most);
  }
}
