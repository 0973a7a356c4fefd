/**
 * Purpose: pictures of the map in the background, while the user moves it.
 *
 * <p>Takes: requests, the newest of which wins. Gives: pictures on a worker thread, as arrays of
 * pixels.
 *
 * <p>Rules of this package: threads come from {@code job}; nothing here knows a window.
 *
 * <p>Start at {@link org.ecozone.carto.tile.MapRenderer}.
 */
package org.ecozone.carto.tile;
