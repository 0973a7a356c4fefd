/**
 * Purpose: how layers look, as far as the tree shows and changes it: the legend of each layer, the
 * style chooser.
 *
 * <p>Takes: layers of the workspace, styles of {@code app.style}. Gives: legend entries with
 * pictures; layers with another style, a step that can be undone.
 *
 * <p>Rules of this package: styles are read and swatches are painted by jobs; what of a style is
 * not painted is said in full.
 *
 * <p>Start at {@code LegendKeeper} and {@code StyleChooser}.
 */
package org.ecozone.gui.layers.style;
