/**
 * Purpose: tables of corners, one per row, as CSV and XLSX, read and written; also tables of
 * features with a column of WKT.
 *
 * <p>Takes: files as people make them: titles, heads in any order, merged cells, totals between the
 * corners; and the choices of the user. Gives: parcels with their rings, what was made of every
 * column, what was ignored.
 *
 * <p>Rules of this package: the order of two coordinates is stated only where the heads state it. A
 * row that may be a corner and cannot be read makes its parcel fail; no corner is left out. The
 * words that heads are known by are data ({@code heads.txt}).
 *
 * <p>Start at {@link org.ecozone.store.corner.CornerTables}.
 */
package org.ecozone.store.corner;
