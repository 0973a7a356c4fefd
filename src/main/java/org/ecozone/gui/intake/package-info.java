/**
 * Purpose: the one door 添加项目用地: what comes in is shown before anything is added, and the user
 * decides what the file leaves open.
 *
 * <p>Takes: files, folders and pasted text. Gives: sites of the project, as one step to undo.
 *
 * <p>Rules of this package: it finds nothing out itself, {@code app.intake} does; nothing is added
 * that is not certain or chosen by the user; every choice is looked at anew off the FX thread, the
 * newest wins; the map and the menus stay usable.
 *
 * <p>Start at {@code IntakeView}.
 */
package org.ecozone.gui.intake;
