/**
 * Purpose: geometry without domain words: coordinate reference systems, areas, lengths, distances,
 * repair.
 *
 * <p>Takes: JTS geometries with x = easting or longitude and y = northing or latitude, EPSG codes,
 * WKT 1 texts. Z and M are accepted and dropped by everything that gives a geometry back.
 *
 * <p>Gives: {@link org.ecozone.geo.Crs} (what the numbers mean), {@link
 * org.ecozone.geo.CrsTransform} (moves numbers between CRSs of one datum), {@link
 * org.ecozone.geo.EllipsoidalArea} (the area of the national land survey), {@link
 * org.ecozone.geo.Measures} (planar area, lengths, buffers), {@link org.ecozone.geo.LocalFrame}
 * (distances and bearings), {@link org.ecozone.geo.GeometryRepair} (valid geometries, with a word
 * on what was wrong), {@link org.ecozone.geo.AxisCheck} and {@link org.ecozone.geo.CrsCandidates}
 * (do these numbers fit that CRS).
 *
 * <p>Rules of this package:
 *
 * <ul>
 *   <li>It uses no other package of the program, writes no text for users, and knows no layer.
 *   <li>Degrees and metres only; every public number says its unit in its name.
 *   <li>No datum is ever shifted. CGCS2000 and WGS 84 longitude and latitude count as the same
 *       numbers (they agree to centimetres); any other pair of datums fails with
 *       DATUM_SHIFT_NEEDED.
 *   <li>A coordinate that cannot be computed fails; it never becomes NaN in a result.
 *   <li>Transverse Mercator is computed here (Krueger series, nanometres up to 3 900 km from the
 *       central meridian, where GeoTools is off by metres and more), and the Chinese and UTM codes
 *       are a table: both work without the EPSG database. Every other code and every other
 *       projection goes through GeoTools.
 *   <li>Arithmetic that reaches a result uses StrictMath, so that two machines give the same
 *       digits; the last digits of a geodesic (LocalFrame) are GeographicLib's, which does not.
 *   <li>All values are immutable and may be shared by threads.
 *   <li>The only package that calls Geometry.getArea, getLength, distance and buffer.
 * </ul>
 *
 * <p>Start at {@link org.ecozone.geo.Crs}.
 */
package org.ecozone.geo;
