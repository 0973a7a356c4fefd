/**
 * Purpose: which zones of one layer meet one geometry, how they lie to it, and the piece they
 * share; the seam behind which a faster index can take the place of the present one.
 *
 * <p>Takes: zones as read and a geometry in the layer's own CRS. Gives: {@link
 * org.ecozone.overlay.index.ZonePieces}, exact in DE-9IM terms, in coordinates of the layer; no
 * metres, no other CRS.
 *
 * <p>Rules of this package: relations come from robust predicates (RelateNG, prepared geometry),
 * pieces from OverlayNGRobust called by name; {@code Geometry.intersection} is never called. A pair
 * that cannot be computed, or whose piece contradicts the predicates, is a {@link
 * org.ecozone.overlay.index.ZonePieces.Failed}, never a missing piece.
 *
 * <p>Start at {@link org.ecozone.overlay.index.ZoneIndex}.
 */
package org.ecozone.overlay.index;
