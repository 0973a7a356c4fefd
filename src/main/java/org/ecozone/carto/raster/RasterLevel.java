package org.ecozone.carto.raster;

/**
 * A resolution of a raster, cut into tiles.
 *
 * @param name as the file calls it, for messages
 * @param grid where its pixels lie
 * @param widthPx pixels
 * @param heightPx pixels
 * @param tileWidthPx pixels of a tile; those at the right edge may reach beyond the picture
 * @param tileHeightPx pixels of a tile
 */
public record RasterLevel(
    String name, PixelGrid grid, long widthPx, long heightPx, int tileWidthPx, int tileHeightPx) {
  /** The same with so many pixels in place of one along each side. */
  RasterLevel finer(int times) {
    PixelGrid finer =
        new PixelGrid(
            grid.originX(),
            grid.originY(),
            grid.xPerColumn() / times,
            grid.xPerRow() / times,
            grid.yPerColumn() / times,
            grid.yPerRow() / times);
    return new RasterLevel(
        name, finer, widthPx * times, heightPx * times, tileWidthPx * times, tileHeightPx * times);
  }

  double unitsPerPixel() {
    return grid.unitsPerPixel();
  }
}
