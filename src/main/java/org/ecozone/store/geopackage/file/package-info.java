/**
 * Purpose: a GeoPackage as a file: header, sidecar files, private copy, hash, connection, change of
 * the file.
 *
 * <p>Takes: a path. Gives: a connection that can change nothing, and issues about the file.
 *
 * <p>Rules of this package: the file, its folder and its times stay as they are; file names never
 * become part of a JDBC URL unencoded; every query runs under a {@link
 * org.ecozone.store.geopackage.file.QueryGuard}; a temporary copy is gone when its file is closed.
 *
 * <p>Start at {@link org.ecozone.store.geopackage.file.DatabaseFile}.
 */
package org.ecozone.store.geopackage.file;
