/**
 * Purpose: the parts of reading a GeoPackage safely: header, sidecar files, connection, catalogue, blobs, text.
 *
 * <p>Takes: a path or an open connection. Gives: feature tables, rows, JTS geometry, issues.
 *
 * <p>Rules of this package: nothing here writes to the file or its folder; SQL identifiers are always quoted; every query
 * runs under a {@link org.ecozone.store.geopackage.QueryGuard}. Only package store uses these parts.
 *
 * <p>Start at {@link org.ecozone.store.geopackage.SafeConnection}.
 */
package org.ecozone.store.geopackage;
