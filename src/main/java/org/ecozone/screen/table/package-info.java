/**
 * Purpose: the tables beside the rule catalogue: project attributes, industry tags, counties,
 * mandatory layers, departments; and what a site's form says, read with them.
 *
 * <p>Takes: CSV files of {@code data/rules}, the stated attributes of a {@link
 * org.ecozone.zone.Site}. Gives: typed values; every fault of a file as an issue with row and
 * column.
 *
 * <p>Rules of this package: a value that cannot be read is unknown and is said; nothing is guessed.
 *
 * <p>Start at {@link org.ecozone.screen.table.AttributeCatalog}.
 */
package org.ecozone.screen.table;
