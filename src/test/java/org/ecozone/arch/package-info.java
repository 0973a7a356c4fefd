/**
 * Purpose: the architecture of the program as tests (design.md 2, style.md 8.5), each rule with a
 * canary.
 *
 * <p>Takes: compiled classes under a base package. Gives: violations.
 *
 * <p>Rules of this package: every rule is a function of the base package, so that it runs against
 * the product and against {@code arch.canary}; a rule without a canary does not count.
 *
 * <p>Start at {@link org.ecozone.arch.ArchitectureTest}.
 */
package org.ecozone.arch;
