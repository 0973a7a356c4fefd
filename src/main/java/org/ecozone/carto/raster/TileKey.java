package org.ecozone.carto.raster;

/**
 * A decoded tile in the cache.
 *
 * @param source the source itself, compared by identity
 */
record TileKey(RasterSource source, int level, long column, long row, int halvings) {}
