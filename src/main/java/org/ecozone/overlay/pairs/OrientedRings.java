package org.ecozone.overlay.pairs;

import org.ecozone.geo.packed.PackedGeometry;

/**
 * A polygonal geometry and on which side of its rings it lies.
 *
 * @param backwards by path: true if the interior lies to the right
 */
public record OrientedRings(PackedGeometry geometry, boolean[] backwards) {

  /** For a valid geometry. */
  public static OrientedRings of(PackedGeometry geometry) {
    boolean[] backwards = new boolean[geometry.pathCount()];
    for (int path = 0; path < backwards.length; path++) {
      backwards[path] = twiceArea(geometry.path(path)) < 0 != geometry.isHole(path);
    }
    return new OrientedRings(geometry, backwards);
  }

  private static double twiceArea(double[] xy) {
    double twice = 0;
    for (int i = 2; i + 3 < xy.length; i += 2) {
      twice += (xy[i] - xy[0]) * (xy[i + 3] - xy[1]) - (xy[i + 2] - xy[0]) * (xy[i + 1] - xy[1]);
    }
    return twice;
  }
}
