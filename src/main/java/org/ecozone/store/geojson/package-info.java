/**
 * Purpose: reads and writes GeoJSON.
 *
 * <p>Takes: RFC 7946 and the form of 2008 with its {@code crs} member: collections, single
 * features, bare geometries, and text sequences with one feature per line. Gives: one table per
 * file, one row per feature, numbers as stored, properties as columns; and the same back.
 *
 * <p>Rules of this package: nothing but one feature in memory; the first pass finds the columns and
 * the box of the coordinates, the later ones hand on rows. Coordinates that cannot be degrees are
 * not called WGS 84. TopoJSON and the JSON of Esri are refused by name.
 *
 * <p>Start at {@link org.ecozone.store.geojson.GeoJsonReader} and {@link
 * org.ecozone.store.geojson.GeoJsonWriter}.
 */
package org.ecozone.store.geojson;
