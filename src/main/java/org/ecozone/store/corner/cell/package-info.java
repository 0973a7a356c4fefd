/**
 * Purpose: rows of cells of CSV and XLSX, as a stream.
 *
 * <p>Takes: files of strangers. Gives: texts of cells with the number of their row.
 *
 * <p>Rules of this package: no meaning of columns; bounded lines, bounded workbooks.
 *
 * <p>Start at {@link org.ecozone.store.corner.cell.CellSource}.
 */
package org.ecozone.store.corner.cell;
