/**
 * Purpose: the review of sites in the window: the use cases behind the screening workbench.
 *
 * <p>Takes: the workspace's layers, sites, basis and overrides, as immutable values. Gives: results
 * of sites with what they rest on, and whether they are outdated; forms, comparisons, exports.
 *
 * <p>Rules of this package: the same code screens as for the command line; whether a layer is
 * visible or filtered on the map never bears on a screening; a result that rests on other layers,
 * rules, form or geometry than the present ones is outdated and says so; an officer's decision
 * stands beside the machine's line and falls when that line changes. No JavaFX. {@code
 * ReviewSession} belongs to the window's thread, the rest may be used anywhere.
 *
 * <p>Start at {@code ReviewSession} and {@code ReviewEngine}.
 */
package org.ecozone.app.review;
