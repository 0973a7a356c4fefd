/**
 * Purpose: how a map looks: viewport, symbols, draw order, painted on a {@code Graphics2D}.
 *
 * <p>Takes: zone layers, styles and a viewport. Gives: a picture, on screen, on paper or as
 * vectors, from one piece of code.
 *
 * <p>Rules of this package: may use {@code zone geo job}; {@code java.awt} is allowed here and in
 * {@code report} only; colours come from {@code styles/map}, not from code.
 *
 * <p>Start at: nothing yet. The map issue brings the painter; until then the package is empty on
 * purpose.
 */
package org.ecozone.carto;
