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
import org.ecozone.overlay.index.PairCounts;
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
  private static final byte PACKED = 1;
  private static final byte PUNTAL = 2;
  private static final byte MIXED = 3;

  private final int order;
  private final int firstZone;
  private final ZoneLayer layer;
  private final ZoneIndex index;
  private final AtomicLongArray sizes;

  /** 0 where nobody asked; threads that ask at once write the same. */
  private final byte[] kinds;

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
    this.kinds = new byte[layer.zones().size()];
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

  /** How its pairs were decided so far. */
  public PairCounts pairCounts() {
    return index.pairCounts();
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
    return kind(number) != MIXED;
  }

  /** Kept, since to look at the geometry costs a search more than it does itself. */
  private byte kind(int number) {
    byte known = kinds[number];
    if (known == 0) {
      Geometry geometry = index.geometry(number);
      boolean mixed = geometry.getClass() == GeometryCollection.class;
      known = mixed ? MIXED : geometry.getDimension() == Dimension.P ? PUNTAL : PACKED;
      kinds[number] = known;
    }
    return known;
  }

  /**
   * Distance in metres from a parcel to a searchable zone, 0 if they meet, NaN if it is more than
   * the limit.
   */
  double distanceM(EdgeNearest search, int number, double limitM) {
    return kind(number) == PUNTAL
        ? search.searchPoints(LocalFrame.pointsOf(index.geometry(number)), limitM)
        : search.search(index.packed(number), limitM);
  }

  /** The same to a zone that is known not to meet the parcel. */
  double distanceApartM(EdgeNearest search, int number, double limitM) {
    return kind(number) == PACKED
        ? search.searchApart(index.packed(number), limitM)
        : distanceM(search, number, limitM);
  }

  Issue issue(IssueCode code, Object... args) {
    String table = layer.source().table().isEmpty() ? layer.code() : layer.source().table();
    return Issue.of(code, layer.source().file(), table, args);
  }
}
