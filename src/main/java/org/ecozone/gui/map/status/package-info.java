/**
 * Purpose: what the window shows of the map outside it: coordinates, scale, CRS, whether it is
 * being painted; bookmarks.
 *
 * <p>Takes: the map view. Gives: nodes for the status bar and the toolbar.
 *
 * <p>Rules of this package: coordinates are projected off the FX thread; what a user types wrong is
 * said and never changes the map.
 *
 * <p>Start at {@code MapStatus}.
 */
package org.ecozone.gui.map.status;
