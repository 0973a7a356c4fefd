/**
 * Purpose: what came in by the door 添加项目用地: each file with what was found out about it, what the
 * user chose for it, and what keeps it from being added.
 *
 * <p>Takes: files, folders and pasted text; the choices made in the views. Gives: files with their
 * state to be shown, and sites of the project as one step to undo.
 *
 * <p>Rules of this package: it finds nothing out itself, {@code app.intake} does, off the FX
 * thread, the newest choice wins; no view is known here.
 *
 * <p>Start at {@code IntakeViewModel}.
 */
package org.ecozone.gui.intake.received;
