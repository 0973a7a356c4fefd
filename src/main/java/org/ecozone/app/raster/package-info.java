/**
 * Purpose: opens raster base maps for the map.
 *
 * <p>Takes: a file, and the name of a table where it holds several. Gives: a {@link
 * org.ecozone.carto.raster.RasterLayer}, or the sentence why there is none.
 *
 * <p>Rules of this package: nothing is decoded here and no pixel is touched; the file's bytes and
 * folder stay as they are.
 *
 * <p>Start at {@link org.ecozone.app.raster.OpenRaster}.
 */
package org.ecozone.app.raster;
