/**
 * Purpose: the invented province on which speed is measured: five zone layers and any number of
 * project sites, written as GeoPackages from a seed.
 *
 * <p>Takes: a {@link org.ecozone.bench.province.ProvinceSize} and a folder. Gives: zones.gpkg and
 * sites.gpkg, marked 示意数据, the same bytes every time.
 *
 * <p>Rules of this package: nothing but cell labels is held in memory, geometry is made and written
 * one feature at a time; geometry is constructed, never overlaid; every line is drawn in EPSG:4544
 * from the ids of its ends alone, so that two zones that meet have the very same vertices; vertices
 * are rounded to 1 mm there and transformed one by one to another CRS.
 *
 * <p>Start at {@link org.ecozone.bench.province.Province}.
 */
package org.ecozone.bench.province;
