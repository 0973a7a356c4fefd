/**
 * Purpose: from the rows of a sites table to sites, however many there are.
 *
 * <p>Takes: rows of {@link org.ecozone.store.geopackage.LayerScan} and {@link
 * org.ecozone.store.geopackage.RowCursor}. Gives: which rows are one site, and the sites in batches
 * that any thread can decode.
 *
 * <p>Rules of this package: only package store uses it. What a row says is read in one place
 * ({@link org.ecozone.store.site.SiteCells}), what several rows say of one site is settled in one
 * place ({@link org.ecozone.store.site.SiteDraft}).
 *
 * <p>Start at {@link org.ecozone.store.site.SiteCensus}.
 */
package org.ecozone.store.site;
