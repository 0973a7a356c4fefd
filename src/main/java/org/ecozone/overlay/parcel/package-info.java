/**
 * Purpose: how one parcel lies to the layers: hits with their measures, nearest zones, coverage,
 * remainders, joints, and the totals of a site. The workshop behind {@link
 * org.ecozone.overlay.SiteOverlay}.
 *
 * <p>Takes: indexed layers, a parcel, the needs of the rules. Gives: the values of {@link
 * org.ecozone.overlay.SiteFacts}.
 *
 * <p>Rules of this package: coordinates are moved only in {@code ParcelInCrs} and where pieces of
 * several CRSs are put together; a failure becomes an issue and marks the layer's check, it never
 * becomes a missing fact. Types are public only as far as {@code SiteOverlay} needs them; nobody
 * else uses this package.
 *
 * <p>Start at {@link org.ecozone.overlay.parcel.ParcelOverlay}.
 */
package org.ecozone.overlay.parcel;
