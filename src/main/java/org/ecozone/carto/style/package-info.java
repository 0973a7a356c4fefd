/**
 * Purpose: how features look: styles, their rules and symbolizers.
 *
 * <p>Takes: what {@code carto.style.sld} read. Gives: immutable styles without AWT or JavaFX types,
 * each with a list of what its file asks for that is not supported.
 *
 * <p>Rules of this package: no colour in code.
 *
 * <p>Start at {@code MapStyle}.
 */
package org.ecozone.carto.style;
