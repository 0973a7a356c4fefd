/**
 * Purpose: bad classes on purpose that prove that the architecture rules can fail.
 *
 * <p>Takes: nothing. Gives: violations.
 *
 * <p>Rules of this package: each class breaks one rule and says so in its name.
 *
 * <p>Start at {@code ArchitectureTest}.
 */
package org.ecozone.arch.canary.store;
