package org.ecozone.gui.map.overlay;

/**
 * A shape over the map with a sign beside it.
 *
 * @param paths in the map's CRS
 * @param sign a number or a word, empty for none
 * @param styleClass style class it gets beside {@code map-marked}: {@code marked-chosen} ...; the
 *     sign gets it beside {@code map-marked-sign}
 */
public record Marked(OverlayPaths paths, String sign, String styleClass) {}
