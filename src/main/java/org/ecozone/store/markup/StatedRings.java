package org.ecozone.store.markup;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.ring.AssembledArea;
import org.ecozone.geo.ring.CoordinateUnit;
import org.ecozone.geo.ring.RingAssembly;
import org.ecozone.geo.ring.RingRemark;
import org.ecozone.store.geopackage.blob.CompactGeometry;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * Rings of which the file says itself which is the shell. They stay as stated where that can be
 * true; where a hole lies beside the shell or in another hole, containment decides.
 *
 * <p>Rings that cross stay as stated: what is wrong with them is seen by the check of validity.
 */
final class StatedRings {
  private StatedRings() {}

  /** A polygon, or the several that the rings make if what is stated cannot be. */
  static Geometry polygon(LinearRing shell, List<LinearRing> holes) {
    Geometry stated =
        CompactGeometry.factory().createPolygon(shell, holes.toArray(LinearRing[]::new));
    if (holes.isEmpty()) {
      return stated;
    }
    List<double[]> rings = new ArrayList<>();
    rings.add(numbers(shell));
    holes.forEach(hole -> rings.add(numbers(hole)));
    AssembledArea area =
        RingAssembly.of(rings, CoordinateUnit.of(rings.get(0)[0], rings.get(0)[1]));
    boolean crossing = area.remarks().stream().anyMatch(r -> r.kind() == RingRemark.Kind.CROSSING);
    return area.geometry() instanceof MultiPolygon parts && !crossing ? parts : stated;
  }

  private static double[] numbers(LinearRing ring) {
    double[] xy = new double[2 * ring.getNumPoints()];
    for (int i = 0; i < ring.getNumPoints(); i++) {
      Coordinate at = ring.getCoordinateN(i);
      xy[2 * i] = at.x;
      xy[2 * i + 1] = at.y;
    }
    return xy;
  }
}
