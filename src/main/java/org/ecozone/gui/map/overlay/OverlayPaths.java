package org.ecozone.gui.map.overlay;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.geo.LocalFrame;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * A geometry as paths in the map's CRS: x, y, x, y, ... Immutable; the arrays are not to be
 * changed.
 */
public record OverlayPaths(List<Part> parts) {
  /** Nothing. */
  public static final OverlayPaths NONE = new OverlayPaths(List.of());

  /** Straight edges of another CRS are followed this closely. */
  private static final double STRAIGHT_M = 0.5;

  /** What a path is. */
  public enum Kind {
    POINT,
    LINE,
    RING
  }

  /** A path; of a ring the first vertex comes again at the end. */
  public record Part(Kind kind, double[] xy) {}

  public OverlayPaths {
    parts = List.copyOf(parts);
  }

  /** A geometry that is in the map's CRS already. */
  public static OverlayPaths of(Geometry geometry) {
    List<Part> parts = new ArrayList<>();
    collect(geometry, parts);
    return new OverlayPaths(parts);
  }

  /** A geometry of another CRS. Projects: not for the FX thread. */
  public static OverlayPaths of(Geometry geometry, Crs from, Crs map) throws CrsException {
    return of(CrsTransform.between(from, map).applyDensified(geometry, STRAIGHT_M).geometry());
  }

  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Null-envelope if there is nothing. */
  public Envelope extent() {
    Envelope extent = new Envelope();
    for (Part part : parts) {
      for (int i = 0; i + 1 < part.xy().length; i += 2) {
        extent.expandToInclude(part.xy()[i], part.xy()[i + 1]);
      }
    }
    return extent;
  }

  private static void collect(Geometry geometry, List<Part> parts) {
    if (geometry.isEmpty()) {
      return;
    }
    if (geometry instanceof Polygon polygon) {
      parts.add(new Part(Kind.RING, LocalFrame.pointsOf(polygon.getExteriorRing())));
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        parts.add(new Part(Kind.RING, LocalFrame.pointsOf(polygon.getInteriorRingN(i))));
      }
    } else if (geometry instanceof GeometryCollection) {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        collect(geometry.getGeometryN(i), parts);
      }
    } else {
      Kind kind = geometry instanceof Point ? Kind.POINT : Kind.LINE;
      parts.add(new Part(kind, LocalFrame.pointsOf(geometry)));
    }
  }
}
