/**
 * Purpose: what can still be chosen about a file that could not be read: another charset, with how
 * the text reads in it, and what its format can be told.
 *
 * <p>Takes: a file and the choices it failed with. Gives: the options that its format knows, so
 * that the preview offers them instead of a refusal alone.
 *
 * <p>Rules of this package: its API names no type of the store; it never fails, chooses nothing,
 * and reads no more than the beginning of a file.
 *
 * <p>Start at {@link org.ecozone.app.intake.remedy.Remedies}.
 */
package org.ecozone.app.intake.remedy;
