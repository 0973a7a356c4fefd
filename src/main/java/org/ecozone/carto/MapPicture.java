package org.ecozone.carto;

/**
 * A painted map.
 *
 * @param pixels premultiplied 0xAARRGGBB, row by row from the top; 0 where nothing is painted yet.
 *     The receiver owns the array
 * @param widthPx device pixels in a row
 * @param heightPx rows
 * @param viewport what the picture shows. It is not quite the one that was asked for: it reaches
 *     beyond it on all sides (so that a map that is moved has something to show) and its edges lie
 *     on the pixel grid of the map's scale
 * @param complete false if parts of it are still being painted; a better one follows
 */
public record MapPicture(
    int[] pixels, int widthPx, int heightPx, Viewport viewport, boolean complete) {}
