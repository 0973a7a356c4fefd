package org.ecozone.zone;

import org.locationtech.jts.geom.Envelope;

/**
 * A feature that a layer holds and that could not be used: broken, empty or unrepairable geometry.
 * Near such a feature the rules of the layer are UNDECIDED (design.md section 4).
 *
 * @param fid feature id in the source file
 * @param where where it may lie, in the layer's CRS; null if nobody knows, then it counts as near
 *     every site
 * @param issueCode code of the issue that says what is wrong
 */
public record LostFeature(long fid, Envelope where, String issueCode) {}
