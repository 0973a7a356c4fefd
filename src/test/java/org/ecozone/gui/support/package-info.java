/**
 * Purpose: what tests of the window share: the toolkit without a display, desks, jobs done here and
 * now.
 *
 * <p>Takes: views. Gives: a robot and pictures.
 *
 * <p>Rules of this package: used by tests only.
 *
 * <p>Start at {@code FxTest}.
 */
package org.ecozone.gui.support;
