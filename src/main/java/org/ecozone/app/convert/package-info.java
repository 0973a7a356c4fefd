/**
 * Purpose: files of one format of exchange become files of another.
 *
 * <p>Takes: two paths and, if wanted, a CRS and options. Gives: a file of the same features, or one
 * per table.
 *
 * <p>Rules of this package: attributes and feature ids are kept; what cannot be kept is said.
 *
 * <p>Start at {@link org.ecozone.app.convert.ConvertFile}.
 */
package org.ecozone.app.convert;
