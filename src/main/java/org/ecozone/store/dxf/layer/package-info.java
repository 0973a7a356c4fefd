/**
 * Purpose: the layers of a drawing, for a user to choose from.
 *
 * <p>Takes: counts. Gives: one line per layer.
 *
 * <p>Rules of this package: nothing is read here.
 *
 * <p>Start at {@link org.ecozone.store.dxf.layer.CadLayers}.
 */
package org.ecozone.store.dxf.layer;
