/**
 * Purpose: polygons that are certainly valid told from all others, at a few nanoseconds a vertex,
 * because almost every polygon of a layer is valid and JTS takes 150 ns a vertex and an object per
 * edge to say so.
 *
 * <p>Takes: JTS geometries. Gives: certainly valid, or not sure; never invalid.
 *
 * <p>Rules of this package: whoever is told "not sure" asks {@code IsValidOp}, which decides and
 * names the problem. What touches, overlaps, ties or is too large to compute with is not sure.
 * Nothing is remembered on the geometry.
 *
 * <p>Start at {@link org.ecozone.geo.validity.CertainValidity}.
 */
package org.ecozone.geo.validity;
