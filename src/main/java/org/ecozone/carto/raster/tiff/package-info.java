/**
 * Purpose: reads GeoTIFF files by window: directories, place on Earth, and pixels as colours.
 *
 * <p>Takes: the path of a TIFF or BigTIFF. Gives: its pictures (full size, overviews, masks), the
 * grid and CRS of the pixels, and windows of it as premultiplied ARGB.
 *
 * <p>Rules of this package: the directories are read and judged here before GeoTools' reader sees
 * the file; never more than a block is decoded at once; failures are {@link java.io.IOException},
 * which the caller turns into issues.
 *
 * <p>Start at {@link org.ecozone.carto.raster.tiff.TiffFile}.
 */
package org.ecozone.carto.raster.tiff;
