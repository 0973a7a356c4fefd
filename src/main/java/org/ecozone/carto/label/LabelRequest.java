package org.ecozone.carto.label;

import java.util.function.Supplier;
import org.ecozone.carto.style.Symbolizer;
import org.locationtech.jts.geom.Envelope;

/**
 * A name that wants a place.
 *
 * @param layer id of the layer; limits and repetition count within one
 * @param feature id of the feature, which decides between equals: the same one wins each time
 * @param text may be blank, then nothing is placed
 * @param style font, halo, placement, priority
 * @param box of the anchor in logical pixels, y down; need not be tight; that of a point has no
 *     size, whatever its mark
 * @param anchor asked for only if the box does not rule the label out; null for nothing
 */
public record LabelRequest(
    String layer,
    long feature,
    String text,
    Symbolizer.Label style,
    Envelope box,
    Supplier<LabelAnchor> anchor) {}
