/**
 * Purpose: which zones of one layer meet one geometry, how they lie to it, and the piece they
 * share.
 *
 * <p>Takes: zones as read and a geometry in the layer's own CRS. Gives: {@link
 * org.ecozone.overlay.index.ZonePieces}, exact in DE-9IM terms, in coordinates of the layer; no
 * metres, no other CRS.
 *
 * <p>How: {@link org.ecozone.overlay.index.PackedZoneIndex} finds candidates in a packed R-tree and
 * decides each pair from its edges ({@code PairKernel}: exact signs, outline and area of the piece
 * without geometry). What is not decided beyond doubt goes to {@code FastPair} and {@code
 * PairOverlay}: RelateNG, prepared geometry, OverlayNGRobust. The way each pair went is counted.
 * The geometry of a piece is built by OverlayNGRobust when somebody looks at it. {@link
 * org.ecozone.overlay.index.BruteForceZoneIndex} takes no short cut and is the oracle.
 *
 * <p>Rules of this package: relations come from exact signs or robust predicates, geometry from
 * OverlayNGRobust called by name; {@code Geometry.intersection} is never called. A pair that cannot
 * be computed, or whose piece contradicts the predicates, is a {@link
 * org.ecozone.overlay.index.ZonePieces.Failed}, never a missing piece.
 *
 * <p>Start at {@link org.ecozone.overlay.index.ZoneIndex}.
 */
package org.ecozone.overlay.index;
