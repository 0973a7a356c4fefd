/**
 * Purpose: areas as sums over directed edges, fast enough for millions of them.
 *
 * <p>Takes: edges in the coordinates of one CRS, and what that CRS's coordinates mean as an {@link
 * org.ecozone.geo.area.ArealMap}.
 *
 * <p>Gives: {@link org.ecozone.geo.area.EdgeArea}: the ellipsoidal area of the national land
 * survey, or the planar area in another CRS, of whatever the edges surround.
 *
 * <p>Rules of this package: no CRS code; a number never depends on what was asked before or on
 * which thread; an edge and its reverse give the same number with the other sign; what the
 * polynomials were not made for is computed by the projection itself.
 *
 * <p>Start at {@link org.ecozone.geo.area.EdgeArea}.
 */
package org.ecozone.geo.area;
