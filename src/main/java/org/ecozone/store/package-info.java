/**
 * Purpose: files to model and back: GeoPackage zone layers and sites, layer identity, result files.
 *
 * <p>Takes: paths, profile matches, zone values. Gives: {@link org.ecozone.store.LayerLoad}, {@link
 * org.ecozone.store.SiteLoad}: what was read and what could not be.
 *
 * <p>Rules of this package: the only place of {@code java.sql}. Reading changes neither a file nor
 * its folder. Bad data is an issue with its fid, never skipped silently; an unusable file is a
 * {@link org.ecozone.store.StoreException} with a sentence for the user. No overlay, no law.
 *
 * <p>Start at {@link org.ecozone.store.GeoPackageFile}.
 */
package org.ecozone.store;
