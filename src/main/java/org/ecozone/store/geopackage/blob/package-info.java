/**
 * Purpose: the bytes of one geometry column value: GeoPackage header, well-known binary,
 * collections.
 *
 * <p>Takes: a byte array that may hold anything. Gives: JTS geometry as stored, or the fault, with
 * remarks.
 *
 * <p>Rules of this package: every byte is doubted; no memory is taken on the word of a count;
 * nothing is repaired here and no exception leaves the door.
 *
 * <p>Start at {@link org.ecozone.store.geopackage.blob.BlobGeometryReader}.
 */
package org.ecozone.store.geopackage.blob;
