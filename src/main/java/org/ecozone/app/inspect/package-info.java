/**
 * Purpose: what is known of one feature: measures, and the row of its file.
 *
 * <p>Takes: a feature of a layer that was read. Gives: areas, lengths, columns as they stand in the
 * file.
 *
 * <p>Rules of this package: measures are those of a screening; a file is only read; no JavaFX; for
 * workers.
 *
 * <p>Start at {@code FeatureMeasures}.
 */
package org.ecozone.app.inspect;
