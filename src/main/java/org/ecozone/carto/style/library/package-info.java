/**
 * Purpose: finds the style of a layer.
 *
 * <p>Takes: folders of SLD files, the user's own before the shipped one, and the styles that a
 * GeoPackage holds for its tables. Gives: always a style that shows every feature, and what was
 * wrong with those that were asked for and cannot be used.
 *
 * <p>Rules of this package: problems are values, never exceptions, and never swallowed; files are
 * read on the caller's thread, which must not be that of the window.
 *
 * <p>Start at {@code StyleLibrary}.
 */
package org.ecozone.carto.style.library;
