/**
 * Purpose: how features look: rules, symbolizers, and the SLD files they are read from.
 *
 * <p>Takes: SLD 1.0 or 1.1 (OGC 02-070, 05-078r4 with 05-077r4 Symbology Encoding), a subset.
 * Gives: immutable styles without AWT or JavaFX types, and a list of what a file asks for that is
 * not supported.
 *
 * <p>Rules of this package: no colour in code; XML is read without DTDs and with bounded depth.
 *
 * <p>Start at {@code MapStyle}.
 */
package org.ecozone.carto.style;
