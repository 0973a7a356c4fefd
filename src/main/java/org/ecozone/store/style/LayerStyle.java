package org.ecozone.store.style;

/**
 * A row of {@code layer_styles}.
 *
 * @param table feature table that it is for
 * @param name as the user named it
 * @param sld text of the style; empty if the row holds none (only QGIS's own format)
 * @param isDefault true if QGIS opens the table with it
 */
public record LayerStyle(String table, String name, String sld, boolean isDefault) {}
