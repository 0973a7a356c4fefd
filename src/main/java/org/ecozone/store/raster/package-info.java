/**
 * Purpose: reads the tiles of raster base maps out of SQLite files: GeoPackage tile pyramids and
 * MBTiles.
 *
 * <p>Takes: the path of a file. Gives: its tile tables with CRS, extent and levels, and the bytes
 * of a tile by level, column and row, counted from the upper left in both formats.
 *
 * <p>Rules of this package: opens files as {@code store.geopackage} does, nothing of file or folder
 * changes; does not look into a tile, that is {@code carto.raster}; a table that cannot be used is
 * named with the reason, never left out.
 *
 * <p>Start at {@code TileFile}.
 */
package org.ecozone.store.raster;
