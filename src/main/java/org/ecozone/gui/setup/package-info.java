/**
 * Purpose: layer set-up: what each table is, which column holds what, what its class values mean,
 * who issued it and what it covers.
 *
 * <p>Takes: proposals of {@code app.setup}. Gives: the set-up of layers, kept in the project.
 *
 * <p>Rules of this package: nothing is guessed; a value that nobody mapped stays undecided and is
 * shown so.
 *
 * <p>Start at {@code LayerSetUpView}.
 */
package org.ecozone.gui.setup;
