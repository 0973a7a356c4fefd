package org.ecozone.app.measure;

/**
 * From one vertex to the next.
 *
 * @param lengthM on the ellipsoid
 * @param planarM in the plane of {@link Figures#planarCrs}
 * @param bearingDeg clockwise from true north at the first vertex, [0, 360); NaN if the length is 0
 * @param gridBearingDeg clockwise from the map's grid north; NaN on a map of longitude and latitude
 * @param angleDeg between this leg and the one before, 0 to 180; NaN if there is none
 */
public record Leg(
    double lengthM, double planarM, double bearingDeg, double gridBearingDeg, double angleDeg) {}
