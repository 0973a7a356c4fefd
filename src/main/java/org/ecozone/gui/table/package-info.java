/**
 * Purpose: the docked attribute table: rows of a layer, sorted, filtered, linked with the map.
 *
 * <p>Takes: rows of {@code app.table}. Gives: the workspace's selection, text for the clipboard, a
 * CSV file.
 *
 * <p>Rules of this package: rows are indexes into columns, never objects of their own; reading,
 * sorting and filtering are jobs.
 *
 * <p>Start at {@code AttributeTableView}.
 */
package org.ecozone.gui.table;
