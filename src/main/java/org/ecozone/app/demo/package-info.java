/**
 * Purpose: writes the demo workspace: an invented but believable 陇南 (zones.gpkg) and twelve
 * invented projects (sites.gpkg), generated from a fixed seed and marked 示意数据 everywhere.
 *
 * <p>Takes: the declarative tables beside this package in the resources (counties, rivers, areas,
 * spots, reaches, lines, fields, tables, columns, sites, faults). Gives: two GeoPackages through
 * {@code store.GeoPackageWriter}.
 *
 * <p>Rules of this package: place names are real, everything else is invented; the same bytes every
 * time (own noise, {@code StrictMath}, no clock); geometry is constructed, never overlaid; what a
 * layer holds is in the tables, how a shape is made is in the classes; all shapes are drawn in
 * EPSG:4523 and transformed vertex by vertex when written.
 *
 * <p>Start at {@link org.ecozone.app.demo.DemoWorkspace}.
 */
package org.ecozone.app.demo;
