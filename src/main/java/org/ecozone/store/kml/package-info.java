/**
 * Purpose: reads and writes KML and KMZ.
 *
 * <p>Takes: KML 2.0 to 2.3 in any namespace or none, bare or in a KMZ, as Google Earth, GDAL,
 * ArcGIS and the map programs of phones write it. Gives: one table per KML, one row per placemark,
 * longitude first, with folder, name, description and extended data as columns; and the same back.
 *
 * <p>Rules of this package: a file is one project, its placemarks are parcels. Coordinates are WGS
 * 84 by the rule of the format, and it is said when a web map is named in it. Holes are what the
 * file says they are. What is not land (links, overlays, models) is counted and said.
 *
 * <p>Start at {@link org.ecozone.store.kml.KmlReader} and {@link org.ecozone.store.kml.KmlWriter}.
 */
package org.ecozone.store.kml;
