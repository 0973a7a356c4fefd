/**
 * Purpose: brings files into the open workspace: lists what they hold, gives a first picture, reads
 * the layers, notices that a file changed.
 *
 * <p>Takes: paths, layer items, a {@code Progress}. Gives: tables found, layer contents as they
 * come, project sites.
 *
 * <p>Rules of this package: runs on workers and touches no workspace, what it gives is handed in by
 * the window; layers are read by the same code as those of the command line.
 *
 * <p>Start at {@code OpenWorkspaceLayers}.
 */
package org.ecozone.app.workspace.open;
