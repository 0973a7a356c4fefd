/**
 * Purpose: DXF of R12, written group by group.
 *
 * <p>Takes: layers and shapes. Gives: bytes that every CAD program reads.
 *
 * <p>Rules of this package: the same calls give the same bytes; a letter that GBK does not hold is
 * written as an escape in texts and as an underscore in names of layers.
 *
 * <p>Start at {@link org.ecozone.store.dxf.write.ShapeGroups}.
 */
package org.ecozone.store.dxf.write;
