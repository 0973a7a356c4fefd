/**
 * Purpose: names on the map: which ones are shown, where, and how they are drawn.
 *
 * <p>Takes: texts with the pixels of what they name, and the style of the label. Gives: labels that
 * do not overlap, placed for a whole picture at once, painted with a halo on a {@code Graphics2D}.
 *
 * <p>Rules of this package: the same requests give the same labels; time is bounded whatever comes
 * in; a letter that the font lacks is written as its code point, never left out.
 *
 * <p>Start at {@code LabelPlacer}.
 */
package org.ecozone.carto.label;
