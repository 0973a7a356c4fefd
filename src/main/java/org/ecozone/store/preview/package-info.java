/**
 * Purpose: a first look into a file before it is checked: geometry to be drawn at once, sample
 * rows, the values of a column with their counts, raster tables.
 *
 * <p>Takes: a GeoPackage opened for a first look. Gives: drafts and samples.
 *
 * <p>Rules of this package: what it gives is shown and never judged with; no validity check, no
 * repair, no mapping.
 *
 * <p>Start at {@code DraftReader}.
 */
package org.ecozone.store.preview;
