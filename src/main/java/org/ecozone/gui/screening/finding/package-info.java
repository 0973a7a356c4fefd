/**
 * Purpose: the tree of findings: its order and its lines.
 *
 * <p>Takes: findings of a result. Gives: groups, lines.
 *
 * <p>Rules of this package: every group is shown, also if nothing is in it; no finding is left out.
 *
 * <p>Start at {@code FindingTree}.
 */
package org.ecozone.gui.screening.finding;
