/**
 * Purpose: the conditions of the rule catalogue: an immutable tree for a subset of ECQL, evaluated
 * in Kleene's three-valued logic.
 *
 * <p>Takes: ECQL texts, values by attribute name. Gives: {@link org.ecozone.zone.Truth}, and the
 * unknown attributes on which an open answer rests.
 *
 * <p>Rules of this package: GeoTools parses, it never evaluates (it takes NULL as a value). A value
 * that does not fit is UNKNOWN, never an exception.
 *
 * <p>Start at {@link org.ecozone.screen.condition.Condition}.
 */
package org.ecozone.screen.condition;
