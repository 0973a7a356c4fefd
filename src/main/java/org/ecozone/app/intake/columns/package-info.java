/**
 * Purpose: what the columns of a table of corners were taken for, to be shown and changed.
 *
 * <p>Takes: a table of corners and the choices of the user. Gives: its columns with their roles,
 * the roles there are, and sample rows.
 *
 * <p>Rules of this package: its API names no type of the store, so that the window can use it; it
 * guesses nothing itself.
 *
 * <p>Start at {@link org.ecozone.app.intake.columns.TableColumns}.
 */
package org.ecozone.app.intake.columns;
