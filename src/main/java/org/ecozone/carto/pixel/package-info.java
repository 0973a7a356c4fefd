/**
 * Purpose: pixels of areas, lines and marks, anti-aliased, much faster than {@code Graphics2D}.
 *
 * <p>Takes: paths on the pixel grid of the map's scale (1/256 pixel, whole numbers), styles of
 * fills and strokes. Gives: premultiplied pixels of a tile.
 *
 * <p>Rules of this package: whole numbers only between the grid and the pixel, so that a tile shows
 * to the bit what the same part of a larger picture shows; a painter is used by one thread at a
 * time.
 *
 * <p>Source: exact area coverage by cells, as in D. Turner's FreeType rasterizer and M.
 * Shemanarev's Anti-Grain Geometry; here the cells lie in a dense array with a bit for each one
 * that was touched, so that nothing is sorted.
 *
 * <p>Start at {@link org.ecozone.carto.pixel.CoverageCells}.
 */
package org.ecozone.carto.pixel;
