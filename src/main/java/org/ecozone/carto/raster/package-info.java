/**
 * Purpose: raster base maps on the map: decodes tiles and GeoTIFF blocks, keeps them in a cache
 * that is bounded in bytes, and paints what a viewport shows, reprojected into the map's CRS.
 *
 * <p>Takes: the grid of a tile pyramid and somebody who hands over the bytes of a tile, or the path
 * of a GeoTIFF. Gives: a {@link org.ecozone.carto.RasterPicture} for any CRS of the same datum, and
 * issues of what could not be shown.
 *
 * <p>Rules of this package: no tile is decoded before its header was judged; a tile that cannot be
 * shown is hatched and reported, never left out; a picture is never moved between datums silently;
 * a large file is read by window and overview only.
 *
 * <p>Start at {@link org.ecozone.carto.raster.RasterLayer}.
 */
package org.ecozone.carto.raster;
