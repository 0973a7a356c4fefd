/**
 * Purpose: what KML, GPX and GeoJSON have in common: text in an encoding that is certain, XML that
 * is safe to read, columns found in a first pass, geometry put together from what a file states.
 *
 * <p>Takes: bytes from anywhere; nothing in them is trusted. Gives: events of XML with their lines,
 * characters, geometries and columns, or a refusal that names file and line.
 *
 * <p>Rules of this package: no document types, no entities, nothing fetched, no tree in memory;
 * depth, attributes, elements, size and the length of every text are bounded. No format of its own.
 * The styles' XML reader ({@code carto.style.sld}) is not shared: that one keeps a small file whole
 * with the column of every node, this one streams gigabytes.
 *
 * <p>Start at {@link org.ecozone.store.markup.XmlCursor}.
 */
package org.ecozone.store.markup;
