/**
 * Purpose: what a GeoPackage holds: its tables, keys, indexes, coordinate systems, rows, as they
 * really are.
 *
 * <p>Takes: an open {@link org.ecozone.store.geopackage.file.DatabaseFile}. Gives: feature tables,
 * rows with valid geometry, lost features, issues.
 *
 * <p>Rules of this package: names from a file appear in SQL only quoted; a row is used or reported,
 * never skipped. Only package store uses these parts.
 *
 * <p>Start at {@link org.ecozone.store.geopackage.LayerScan}.
 */
package org.ecozone.store.geopackage;
