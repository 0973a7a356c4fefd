package org.ecozone.store.raster;

/**
 * A level of a tile pyramid. Columns count from the left, rows from the top.
 *
 * @param zoom the level's number in the file
 * @param left x of the left edge of column 0, units of the CRS
 * @param top y of the upper edge of row 0
 * @param pixelWidth units of the CRS per pixel, positive
 * @param pixelHeight likewise
 * @param tileWidthPx pixels of a tile
 * @param tileHeightPx likewise
 * @param columns tiles side by side; many of them may be missing
 * @param rows tiles one below the other
 */
public record TileMatrix(
    int zoom,
    double left,
    double top,
    double pixelWidth,
    double pixelHeight,
    int tileWidthPx,
    int tileHeightPx,
    long columns,
    long rows) {
  /** Pixels of the longer side of a tile that are taken; usual are 256 and 512. */
  static final int LARGEST_TILE_PX = 4096;

  boolean isUsable() {
    return Double.isFinite(left)
        && Double.isFinite(top)
        && pixelWidth > 0
        && pixelHeight > 0
        && Double.isFinite(pixelWidth)
        && Double.isFinite(pixelHeight)
        && isSide(tileWidthPx)
        && isSide(tileHeightPx)
        && isCount(columns)
        && isCount(rows);
  }

  private static boolean isSide(int px) {
    return px > 0 && px <= LARGEST_TILE_PX;
  }

  private static boolean isCount(long tiles) {
    return tiles > 0 && tiles <= 1L << 31;
  }
}
