/**
 * Purpose: the JavaFX window: map, layers, screening, editing, field, reports, settings.
 *
 * <p>Takes: what the user does. Gives: the same use cases of {@code app} that the command line has.
 *
 * <p>Rules of this package: may use {@code app}, the values of {@code zone geo job overlay screen},
 * {@code edit} and {@code carto}; JavaFX lives here only; a feature package may use {@code
 * gui.common} and {@code gui.map}, never another feature.
 *
 * <p>Start at {@code EcoZoneApp}, which the toolkit starts, and {@code MainWindow}, which composes
 * the views of the feature packages; {@code Parts} says what one asks of another.
 */
package org.ecozone.gui;
