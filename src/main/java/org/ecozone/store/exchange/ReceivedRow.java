package org.ecozone.store.exchange;

import java.util.List;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature as it was received.
 *
 * @param fid number of the feature in the file, the one that QGIS shows: from 0 in a shapefile or
 *     GeoJSON, from 1 where the format has no numbers
 * @param line line or row of the file where it begins, counted from 1; 0 if the format has none
 * @param geometry the numbers as they stand, the first of each pair as x, NaN nowhere; rings are
 *     closed and sorted into shells and holes by containment, otherwise nothing is repaired; null
 *     if there is none or it cannot be used
 * @param values null, Long, Double, Boolean or String, in the order of the columns; a date is a
 *     String {@code 2026-11-20}
 * @param failure why the geometry cannot be used; null if it can, or if the feature has none
 */
public record ReceivedRow(
    long fid, long line, Geometry geometry, List<Object> values, Issue failure) {}
