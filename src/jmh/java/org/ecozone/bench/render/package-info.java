/**
 * Purpose: how fast maps are painted.
 *
 * <p>Takes: the zones of the invented province. Gives: a table of times per window of the map.
 *
 * <p>Rules of this package: pictures are painted off-screen; nothing is measured that the window
 * does not do.
 *
 * <p>Start at {@link org.ecozone.bench.render.RenderTable}.
 */
package org.ecozone.bench.render;
