/**
 * Purpose: what lies over the map's picture: sites, pieces, highlights, sketches.
 *
 * <p>Takes: geometries in the map's CRS. Gives: shapes that follow the map while it moves.
 *
 * <p>Rules of this package: looks come from style classes, not from code; what is far outside the
 * window or smaller than a pixel is left out; projecting is done off the FX thread.
 *
 * <p>Start at {@code OverlayPane}.
 */
package org.ecozone.gui.map.overlay;
