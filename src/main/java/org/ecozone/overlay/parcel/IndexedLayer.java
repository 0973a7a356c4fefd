package org.ecozone.overlay.parcel;

import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.EllipsoidalArea;
import org.ecozone.geo.LocalFrame;
import org.ecozone.geo.Measures;
import org.ecozone.geo.near.EdgeNearest;
import org.ecozone.overlay.index.ZoneIndex;
import org.ecozone.overlay.pairs.OrientedRings;
import org.ecozone.zone.Issue;
import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;

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
  private volatile List<String> classes;
  private final AtomicReferenceArray<OrientedRings> rings;
  private final ThreadLocal<PieceAreas> areas;

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
    this.areas = ThreadLocal.withInitial(() -> new PieceAreas(layer.crs()));
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

  /** Of the calling thread. */
  PieceAreas areas() {
    return areas.get();
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

  /** Distinct classes, ascending. */
  List<String> classes() {
    List<String> known = classes;
    if (known == null) {
      known = index.classes().stream().sorted().toList();
      classes = known;
    }
    return known;
  }

  /** False for collections of several dimensions: only the local frame measures those. */
  boolean isSearchable(int number) {
    return index.geometry(number).getClass() != GeometryCollection.class;
  }

  /**
   * Distance in metres from a parcel to a searchable zone, 0 if they meet, NaN if it is more than
   * the limit.
   */
  double distanceM(EdgeNearest search, int number, double limitM) {
    Geometry geometry = index.geometry(number);
    return geometry.getDimension() == Dimension.P
        ? search.searchPoints(LocalFrame.pointsOf(geometry), limitM)
        : search.search(index.packed(number), limitM);
  }

  Issue issue(IssueCode code, Object... args) {
    String table = layer.source().table().isEmpty() ? layer.code() : layer.source().table();
    return Issue.of(code, layer.source().file(), table, args);
  }
}
