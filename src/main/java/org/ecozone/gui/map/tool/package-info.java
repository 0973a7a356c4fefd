/**
 * Purpose: what the left mouse button and the keys do on the map: pan, zoom box, identify, select,
 * measure, draw, reshape.
 *
 * <p>Takes: pointers in pixels and map coordinates. Gives: calls of the {@code ToolHost}, shapes
 * over the map.
 *
 * <p>Rules of this package: the same keys mean the same in every tool (Esc cancels, Backspace takes
 * the last vertex, double-click or right-click ends); snapping, hit tests and measuring are done
 * off the FX thread; models have no {@code javafx.scene}.
 *
 * <p>Start at {@code Tool}.
 */
package org.ecozone.gui.map.tool;
