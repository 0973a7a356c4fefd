/**
 * Purpose: the rule browser: what rules there are, which of them run, on which layers, and what is
 * wrong with a catalogue.
 *
 * <p>Takes: the review session and its rule book. Gives: a list to search, a card for each rule,
 * the choice of catalogue and as-of date.
 *
 * <p>Rules of this package: a catalogue is read off the FX thread; a bad one never replaces the one
 * in use silently.
 *
 * <p>Start at {@code RuleBrowserView}.
 */
package org.ecozone.gui.rules;
