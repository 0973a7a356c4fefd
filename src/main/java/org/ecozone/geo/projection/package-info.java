/**
 * Purpose: the mathematics of one ellipsoid: map projections and the area between parallels and
 * meridians.
 *
 * <p>Takes: degrees or metres in plain arrays, radians where the name says so.
 *
 * <p>Gives: {@link org.ecozone.geo.projection.Projection}s, {@link
 * org.ecozone.geo.projection.Ellipsoid}s, {@link org.ecozone.geo.projection.TrapezoidSeries}.
 *
 * <p>Rules of this package: no datum, no code, no geometry; a point without image is NaN;
 * StrictMath only.
 *
 * <p>Start at {@link org.ecozone.geo.projection.TransverseMercator}.
 */
package org.ecozone.geo.projection;
