package org.ecozone.app.table;

import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Where things lie on the map. Projects: not for the FX thread. */
public final class MapExtent {
  /** Edges of an extent are followed this closely in the other CRS. */
  private static final double TOLERANCE_M = 10;

  private static final double LEAST_M = 100;

  /** Length of a degree on the equator, roughly. */
  private static final double DEGREE_M = 111_000;

  private MapExtent() {}

  /** An extent and its CRS. */
  public record Part(Envelope extent, Crs crs) {}

  /**
   * The extent of all parts in the map's CRS; parts that cannot be moved there are left out. A
   * null-envelope if nothing is left. Never smaller than what a map can show well.
   */
  public static Envelope in(Crs map, List<Part> parts) {
    Envelope all = new Envelope();
    for (Part part : parts) {
      if (part.crs() == null || part.extent() == null || part.extent().isNull()) {
        continue;
      }
      try {
        all.expandToInclude(moved(part, map));
      } catch (CrsException e) {
        // The layer itself says that it cannot be shown in the map's CRS.
        continue;
      }
    }
    return all.isNull() ? all : atLeast(all, map.isGeographic() ? LEAST_M / DEGREE_M : LEAST_M);
  }

  /** A point is no extent that can be shown. */
  private static Envelope atLeast(Envelope extent, double least) {
    extent.expandBy(
        Math.max(0, (least - extent.getWidth()) / 2),
        Math.max(0, (least - extent.getHeight()) / 2));
    return extent;
  }

  private static Envelope moved(Part part, Crs map) throws CrsException {
    if (part.crs().sameCoordinates(map)) {
      return part.extent();
    }
    return CrsTransform.between(part.crs(), map)
        .applyDensified(new GeometryFactory().toGeometry(part.extent()), TOLERANCE_M)
        .geometry()
        .getEnvelopeInternal();
  }

  /** A map's extent in the CRS of a layer; null if nobody can say. */
  public static Envelope into(Crs layer, Envelope extent, Crs map) {
    if (layer == null) {
      return null;
    }
    try {
      return moved(new Part(extent, map), layer);
    } catch (CrsException e) {
      return null; // what cannot be moved there cannot be told to be in sight
    }
  }
}
