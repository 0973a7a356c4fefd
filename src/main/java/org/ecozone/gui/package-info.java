/**
 * Purpose: the JavaFX window: map, layers, screening, editing, field, reports, settings.
 *
 * <p>Takes: what the user does. Gives: the same use cases of {@code app} that the command line has.
 *
 * <p>Rules of this package: may use {@code app}, the values of {@code zone geo job overlay screen},
 * {@code edit} and {@code carto}; JavaFX lives here only; a feature package may use {@code
 * gui.common} and {@code gui.map}, never another feature.
 *
 * <p>Start at: nothing yet. The window issue brings the first view; until then the package is empty
 * on purpose and {@code ecozone} without arguments says so.
 */
package org.ecozone.gui;
