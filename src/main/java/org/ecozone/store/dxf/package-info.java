/**
 * Purpose: drawings (DXF) as received files, and project land written as a drawing.
 *
 * <p>Takes: DXF of R12 to 2018, text or binary, and the layers that the user chooses; rows to be
 * written. Gives: tables of areas, lines and points; a DXF of R12 that every CAD reads.
 *
 * <p>Rules of this package: the numbers stay those of the drawing; arcs become chords that leave
 * them by 1 mm at most; what is not read is said with its kind and number.
 *
 * <p>Start at {@link org.ecozone.store.dxf.DxfReader}, {@link org.ecozone.store.dxf.DxfWriter}.
 */
package org.ecozone.store.dxf;
