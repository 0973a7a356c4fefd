/**
 * Purpose: the map of the window: picture, tools, overlays, status bar figures.
 *
 * <p>Takes: the workspace's layers and what hands do with mouse and keys. Gives: pictures made in
 * the background by {@code carto}, places that were pointed at, geometries that were drawn, in the
 * map's CRS.
 *
 * <p>Rules of this package: nothing is painted, hit-tested, projected or read on the FX thread; a
 * layer that cannot be shown is named on the map; colours come from {@code map.css}; decisions lie
 * in classes without {@code javafx.scene}.
 *
 * <p>Start at {@code MapView}.
 */
package org.ecozone.gui.map;
