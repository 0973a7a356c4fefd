/**
 * Purpose: checks of files for whoever keeps the layers.
 *
 * <p>Takes: paths. Gives: issues.
 *
 * <p>Rules of this package: screens nothing and mends nothing.
 *
 * <p>Start at {@link org.ecozone.app.check.CheckFiles}.
 */
package org.ecozone.app.check;
