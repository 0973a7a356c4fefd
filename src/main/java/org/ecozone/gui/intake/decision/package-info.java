/**
 * Purpose: what a file leaves open and the user decides: CRS, parameters of an old datum, encoding,
 * layers, grouping, template.
 *
 * <p>Takes: a received file. Gives: choices, to its view model.
 *
 * <p>Rules of this package: a section is there only if there is something to decide or to know;
 * nothing is chosen before the user chooses it.
 *
 * <p>Start at {@code DecisionPane}.
 */
package org.ecozone.gui.intake.decision;
