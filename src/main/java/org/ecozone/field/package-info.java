/**
 * Purpose: offline packs for the field team 外业, their observations, hand-over and merge.
 *
 * <p>Takes: a screening's layers and an area; later a pack that came back. Gives: a pack; merged
 * observations and conflicts.
 *
 * <p>Rules of this package: may use {@code store zone geo job}; network classes are allowed here
 * only, so that being offline is a property of the dependency graph.
 *
 * <p>Start at: nothing yet. The field issue brings the packs; until then the package is empty on
 * purpose.
 */
package org.ecozone.field;
