/**
 * Purpose: geometry with levels of detail: what a picture needs of an outline at its scale.
 *
 * <p>Takes: paths with every vertex. Gives: for each power of two of resolution the vertices
 * without which an outline would move by more than the level's tolerance.
 *
 * <p>Rules of this package: outlines that features share stay shared at every level, so that no gap
 * opens between neighbours.
 *
 * <p>Source: D. H. Douglas and T. K. Peucker, Algorithms for the reduction of the number of points
 * required to represent a digitized line (1973), once for all tolerances.
 *
 * <p>Start at {@link org.ecozone.carto.lod.MapPaths}.
 */
package org.ecozone.carto.lod;
