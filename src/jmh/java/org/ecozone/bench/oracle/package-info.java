/**
 * Purpose: holds the facts of the program against JTS without any short cut, on files of any size.
 *
 * <p>Takes: zones.gpkg, sites.gpkg and, if wanted, an intersections.csv. Gives: the number of
 * pairs, what is missing, what is too much, and the worst differences of areas and lengths.
 *
 * <p>Rules of this package: candidates come from an STRtree of envelopes, relations from RelateNG,
 * pieces from OverlayNGRobust, ellipsoidal areas from {@code geo.EllipsoidalArea}; nothing of
 * {@code org.ecozone.overlay} takes part in what is expected.
 *
 * <p>Start at {@link org.ecozone.bench.oracle.CompareWithOracle}.
 */
package org.ecozone.bench.oracle;
