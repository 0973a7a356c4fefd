/**
 * Purpose: the rows of a layer for people to read: columns of the file and the canonical ones,
 * filtered, sorted, exported.
 *
 * <p>Takes: a layer of the project as read, its file. Gives: columns in memory, orders of rows,
 * CSV.
 *
 * <p>Rules of this package: NULL, an empty text and an unreadable value are three things; the file
 * is only read; a filter here bears on map and table, never on a screening.
 *
 * <p>Start at {@code LayerRows}.
 */
package org.ecozone.app.table;
