/**
 * Purpose: the quality check of the planning workbench: what {@code ecozone check} finds, as a list
 * that leads to the place.
 *
 * <p>Takes: the files of the project's layers. Gives: issues, and places for the map.
 *
 * <p>Rules of this package: it finds nothing itself, {@code app.check} does; a layer that could not
 * be looked at is an error in the list, never an empty one.
 *
 * <p>Start at {@code CheckView}.
 */
package org.ecozone.gui.check;
