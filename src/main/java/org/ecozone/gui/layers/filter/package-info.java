/**
 * Purpose: the filter editor: which features of a layer map and table show.
 *
 * <p>Takes: a layer of the workspace, its rows. Gives: the layer with another filter, a step that
 * can be undone.
 *
 * <p>Rules of this package: what is wrong with a condition is said in words, with its place; a
 * filter never bears on a screening, and the editor says so.
 *
 * <p>Start at {@code FilterEditor}.
 */
package org.ecozone.gui.layers.filter;
