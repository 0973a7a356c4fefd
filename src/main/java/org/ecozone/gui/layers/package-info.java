/**
 * Purpose: the layer tree, which is also the legend, and what hangs on it: style chooser, filter
 * editor, identity card.
 *
 * <p>Takes: the workspace's layers and what was read of them. Gives: changed projects, each a named
 * step that can be undone; requests to the shell for what other features do.
 *
 * <p>Rules of this package: the tree is a picture of the project, never a second copy of it; a
 * layer that was not checked says so; decisions lie in view models without {@code javafx.scene}.
 *
 * <p>Start at {@code LayerTreeView}.
 */
package org.ecozone.gui.layers;
