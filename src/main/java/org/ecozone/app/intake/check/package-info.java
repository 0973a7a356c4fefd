/**
 * Purpose: checks on entry: what is odd about parcels that came in together.
 *
 * <p>Takes: parcels with their geometry in one CRS. Gives: issues and flags, each with its place.
 *
 * <p>Rules of this package: changes no geometry; every list is bounded and says how many more there
 * are; the same parcels give the same issues in the same order.
 *
 * <p>Start at {@code ParcelChecks}.
 */
package org.ecozone.app.intake.check;
