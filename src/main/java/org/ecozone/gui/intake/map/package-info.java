/**
 * Purpose: received land and the candidates for its CRS on a map of their own.
 *
 * <p>Takes: received files, the layers around them. Gives: a picture, and the candidate that was
 * clicked.
 *
 * <p>Rules of this package: never the map of the window, which stays as it is; painted off the FX
 * thread.
 *
 * <p>Start at {@code IntakeMap}.
 */
package org.ecozone.gui.intake.map;
