/**
 * Purpose: moves land from Xi'an 1980 or Beijing 1954 to CGCS2000 with parameters that a user has.
 *
 * <p>Takes: 4 parameters of a plane or 7 of space, geometries of the old datum. Gives: geometries
 * on CGCS2000 and back, what is implausible.
 *
 * <p>Rules of this package: knows no parameters of its own; never used unless a user named a set.
 * Parameters are confidential: {@code toString} shows none, nothing here writes or logs any.
 *
 * <p>Start at {@link org.ecozone.geo.datum.DatumMove}.
 */
package org.ecozone.geo.datum;
