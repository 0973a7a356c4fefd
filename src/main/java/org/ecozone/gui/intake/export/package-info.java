/**
 * Purpose: the way out: project land and layers are written in any format of exchange.
 *
 * <p>Takes: sites of the project or a layer, and what the user says about the file. Gives: a file,
 * and what could not be kept.
 *
 * <p>Rules of this package: it writes nothing itself, {@code app.export} and {@code app.convert}
 * do; what is classified leaves only after the user confirmed it by the name of its classification.
 *
 * <p>Start at {@code ExportView}.
 */
package org.ecozone.gui.intake.export;
