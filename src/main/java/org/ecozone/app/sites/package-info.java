/**
 * Purpose: files of sites of any format, and folders of them, as one supply of sites for a
 * screening.
 *
 * <p>Takes: paths and what the user said of how they are to be read. Gives: sites in a fixed order,
 * or a refusal that names what is to be said.
 *
 * <p>Rules of this package: a CRS that is neither certain nor chosen is refused, with the
 * candidates; a file that cannot be read is left out only if the user asked for that, and is listed
 * then.
 *
 * <p>Start at {@code SitesFile}.
 */
package org.ecozone.app.sites;
