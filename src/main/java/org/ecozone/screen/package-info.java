/**
 * Purpose: from facts to findings and a verdict; runs the pipeline over all sites.
 *
 * <p>Takes: sites, zone layers, a {@link org.ecozone.screen.RuleSet} with the tables beside it
 * ({@link org.ecozone.screen.Catalogs}), facts of the overlay. Gives: one {@link
 * org.ecozone.screen.SiteScreening} per site to a {@link org.ecozone.screen.ScreeningSink}.
 *
 * <p>Rules of this package: no coordinate is touched, no law stands in the code. What is missing,
 * stale, damaged, failed or not stated never reads as "no conflict". The same inputs give the same
 * screening, whatever the order of layers and the number of threads.
 *
 * <p>Start at {@link org.ecozone.screen.Screener} for a file of sites, {@link
 * org.ecozone.screen.ReadyScreening} for sites one by one; the rules are read by {@link
 * org.ecozone.screen.RuleSetReader}.
 */
package org.ecozone.screen;
