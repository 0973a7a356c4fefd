/**
 * Purpose: the things this program talks about: sites, zones, layers, their identity and coverage,
 * issues. Immutable.
 *
 * <p>Takes: geo types. Gives: values to every package above.
 *
 * <p>Rules of this package: no files, no overlay, no law, no JavaFX.
 *
 * <p>Start at {@link org.ecozone.zone.ZoneLayer}.
 */
package org.ecozone.zone;
