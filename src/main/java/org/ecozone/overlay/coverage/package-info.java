/**
 * Purpose: answers about one large area that is asked of every site: does a box lie inside, what of
 * the boundary is near. The land a layer speaks about (coverage) is such an area.
 *
 * <p>Takes: a valid polygonal geometry, once. Gives: answers that are exact where they are given;
 * "cannot say" where a raster is too coarse.
 *
 * <p>Rules of this package: coordinates of one CRS only, no metres; a box is said to lie inside
 * only where that is certain; the slow and exact way is the caller's.
 *
 * <p>Start at {@link org.ecozone.overlay.coverage.InsideGrid}.
 */
package org.ecozone.overlay.coverage;
