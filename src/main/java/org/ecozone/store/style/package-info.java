/**
 * Purpose: styles that a GeoPackage keeps for its tables.
 *
 * <p>Takes: the table {@code layer_styles} that QGIS writes when a user saves a style "to the
 * database". Gives: the texts as they are; nobody here knows what is in them.
 *
 * <p>Rules of this package: the file is read as {@code store} reads it, and stays as it is.
 *
 * <p>Start at {@code LayerStyles}.
 */
package org.ecozone.store.style;
