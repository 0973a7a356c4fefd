/**
 * Purpose: one screening on paper and in files: CSV and JSON.
 *
 * <p>Takes: a screening, piece by piece, as a {@link org.ecozone.screen.ScreeningSink}. Gives:
 * files, complete or not at all.
 *
 * <p>Threads: a sink turns a site into bytes on the thread that screened it ({@code prepare}); the
 * caller's thread only copies them into the files, in the order of the sites. Texts that stand in
 * many rows, and findings that are the same object for many sites, are encoded once.
 *
 * <p>Rules of this package: may use {@code screen overlay carto zone geo job}; it decides nothing:
 * every figure and every word of a verdict comes from the screening. No clock, path, host or thread
 * count in what it writes.
 *
 * <p>Start at {@code CsvSink} and {@code JsonSink}; {@code Utf8Bytes} is what they write into.
 */
package org.ecozone.report;
