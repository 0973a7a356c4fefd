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
  double unitsPerPixel() {
    return grid.unitsPerPixel();
  }
}
