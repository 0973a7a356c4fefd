/**
 * Purpose: a small tree of bad packages with the names of the real ones; the architecture rules run
 * against it.
 *
 * <p>Takes: nothing. Gives: violations.
 *
 * <p>Rules of this package: each class breaks one rule and says so in its name; classes named Plain
 * break none.
 *
 * <p>Start at {@code ArchitectureTest}.
 */
package org.ecozone.arch.canary;
