/**
 * Purpose: names of columns that were cut. A shapefile has ten bytes for the name of a column: five
 * Chinese characters in GBK, three in UTF-8.
 *
 * <p>Takes: the columns of a table, and the names that are known. Gives: which column is what is
 * left of which name, where that is certain.
 *
 * <p>Rules of this package: no name is guessed. What may stand for two things stands for none, and
 * is handed out to be said.
 *
 * <p>Start at {@link org.ecozone.zone.column.CutColumns}.
 */
package org.ecozone.zone.column;
