/**
 * Purpose: safe reading of ZIP: zipped shapefiles, KMZ, and a check of XLSX before a library
 * touches it.
 *
 * <p>Takes: a file or bytes from a stranger, and limits. Gives: entries with canonical names as
 * bounded streams, and what was left out; or a refusal that says why.
 *
 * <p>Rules of this package: no name out of an archive ever becomes a path; nothing is written
 * outside a private temporary folder, which is deleted; no size that an archive states is believed
 * before its bytes bear it out; archives inside archives stay closed.
 *
 * <p>Start at {@link org.ecozone.store.archive.Archive}.
 */
package org.ecozone.store.archive;
