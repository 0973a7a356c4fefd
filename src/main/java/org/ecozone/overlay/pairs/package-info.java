/**
 * Purpose: which of many things on one site can lie over each other, and which boundaries are drawn
 * by two of them, without building a geometry.
 *
 * <p>Takes: boxes, packed geometries and answers about pairs. Gives: candidates (never too few),
 * remembered answers, and proofs that hold for the coordinates as they are, without tolerance.
 *
 * <p>Rules of this package: coordinates of one CRS only; a proof that is not given says nothing;
 * the slow and exact way is the caller's.
 *
 * <p>Start at {@link org.ecozone.overlay.pairs.BoxPairs}.
 */
package org.ecozone.overlay.pairs;
