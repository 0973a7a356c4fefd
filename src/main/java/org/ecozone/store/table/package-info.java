/**
 * Purpose: tables of texts with a header, from CSV and XLSX.
 *
 * <p>Takes: bytes of a file. Gives: rows with their place in the file.
 *
 * <p>Rules of this package: no meaning of columns; nothing is dropped silently, a row that does not
 * fit is an error.
 *
 * <p>Start at {@link org.ecozone.store.table.CsvTable}.
 */
package org.ecozone.store.table;
