/**
 * Purpose: examines project land before it is added: what a file holds, in which CRS, what is odd
 * about it, and what would be added.
 *
 * <p>Takes: a file of any format or a pasted text, the choices of the user, the area of work.
 * Gives: an {@code Examination} to be shown, and from it the sites.
 *
 * <p>Rules of this package: its API names no type of the store, so that the window can use it;
 * nothing is taken that is not certain or chosen; the geometry as received is kept; parameters of a
 * datum never leave the user's configuration folder.
 *
 * <p>Start at {@code Examine}.
 */
package org.ecozone.app.intake;
