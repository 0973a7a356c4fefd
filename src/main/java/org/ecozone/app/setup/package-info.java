/**
 * Purpose: what a dropped file may be: for each table a proposed canonical layer, fields and
 * classes, with samples, for the user to confirm or to correct.
 *
 * <p>Takes: tables found in files, layer profiles. Gives: proposals, and the set-up that follows
 * from what the user decided.
 *
 * <p>Rules of this package: nothing is guessed, an unknown value stays unknown until the user maps
 * it; reading with a set-up is done by the reader of the command line.
 *
 * <p>Start at {@code ProposeSetUp}.
 */
package org.ecozone.app.setup;
