package org.ecozone.store.exchange;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature to be written.
 *
 * @param fid feature id in the source
 * @param geometry in the CRS of the table; null or empty if there is none
 * @param values null, Long, Double, Boolean, String or byte[], in the order of the columns
 */
public record OutRow(long fid, Geometry geometry, List<Object> values) {}
