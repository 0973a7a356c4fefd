/**
 * Purpose: land out of a drawing: blocks placed, curves made of points, ends joined, rings sorted,
 * texts given to the parcels they lie in.
 *
 * <p>Takes: a drawing and the layers that are chosen. Gives: areas, lines and points, each with
 * what it was drawn as, and what was odd.
 *
 * <p>Rules of this package: nothing is closed over a gap that is more than a millimetre; nothing is
 * left out without being said; numbers stay those of the drawing.
 *
 * <p>Start at {@link org.ecozone.store.dxf.land.LandSurvey}.
 */
package org.ecozone.store.dxf.land;
