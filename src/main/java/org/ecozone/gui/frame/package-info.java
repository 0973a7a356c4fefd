/**
 * Purpose: what the window frame is made of: docks, message bar, tasks panel, status bar, pages.
 *
 * <p>Takes: nodes of the parts, messages, running jobs. Gives: nodes.
 *
 * <p>Rules of this package: it knows no part and no file; all state of jobs and messages lies in
 * {@code gui.common}.
 *
 * <p>Start at {@code Docks}.
 */
package org.ecozone.gui.frame;
