/**
 * Purpose: what can be odd about a shapefile, and counting it row by row.
 *
 * <p>Takes: codes with the number of a row and a column. Gives: one issue for each kind and column,
 * with the number of rows and the first of them.
 *
 * <p>Rules of this package: knows no part of a shapefile; every package below {@code store.shape}
 * may use it.
 *
 * <p>Start at {@link org.ecozone.store.shape.issue.RowTally}.
 */
package org.ecozone.store.shape.issue;
