/**
 * Purpose: writes tables of corners as CSV and XLSX.
 *
 * <p>Takes: features and the choices of the user. Gives: files that {@link
 * org.ecozone.store.corner.CornerTables} reads back to the last decimal.
 *
 * <p>Rules of this package: a text is never a formula; the same rows give the same bytes.
 *
 * <p>Start at {@link org.ecozone.store.corner.out.CornerWriter}.
 */
package org.ecozone.store.corner.out;
