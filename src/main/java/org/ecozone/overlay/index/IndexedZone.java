package org.ecozone.overlay.index;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.Measures;
import org.ecozone.geo.packed.PackedGeometry;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.prep.PreparedPolygon;

/**
 * A zone with what is worked out once for it, on first use.
 *
 * <p>Threads: any number; two may work the same thing out at once and one answer is kept.
 */
final class IndexedZone {
  /**
   * Below this a zone is held against the prepared site instead: preparing costs more than it
   * saves.
   */
  private static final int WORTH_PREPARING_VERTICES = 256;

  private final int number;
  private final Geometry geometry;
  private final boolean large;
  private volatile PreparedGeometry prepared;
  private final PackedArea packed;

  IndexedZone(int number, Geometry geometry) {
    this.number = number;
    this.geometry = homogeneous(geometry);
    this.packed = packed(this.geometry);
    this.large = geometry.getNumPoints() >= WORTH_PREPARING_VERTICES;
  }

  /** Null for points and for what cannot be overlaid. */
  private static PackedArea packed(Geometry geometry) {
    boolean packable =
        geometry.getClass() != GeometryCollection.class && geometry.getDimension() > Dimension.P;
    return packable ? new PackedArea(PackedGeometry.of(geometry)) : null;
  }

  int number() {
    return number;
  }

  Geometry geometry() {
    return geometry;
  }

  /** Polygonal, linear or puntal; a collection that mixes them cannot be overlaid. */
  boolean isMixed() {
    return geometry.getClass() == GeometryCollection.class;
  }

  /**
   * True if fast predicates should be asked of the prepared zone, false if of the prepared site.
   */
  boolean isLarge() {
    return large;
  }

  PreparedGeometry prepared() {
    PreparedGeometry known = prepared;
    if (known == null) {
      known = PreparedGeometryFactory.prepare(geometry);
      prepared = known;
    }
    return known;
  }

  /** The zone as it is in a box and beside it; elsewhere a stand-in: see {@link NearPart}. */
  Geometry near(Envelope box) {
    return geometry instanceof Polygonal ? NearPart.of(geometry, packed.geometry(), box) : geometry;
  }

  /** 0 for lines and points. */
  double planarArea() {
    boolean areal = packed != null && packed.geometry().isAreal();
    return areal ? packed.sums().area() : Measures.planarArea(geometry);
  }

  /** For polygonal and linear zones, else null. */
  PackedArea packed() {
    return packed;
  }

  /** Writes minX, minY, maxX, maxY; minX above maxX for an empty zone. */
  void box(double[] boxes, int at) {
    if (packed != null) {
      boxes[at] = packed.geometry().minX();
      boxes[at + 1] = packed.geometry().minY();
      boxes[at + 2] = packed.geometry().maxX();
      boxes[at + 3] = packed.geometry().maxY();
      return;
    }
    Envelope box = geometry.getEnvelopeInternal();
    boxes[at] = box.getMinX();
    boxes[at + 1] = box.getMinY();
    boxes[at + 2] = box.getMaxX();
    boxes[at + 3] = box.getMaxY();
  }

  /** For polygonal zones. */
  PointOnGeometryLocator locator() {
    return large
        ? ((PreparedPolygon) prepared()).getPointLocator()
        : new SimplePointInAreaLocator(geometry);
  }

  static PointOnGeometryLocator locator(Geometry area) {
    return new IndexedPointInAreaLocator(area);
  }

  private static Geometry homogeneous(Geometry geometry) {
    if (geometry.getClass() != GeometryCollection.class) {
      return geometry;
    }
    List<Geometry> parts = new ArrayList<>();
    flatten(geometry, parts);
    Geometry built = geometry.getFactory().buildGeometry(parts);
    if (built.getClass() == GeometryCollection.class
        || built.getDimension() < 2
        || parts.size() < 2) {
      return built;
    }
    try {
      return RobustOverlay.union(parts);
    } catch (OverlayFailure e) {
      return geometry;
    }
  }

  private static void flatten(Geometry geometry, List<Geometry> parts) {
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Geometry part = geometry.getGeometryN(i);
      if (part instanceof GeometryCollection) {
        flatten(part, parts);
      } else if (!part.isEmpty()) {
        parts.add(part);
      }
    }
  }
}
