package org.ecozone.store.dxf.land;

import org.locationtech.jts.geom.Envelope;

/**
 * A chain of points on a layer.
 *
 * @param piece what it was drawn as; of several joined lines the first
 * @param type LWPOLYLINE ...; LINE+ARC of a joined chain
 * @param xy alternating x and y; a ring is closed
 */
record CadShape(Piece piece, String type, double[] xy) {
  Envelope box() {
    Envelope box = new Envelope();
    for (int i = 0; i < xy.length; i += 2) {
      box.expandToInclude(xy[i], xy[i + 1]);
    }
    return box;
  }

  /** First point. */
  double[] place() {
    return new double[] {xy[0], xy[1]};
  }
}
