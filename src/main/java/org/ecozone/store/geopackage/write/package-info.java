/**
 * Purpose: the parts of writing a GeoPackage: SQL of tables and triggers, geometry blobs, rows.
 *
 * <p>Takes: an open connection to a new file and rows. Gives: a table that the validator of GDAL
 * accepts.
 *
 * <p>Rules of this package: as GeoPackage 1.3 says, no clock; SQL identifiers are always quoted.
 * Only package store uses these parts.
 *
 * <p>Start at {@link org.ecozone.store.geopackage.write.TableWriter}.
 */
package org.ecozone.store.geopackage.write;
