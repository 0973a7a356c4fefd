/**
 * Purpose: the nearest places of one geometry and many others, at the cost of the edges that lie
 * near.
 *
 * <p>Takes: packed geometries of one CRS, in longitude and latitude or a transverse Mercator.
 *
 * <p>Gives: {@link org.ecozone.geo.near.EdgeNearest}, and distances on the ellipsoid by {@link
 * org.ecozone.geo.near.ShortGeodesic}.
 *
 * <p>Rules of this package: a plane metric chooses candidates and never excludes what the ellipsoid
 * could prefer; what is given is measured on the ellipsoid; edges are straight in the CRS.
 *
 * <p>Start at {@link org.ecozone.geo.near.EdgeNearest}.
 */
package org.ecozone.geo.near;
