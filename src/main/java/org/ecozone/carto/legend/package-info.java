/**
 * Purpose: what the symbols of a map mean.
 *
 * <p>Takes: a style. Gives: its entries, each a title and a swatch as plain pixels, painted by the
 * painter of the map itself.
 *
 * <p>Rules of this package: titles come from the style; the caller supplies the layer's own title
 * where a style has none.
 *
 * <p>Start at {@code Legend}.
 */
package org.ecozone.carto.legend;
