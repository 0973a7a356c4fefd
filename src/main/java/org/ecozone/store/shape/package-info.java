/**
 * Purpose: ESRI shapefiles as they come: parts lost or in disagreement, any encoding, any ring
 * order, zipped or not.
 *
 * <p>Takes: any part of a shapefile, or a ZIP with one or several. Gives: tables whose rows stream,
 * with the number that QGIS shows as fid, and everything that was odd, counted and with the first
 * rows named.
 *
 * <p>Rules of this package: geometry and attributes are paired by record number, never moved up; an
 * index or a header is believed only as far as the bytes bear it out; memory does not grow with the
 * file; nothing is allocated by a size that the file cannot hold.
 *
 * <p>Source: ESRI Shapefile Technical Description (July 1998); dBase III/IV and FoxPro table
 * layouts.
 *
 * <p>Start at {@link org.ecozone.store.shape.ShapefileReader}.
 */
package org.ecozone.store.shape;
