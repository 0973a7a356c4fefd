package org.ecozone.zone;

import org.locationtech.jts.geom.Geometry;

/**
 * One 地块 of a site. Parts of a multipolygon are not parcels.
 *
 * @param id the source's 地块编号, empty if there is none
 * @param geometry valid (repaired if need be), in the site's CRS: polygonal, linear or puntal,
 *     never mixed
 * @param received the geometry as it was received, equal to {@code geometry} unless repaired
 */
public record Parcel(String id, Geometry geometry, Geometry received) {}
