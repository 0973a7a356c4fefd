/**
 * Purpose: files of other formats as if they were GeoPackages: their rows are written into a
 * private temporary one, which everything that reads zone layers and sites then reads.
 *
 * <p>Takes: received files and how their numbers are to be placed. Gives: a temporary GeoPackage
 * that goes by the name, the hash and the issues of the original.
 *
 * <p>Rules of this package: a row is never lost: one that cannot be used is written as a fault;
 * coordinates of unknown CRS stay of unknown CRS; what is staged lies in a folder of the owner only
 * and is gone when the process ends.
 *
 * <p>Start at {@link org.ecozone.store.staging.StagedFiles}.
 */
package org.ecozone.store.staging;
