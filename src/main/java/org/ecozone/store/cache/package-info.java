/**
 * Purpose: zone layers as read, kept on disk, so that the next run neither opens rows nor decodes,
 * checks and repairs geometry.
 *
 * <p>Takes: a folder of its own and the layers that were read. Gives: {@link
 * org.ecozone.store.cache.ZoneFile}, a zone file that answers from the folder where it can and from
 * the GeoPackage where it cannot, with the same answers.
 *
 * <p>Rules of this package: what comes from the folder is never trusted: magic, version, key,
 * checksums and counts are checked before memory is taken, and anything odd means reading the
 * GeoPackage again. No failure of the cache is a failure of the run. Only files of our own name and
 * magic are ever deleted.
 *
 * <p>Start at {@link org.ecozone.store.cache.LayerCache}.
 */
package org.ecozone.store.cache;
