/**
 * Purpose: how parcels that came in together lie to each other: overlaps, duplicates, gaps; and
 * what is odd about one of them: spikes, double vertices, tiny parts.
 *
 * <p>Takes: valid polygons in metres of one plane. Gives: places with areas and widths.
 *
 * <p>Rules of this package: changes no geometry; the same input gives the same answer in the same
 * order.
 *
 * <p>Start at {@link org.ecozone.geo.fabric.ParcelOverlaps}.
 */
package org.ecozone.geo.fabric;
