/**
 * Purpose: shapefiles written so that ArcGIS, QGIS and we read back what went in.
 *
 * <p>Takes: a table and its rows. Gives: .shp, .shx, .dbf, .prj and .cpg that appear together under
 * their names, or one ZIP of them, and all that the format could not hold.
 *
 * <p>Rules of this package: rows are spooled first, so that every field is as wide as its longest
 * value and no wider; nothing is cut, rounded or renamed without being said; old parts go and new
 * ones come in one step that is undone if it fails.
 *
 * <p>Start at {@link org.ecozone.store.shape.write.ShapefileWriter}.
 */
package org.ecozone.store.shape.write;
