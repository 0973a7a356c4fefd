package org.ecozone.geo.ring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ecozone.geo.ring.RingRemark.Kind;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Makes an area of rings: a ring in an even number of others is the shell of a part, in an odd
 * number a hole of the smallest shell around it. Order and orientation do not matter.
 *
 * <p>Rings that touch in points or along edges lie where their other points lie; a point within
 * {@link CoordinateUnit#samePlace} of another ring lies on it. Rings that cross by more lie in
 * neither: both stay parts of their own as far as they are concerned, so that no land is lost, and
 * a remark names the place.
 *
 * <p>Cost: some O(n log n) for rings as surveys have them; a feature of very many rings around each
 * other is given up as TOO_INTRICATE after some seconds.
 */
public final class RingAssembly {
  private RingAssembly() {}

  /**
   * Sorts the rings of one feature.
   *
   * @param rings x, y, x, y, ... of each; closed or not; not changed
   */
  public static AssembledArea of(List<double[]> rings, CoordinateUnit unit) {
    List<RingRemark> remarks = new ArrayList<>();
    List<PlainRing> plain = new ArrayList<>();
    for (int i = 0; i < rings.size(); i++) {
      PlainRing ring = PlainRing.of(i, rings.get(i), unit.samePlace(), remarks);
      if (ring != null) {
        plain.add(ring);
      }
    }
    if (plain.size() == 1) {
      return new AssembledArea(PlainRing.FACTORY.createPolygon(plain.get(0).linearRing()), remarks);
    }
    List<PlainRing> kept = new RingDuplicates().without(plain, remarks);
    if (kept.isEmpty()) {
      return new AssembledArea(null, remarks);
    }
    return sorted(kept, unit.samePlace(), remarks);
  }

  private static AssembledArea sorted(
      List<PlainRing> rings, double samePlace, List<RingRemark> remarks) {
    RingContacts contacts = new RingContacts(rings, samePlace);
    RingNesting nesting = new RingNesting(rings, samePlace, contacts);
    if (!contacts.find() || !nesting.find()) {
      double[] xy = rings.get(0).xy();
      remarks.add(new RingRemark(Kind.TOO_INTRICATE, 0, -1, rings.size(), xy[0], xy[1]));
      return new AssembledArea(null, remarks);
    }
    remarks.addAll(nesting.remarks());
    remarks.sort(Comparator.comparingInt(RingRemark::ring));
    List<List<LinearRing>> holes = new ArrayList<>();
    rings.forEach(ring -> holes.add(null));
    for (int r = 0; r < rings.size(); r++) {
      int shell = nesting.shellOf(r);
      if (shell >= 0 && !nesting.isTwin(r)) {
        if (holes.get(shell) == null) {
          holes.set(shell, new ArrayList<>());
        }
        holes.get(shell).add(rings.get(r).linearRing());
      }
    }
    List<Polygon> parts = new ArrayList<>();
    for (int r = 0; r < rings.size(); r++) {
      if (nesting.shellOf(r) < 0 && !nesting.isTwin(r)) {
        List<LinearRing> inner = holes.get(r) == null ? List.of() : holes.get(r);
        parts.add(
            PlainRing.FACTORY.createPolygon(
                rings.get(r).linearRing(), inner.toArray(LinearRing[]::new)));
      }
    }
    return new AssembledArea(
        parts.size() == 1
            ? parts.get(0)
            : PlainRing.FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new)),
        remarks);
  }
}
