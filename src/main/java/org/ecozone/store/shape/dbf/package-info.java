/**
 * Purpose: the attributes of a shapefile, .dbf with its .cpg.
 *
 * <p>Takes: bytes. Gives: columns, rows as texts, numbers, dates and booleans, and the charset that
 * the bytes speak for.
 *
 * <p>Rules of this package: the types of columns follow from what the cells hold, so that no digit
 * is lost; where code page and bytes disagree, the bytes decide and the disagreement is said.
 *
 * <p>Start at {@link org.ecozone.store.shape.dbf.DbfTable}.
 */
package org.ecozone.store.shape.dbf;
