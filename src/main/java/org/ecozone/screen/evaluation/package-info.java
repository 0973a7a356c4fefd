/**
 * Purpose: from the facts of one site to its findings and its verdict.
 *
 * <p>Takes: rules, facts, what is known of the project, which layers can be used. Gives: findings
 * in every state of design.md section 4.
 *
 * <p>Rules of this package: no coordinate is touched. What could not be checked, decided or asked
 * is a finding of its own; a rule leaves no trace only where another finding of the run (for all
 * sites) says so.
 *
 * <p>Start at {@link org.ecozone.screen.evaluation.RuleEvaluator}.
 */
package org.ecozone.screen.evaluation;
