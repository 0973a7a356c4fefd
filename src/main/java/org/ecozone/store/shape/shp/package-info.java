/**
 * Purpose: the geometry of a shapefile, .shp and .shx.
 *
 * <p>Takes: bytes. Gives: one JTS geometry per record, Z and M left out, or why there is none.
 *
 * <p>Rules of this package: every count is held against the length of its record, every record
 * against the length of the file, before anything is allocated; rings become shells and holes by
 * containment, never by their direction.
 *
 * <p>Start at {@link org.ecozone.store.shape.shp.RecordCursor}.
 */
package org.ecozone.store.shape.shp;
