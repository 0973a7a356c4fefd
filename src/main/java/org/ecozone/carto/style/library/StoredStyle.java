package org.ecozone.carto.style.library;

/**
 * A style that a GeoPackage keeps in its table {@code layer_styles}, as QGIS writes it.
 *
 * @param table feature table that it is for
 * @param name as the user named it
 * @param sld text of the style; empty if the row holds none
 * @param isDefault true if QGIS opens the table with it
 */
public record StoredStyle(String table, String name, String sld, boolean isDefault) {}
