package org.ecozone.overlay.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.IntersectionMatrix;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.relateng.RelateNG;

/**
 * The overlay operations of this program, by name: OverlayNGRobust and RelateNG, whatever the
 * switch {@code jts.overlay} says.
 *
 * <p>Fails: by {@link OverlayFailure}, with the first and most telling error of OverlayNGRobust's
 * own ladder as cause.
 */
public final class RobustOverlay {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private RobustOverlay() {}

  /** DE-9IM matrix by RelateNG. */
  public static IntersectionMatrix relate(Geometry a, Geometry b) throws OverlayFailure {
    try {
      return RelateNG.relate(a, b);
    } catch (RuntimeException e) {
      throw new OverlayFailure("relate: " + e.getMessage(), e);
    }
  }

  /** True if the interiors of the two meet. */
  public static boolean interiorsMeet(Geometry a, Geometry b) throws OverlayFailure {
    try {
      return RelateNG.relate(a, b, "T********");
    } catch (RuntimeException e) {
      throw new OverlayFailure("relate: " + e.getMessage(), e);
    }
  }

  /** Polygonal part of the intersection; lines and points where the two only touch are left out. */
  public static Geometry intersection(Geometry a, Geometry b) throws OverlayFailure {
    return polygons(overlay(a, b, OverlayNG.INTERSECTION));
  }

  /**
   * The same by the first, clipping step of OverlayNGRobust's ladder alone: for a {@link NearPart},
   * which the later ones would take as a whole.
   */
  static Geometry clippedIntersection(Geometry a, Geometry b) throws OverlayFailure {
    return polygons(clipped(a, b, OverlayNG.INTERSECTION));
  }

  /** Polygonal part of a without b, likewise. */
  static Geometry clippedDifference(Geometry a, Geometry b) throws OverlayFailure {
    return polygons(clipped(a, b, OverlayNG.DIFFERENCE));
  }

  /** Linear part of the intersection. */
  public static Geometry commonLines(Geometry a, Geometry b) throws OverlayFailure {
    return lines(overlay(a, b, OverlayNG.INTERSECTION));
  }

  /** Polygonal part of a without b. */
  public static Geometry difference(Geometry a, Geometry b) throws OverlayFailure {
    return polygons(overlay(a, b, OverlayNG.DIFFERENCE));
  }

  /** Union of polygons, empty if there are none. */
  public static Geometry union(Collection<Geometry> polygonal) throws OverlayFailure {
    try {
      Geometry union = OverlayNGRobust.union(polygonal, FACTORY);
      return union == null ? FACTORY.createPolygon() : polygons(union);
    } catch (RuntimeException e) {
      throw new OverlayFailure("union of " + polygonal.size() + " polygons: " + e.getMessage(), e);
    }
  }

  /** The polygons of a geometry as one polygonal geometry. */
  public static Geometry polygons(Geometry geometry) {
    if (geometry instanceof Polygon) {
      return geometry;
    }
    List<Polygon> polygons = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        polygons.add(polygon);
      }
    }
    return polygons.size() == 1
        ? polygons.get(0)
        : FACTORY.createMultiPolygon(GeometryFactory.toPolygonArray(polygons));
  }

  private static Geometry lines(Geometry geometry) {
    List<LineString> lines = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof LineString line && !line.isEmpty()) {
        lines.add(line);
      }
    }
    return FACTORY.createMultiLineString(GeometryFactory.toLineStringArray(lines));
  }

  private static Geometry clipped(Geometry a, Geometry b, int operation) throws OverlayFailure {
    try {
      return OverlayNG.overlay(a, b, operation);
    } catch (RuntimeException e) {
      throw new OverlayFailure("clipped overlay " + operation + ": " + e.getMessage(), e);
    }
  }

  private static Geometry overlay(Geometry a, Geometry b, int operation) throws OverlayFailure {
    try {
      return OverlayNGRobust.overlay(a, b, operation);
    } catch (RuntimeException e) {
      throw new OverlayFailure("overlay " + operation + ": " + e.getMessage(), e);
    }
  }
}
