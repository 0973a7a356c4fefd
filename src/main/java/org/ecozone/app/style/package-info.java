/**
 * Purpose: which style a layer of the workspace is painted with.
 *
 * <p>Takes: where the program and the user keep their styles, and a layer's file. Gives: the style,
 * the list to choose from, and what was wrong.
 *
 * <p>Rules of this package: files are read here, so never on the window's thread.
 *
 * <p>Start at {@code LayerStyling}.
 */
package org.ecozone.app.style;
