/**
 * Purpose: projects and data files in the window: open, read in the background, save, find again,
 * keep what is unsaved.
 *
 * <p>Takes: paths, what the user answers. Gives: changes of the workspace.
 *
 * <p>Rules of this package: every file is touched by a worker; the workspace only by the FX thread;
 * a layer that could not be read says so and never looks empty.
 *
 * <p>Start at {@code ProjectFiles}.
 */
package org.ecozone.gui.files;
