/**
 * Purpose: which CRS the numbers of a file are in, from what the file states, from the numbers
 * themselves and from where the work is.
 *
 * <p>Takes: statements of a file and samples of its coordinates as they stand. Gives: a CRS that is
 * certain, or candidates with the reasons for each, or a refusal; never a guess that is passed off
 * as knowledge.
 *
 * <p>Rules of this package: moves no coordinate of a user without a CRS that somebody stated or
 * chose.
 *
 * <p>Start at {@link org.ecozone.geo.reference.CrsStatement}.
 */
package org.ecozone.geo.reference;
