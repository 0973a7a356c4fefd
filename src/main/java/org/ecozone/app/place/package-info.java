/**
 * Purpose: places of the map: coordinates in any notation, names that can be found, views gone back
 * to, bookmarks, the CRS of the map.
 *
 * <p>Takes: what a person typed, layers and sites that are loaded. Gives: places, each with the way
 * it was read where there are several.
 *
 * <p>Rules of this package: nothing is guessed silently: what can be read in two ways comes back as
 * two readings, the likelier first; no JavaFX; may set up a CRS and is therefore called off the
 * window's thread.
 *
 * <p>Start at {@code CoordinateText}.
 */
package org.ecozone.app.place;
