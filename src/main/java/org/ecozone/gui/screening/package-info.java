/**
 * Purpose: the screening workbench: sites, project form, verdict, findings, overrides, many sites,
 * comparison.
 *
 * <p>Takes: the review session and what the officer does. Gives: the verdict as the machine has it
 * and as the officer has it, and all that is open, loudly.
 *
 * <p>Rules of this package: nothing is screened on the FX thread; an outdated result never looks
 * like a current one; a verdict is always a word, never only a colour; decisions lie in view
 * models.
 *
 * <p>Start at {@code ScreeningView}.
 */
package org.ecozone.gui.screening;
