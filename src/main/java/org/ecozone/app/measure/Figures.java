package org.ecozone.app.measure;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.geo.EllipsoidalArea;
import org.ecozone.geo.LocalFrame;
import org.ecozone.geo.Measures;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * What is measured of a line or an area while it is drawn. Edges are straight in the CRS in which
 * it is drawn.
 *
 * @param legs between vertices; of an area without the one that closes it
 * @param totalM length of all legs, on the ellipsoid
 * @param planarTotalM the same in the plane
 * @param perimeterM of an area, 0 for a line
 * @param areaM2 ellipsoidal area as in a screening, 0 for a line
 * @param planarAreaM2 planar area as in a screening, 0 for a line
 * @param planarCrs the plane of the planar figures
 * @param crossing true if the outline crosses itself, so that the area means nothing
 */
public record Figures(
    List<Leg> legs,
    double totalM,
    double planarTotalM,
    double perimeterM,
    double areaM2,
    double planarAreaM2,
    String planarCrs,
    boolean crossing) {
  /** What an edge straight in the map may leave its image in the plane by. */
  private static final double STRAIGHT_M = 0.01;

  /** A search for the other end of a leg must reach it. */
  private static final double REACH = 1.02;

  public Figures {
    legs = List.copyOf(legs);
  }

  /**
   * Measures.
   *
   * @param vertices at least one; of an area not closed
   * @throws CrsException if a vertex is no place on Earth
   */
  public static Figures of(List<Coordinate> vertices, Shape shape, Crs crs) throws CrsException {
    Geometry whole = shape.of(vertices);
    try {
      Crs plane = Measures.planarCrs(whole, crs);
      List<Leg> legs = legs(vertices, crs, plane);
      boolean area = whole.getDimension() == 2;
      return new Figures(
          legs,
          legs.stream().mapToDouble(Leg::lengthM).sum(),
          legs.stream().mapToDouble(Leg::planarM).sum(),
          area ? Measures.perimeterM(whole, crs) : 0,
          area ? EllipsoidalArea.areaM2(whole, crs) : 0,
          area ? Measures.planarAreaM2(whole, crs, plane) : 0,
          plane.id(),
          area && !whole.isValid());
    } catch (IllegalArgumentException e) {
      throw new CrsException(CrsException.Reason.OUT_OF_DOMAIN, e.getMessage(), e);
    }
  }

  private static List<Leg> legs(List<Coordinate> vertices, Crs crs, Crs plane) throws CrsException {
    List<Leg> legs = new ArrayList<>();
    for (int i = 1; i < vertices.size(); i++) {
      Coordinate from = vertices.get(i - 1);
      Coordinate to = vertices.get(i);
      Geometry line = Shape.LINE.of(List.of(from, to));
      double lengthM = Measures.lengthM(line, crs);
      double bearing = bearingDeg(from, to, crs, lengthM);
      double angle = Double.NaN;
      if (i > 1) {
        double backM = legs.get(i - 2).lengthM();
        angle = between(bearing, bearingDeg(from, vertices.get(i - 2), crs, backM));
      }
      legs.add(
          new Leg(lengthM, planarM(line, crs, plane), bearing, gridBearing(from, to, crs), angle));
    }
    return legs;
  }

  private static double planarM(Geometry line, Crs crs, Crs plane) throws CrsException {
    Geometry moved = CrsTransform.between(crs, plane).applyDensified(line, STRAIGHT_M).geometry();
    return Measures.planarLength(moved) * plane.metresPerUnit();
  }

  /** Bearing of the geodesic. */
  private static double bearingDeg(Coordinate from, Coordinate to, Crs crs, double lengthM)
      throws CrsException {
    if (from.equals2D(to)) {
      return Double.NaN;
    }
    Geometry start = Shape.POINT.of(List.of(from));
    LocalFrame frame = LocalFrame.centredOn(start, crs);
    LocalFrame.NearestLine line =
        frame.nearest(
            frame.toLocal(start, crs), Shape.POINT.of(List.of(to)), crs, lengthM * REACH + 1);
    return line == null ? Double.NaN : line.bearingDeg();
  }

  private static double gridBearing(Coordinate from, Coordinate to, Crs crs) {
    if (crs.isGeographic() || from.equals2D(to)) {
      return Double.NaN;
    }
    double degrees = Math.toDegrees(Math.atan2(to.x - from.x, to.y - from.y));
    return degrees < 0 ? degrees + 360 : degrees;
  }

  private static double between(double aDeg, double bDeg) {
    double difference = Math.abs(aDeg - bDeg);
    return difference > 180 ? 360 - difference : difference;
  }
}
