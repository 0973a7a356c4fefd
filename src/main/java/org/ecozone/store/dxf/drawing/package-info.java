/**
 * Purpose: what a DXF file holds: layers, blocks and entities, each with its own coordinates.
 *
 * <p>Takes: groups. Gives: a drawing in memory, nothing placed, joined or chosen yet.
 *
 * <p>Rules of this package: texts stay bytes (ISO-8859-1 characters) until a charset is known; an
 * entity that cannot be read keeps its fault; a file that ends too early is refused.
 *
 * <p>Start at {@link org.ecozone.store.dxf.drawing.DrawingReader}.
 */
package org.ecozone.store.dxf.drawing;
