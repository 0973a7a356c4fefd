/**
 * Purpose: the controls of the project form.
 *
 * <p>Takes: an attribute of the catalogue and its answer. Gives: what the user states.
 *
 * <p>Rules of this package: empty is unknown and says so; what follows from the industry code says
 * that it does.
 *
 * <p>Start at {@code FormField}.
 */
package org.ecozone.gui.screening.form;
