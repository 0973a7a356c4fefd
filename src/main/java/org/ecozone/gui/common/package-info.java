/**
 * Purpose: what every part of the window needs: the desk with the open workspace, texts that follow
 * the language, jobs off the window's thread, messages, themes, dialogs.
 *
 * <p>Takes: keys of texts, pieces of work. Gives: texts that change with the language; results of
 * work on the FX thread.
 *
 * <p>Rules of this package: {@code Platform.runLater} and threads only here; it knows no feature.
 *
 * <p>Start at {@code Desk}.
 */
package org.ecozone.gui.common;
