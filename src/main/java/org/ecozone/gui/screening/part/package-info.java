/**
 * Purpose: what the workbench's views share: figures, verdicts, names of layers, a delay.
 *
 * <p>Takes: values. Gives: texts, labels.
 *
 * <p>Rules of this package: knows no view model; what is more than nothing never reads as nothing.
 *
 * <p>Start at {@code Figures}.
 */
package org.ecozone.gui.screening.part;
