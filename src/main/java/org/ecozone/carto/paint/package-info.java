/**
 * Purpose: paints the layers of a map with their styles.
 *
 * <p>Takes: a {@link org.ecozone.carto.MapScene} and a {@link org.ecozone.carto.Viewport}. Gives:
 * pixels of a part of the picture, or calls on a {@code Graphics2D} for paper and vectors.
 *
 * <p>Rules of this package: no colour and no layer of its own; what is painted does not depend on
 * the part of the picture that is asked for.
 *
 * <p>Start at {@link org.ecozone.carto.paint.MapPainter}.
 */
package org.ecozone.carto.paint;
