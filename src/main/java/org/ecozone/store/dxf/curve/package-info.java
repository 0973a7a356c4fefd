/**
 * Purpose: the lines of a drawing as mathematics: polylines with bulges, arcs, ellipses, splines,
 * and the maps of blocks and extrusions.
 *
 * <p>Takes: numbers of entities. Gives: chains of points, as near to the curve as asked for.
 *
 * <p>Rules of this package: knows no file; points of an arc lie on the arc, so that an area of
 * chords is smaller than the area of the arc by no more than its length times the tolerance.
 *
 * <p>Start at {@link org.ecozone.store.dxf.curve.Curve}.
 */
package org.ecozone.store.dxf.curve;
