/**
 * Purpose: the coordinates of a geometry as plain arrays with boxes over runs of edges, for loops
 * that look at millions of edges.
 *
 * <p>Takes: polygonal and linear JTS geometries as read. Gives: {@link
 * org.ecozone.geo.packed.PackedGeometry} with its paths and boxes, exact orientation signs ({@link
 * org.ecozone.geo.packed.Orient2d}) and exact point-in-area answers ({@link
 * org.ecozone.geo.packed.PointInArea}).
 *
 * <p>Rules of this package: arrays handed out are the geometry's own and are never written to; no
 * object, box or boxed number is made per edge; a sign is exact or it is not given.
 *
 * <p>Start at {@link org.ecozone.geo.packed.PackedGeometry}.
 */
package org.ecozone.geo.packed;
