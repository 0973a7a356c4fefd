/**
 * Purpose: one screening on paper and in files: CSV and JSON.
 *
 * <p>Takes: a screening, piece by piece, as a {@link org.ecozone.screen.ScreeningSink}. Gives:
 * files, complete or not at all.
 *
 * <p>Rules of this package: may use {@code screen overlay carto zone geo job}; it decides nothing:
 * every figure and every word of a verdict comes from the screening. No clock, path, host or thread
 * count in what it writes.
 *
 * <p>Start at {@code CsvSink}.
 */
package org.ecozone.report;
