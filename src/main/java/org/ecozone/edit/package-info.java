/**
 * Purpose: undoable commands on zones, and checks of a coverage for gaps and overlaps.
 *
 * <p>Takes: zones and an edit. Gives: changed zones, the way back, and issues.
 *
 * <p>Rules of this package: may use {@code overlay zone geo job}; the history is an object, not a
 * singleton; a command remembers only what it touched.
 *
 * <p>Start at: nothing yet. The zone editing issue brings the first commands; until then the
 * package is empty on purpose.
 */
package org.ecozone.edit;
