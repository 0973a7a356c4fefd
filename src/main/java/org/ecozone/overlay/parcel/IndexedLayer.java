package org.ecozone.overlay.parcel;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.EllipsoidalArea;
import org.ecozone.geo.Measures;
import org.ecozone.overlay.index.ZoneIndex;
import org.ecozone.overlay.pairs.OrientedRings;
import org.ecozone.zone.Issue;
import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Geometry;

/**
 * A layer with its index, its place in the order of layers, and the sizes of its zones, worked out
 * on first use.
 *
 * <p>Threads: any number.
 */
public final class IndexedLayer {
  private final int order;
  private final int firstZone;
  private final ZoneLayer layer;
  private final ZoneIndex index;
  private final AtomicLongArray sizes;
  private final AtomicReferenceArray<OrientedRings> rings;

  /**
   * With its index.
   *
   * @param order position among all layers
   * @param firstZone number of zones in the layers before it
   */
  public IndexedLayer(int order, int firstZone, ZoneLayer layer, ZoneIndex index) {
    this.order = order;
    this.firstZone = firstZone;
    this.layer = layer;
    this.index = index;
    this.sizes = new AtomicLongArray(layer.zones().size());
    this.rings = new AtomicReferenceArray<>(layer.zones().size());
    for (int i = 0; i < sizes.length(); i++) {
      sizes.setPlain(i, Double.doubleToRawLongBits(Double.NaN));
    }
  }

  int order() {
    return order;
  }

  /** Added to the number of a zone, this tells it from the zones of all layers. */
  int firstZone() {
    return firstZone;
  }

  ZoneLayer layer() {
    return layer;
  }

  ZoneIndex index() {
    return index;
  }

  Crs crs() {
    return layer.crs();
  }

  Zone zone(int number) {
    return layer.zones().get(number);
  }

  /** Ellipsoidal area in m2 of a polygonal zone, length in m of a linear one, 0 for points. */
  double zoneSize(int number) throws CrsException {
    double known = Double.longBitsToDouble(sizes.get(number));
    if (Double.isNaN(known)) {
      Geometry geometry = index.geometry(number);
      known =
          switch (geometry.getDimension()) {
            case 2 -> EllipsoidalArea.areaM2(geometry, crs());
            case 1 -> Measures.lengthM(geometry, crs());
            default -> 0;
          };
      sizes.set(number, Double.doubleToRawLongBits(known));
    }
    return known;
  }

  /** Of a polygonal zone. */
  OrientedRings rings(int number) {
    OrientedRings known = rings.get(number);
    if (known == null) {
      known = OrientedRings.of(index.packed(number));
      rings.set(number, known);
    }
    return known;
  }

  Issue issue(IssueCode code, Object... args) {
    String table = layer.source().table().isEmpty() ? layer.code() : layer.source().table();
    return Issue.of(code, layer.source().file(), table, args);
  }
}
