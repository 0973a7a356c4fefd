package org.ecozone.gui.map;

import org.ecozone.geo.Crs;
import org.locationtech.jts.geom.Geometry;

/**
 * A piece of land to be hatched over the map.
 *
 * @param geometry not to be changed by anybody
 * @param crs CRS of the geometry
 * @param styleClass style class it gets beside {@code map-piece}: {@code piece-prohibited} ...
 */
public record MapPiece(Geometry geometry, Crs crs, String styleClass) {}
