/**
 * Purpose: the inspector: what is at a place of the map, layer by layer, and what was not looked
 * at.
 *
 * <p>Takes: places that were pointed at. Gives: features with their attributes and measures.
 *
 * <p>Rules of this package: hit tests and measures run off the FX thread; a layer that could not be
 * asked is named, never left out.
 *
 * <p>Start at {@code InspectorView}.
 */
package org.ecozone.gui.inspect;
