/**
 * Purpose: the text forms WKT 1 of coordinate reference systems, and WKT of geometries.
 *
 * <p>Takes: text as files hold it. Gives: {@link org.ecozone.geo.wkt.WktNode}, its parts in a tree,
 * and texts; {@link org.ecozone.geo.wkt.GeometryText}, geometries as written.
 *
 * <p>Rules of this package: it knows brackets and quotes, and what a number is; what a CRS means is
 * the business of {@link org.ecozone.geo.Crs}.
 *
 * <p>Start at {@link org.ecozone.geo.wkt.WktNode}.
 */
package org.ecozone.geo.wkt;
