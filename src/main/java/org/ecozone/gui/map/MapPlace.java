package org.ecozone.gui.map;

import org.ecozone.geo.Crs;

/**
 * A place that was pointed at.
 *
 * @param x easting or longitude in the map's CRS
 * @param y northing or latitude
 * @param crs the map's CRS
 * @param tolerance how near counts as hit, in units of the CRS
 */
public record MapPlace(double x, double y, Crs crs, double tolerance) {}
