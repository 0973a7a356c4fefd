/**
 * Purpose: the browser: folders, the files in them and the tables in those, to be added as layers.
 *
 * <p>Takes: the settings' data folders as favourites, the disk. Gives: files and tables to open.
 *
 * <p>Rules of this package: the disk is looked at by jobs, and only when a line is unfolded; a file
 * that cannot be opened is shown with the reason, not left out.
 *
 * <p>Start at {@code BrowserView}.
 */
package org.ecozone.gui.browse;
