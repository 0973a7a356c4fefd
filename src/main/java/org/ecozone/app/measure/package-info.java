/**
 * Purpose: figures of what is drawn on the map: lengths, bearings, angles, areas, and the points
 * that drawing snaps to.
 *
 * <p>Takes: vertices in a CRS. Gives: figures on the ellipsoid and in the plane, computed by the
 * code that measures sites and zones in a screening.
 *
 * <p>Rules of this package: metres and square metres, unrounded, until a text is made of them; no
 * JavaFX; measuring runs off the window's thread.
 *
 * <p>Start at {@code Figures}.
 */
package org.ecozone.app.measure;
