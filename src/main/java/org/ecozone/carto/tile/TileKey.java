package org.ecozone.carto.tile;

import org.ecozone.carto.pixel.PixelGrid;

/**
 * A tile of a family.
 *
 * @param column tiles from the CRS's 0
 * @param row tiles from the CRS's 0, downwards
 */
record TileKey(TileFamily family, long column, long row) {
  /** Device pixels along an edge: what a worker needs for one stays in its cache. */
  static final int SIZE = 256;

  /** Where the tile lies on the pixel grid of a picture. */
  PixelGrid grid(PixelGrid picture) {
    return picture.part(column * SIZE, row * SIZE, SIZE, SIZE);
  }
}
