package org.ecozone.geo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.geo.area.AreaCells;
import org.ecozone.geo.area.ArealMap;
import org.ecozone.geo.area.EdgeArea;
import org.ecozone.geo.area.EdgeRule;
import org.ecozone.geo.area.PolygonArea;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * Planar areas, lengths and buffers. The only place that calls Geometry.getArea, getLength,
 * distance, buffer.
 *
 * <p>Lengths are lengths on the ellipsoid of the CRS's datum along edges that are straight in the
 * CRS. A local transverse Mercator would be 11 ppm too long 30 km from its centre and 45 ppm at 60
 * km; this is right for a pipeline of any length.
 *
 * <p>Fails: IllegalArgumentException for coordinates that are no place on Earth; never NaN.
 */
public final class Measures {
  /** What an edge straight in one CRS may leave its image in another by: design.md 3.1. */
  private static final double STRAIGHT_M = 0.01;

  /** Pairs of CRSs whose cells are kept; more are met only where every site is a CRS of its own. */
  private static final int MOST_MOVES = 64;

  private static final Map<Move, AreaCells> CELLS = new ConcurrentHashMap<>();

  private Measures() {}

  /**
   * Planar area in the geometry's own units squared: shoelace of each ring relative to its first
   * vertex (8-digit coordinates lose nothing), holes subtracted. 0 for lines and points.
   */
  public static double planarArea(Geometry geometry) {
    if (geometry instanceof GeometryCollection) {
      double sum = 0;
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        sum += planarArea(geometry.getGeometryN(i));
      }
      return sum;
    }
    if (!(geometry instanceof Polygon polygon) || polygon.isEmpty()) {
      return 0;
    }
    double sum = Math.abs(shoelace(polygon.getExteriorRing()));
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      sum -= Math.abs(shoelace(polygon.getInteriorRingN(i)));
    }
    return Math.abs(sum);
  }

  /** Length in the geometry's own units: of lines, or of all rings. */
  public static double planarLength(Geometry geometry) {
    return geometry.getLength();
  }

  /**
   * The CRS in which a site's planar area is stated: its own if Gauss-Krueger or UTM, else the
   * 3-degree zone of its centroid.
   */
  public static Crs planarCrs(Geometry geometry, Crs crs) throws CrsException {
    if (crs.kind() == Crs.Kind.GAUSS_KRUGER || crs.kind() == Crs.Kind.UTM) {
      return crs;
    }
    double[] centre = centreOf(geometry, crs);
    crs.projection().toLonLat(centre, 1);
    Crs zone = Crs.gaussKruger3(centre[0]);
    if (crs.datum() == Datum.XIAN80) {
      return Crs.ofEpsg(zone.epsg() - 4513 + 2349);
    }
    return crs.datum() == Datum.BEIJING54 ? Crs.ofEpsg(zone.epsg() - 4513 + 2401) : zone;
  }

  /** Planar area in m2 of a geometry moved (with densification) into the given projected CRS. */
  public static double planarAreaM2(Geometry geometry, Crs crs, Crs planarCrs) throws CrsException {
    EdgeArea edges = planarEdges(crs, planarCrs);
    if (geometry.isEmpty()) {
      return 0;
    }
    try {
      return PolygonArea.areaM2(geometry, edges);
    } catch (IllegalArgumentException e) {
      throw new CrsException(CrsException.Reason.OUT_OF_DOMAIN, e.getMessage(), e);
    }
  }

  /**
   * The same by moving the geometry: slow, and what {@link #planarAreaM2} is measured against. They
   * differ by rounding, 1e-11 of the area and 1e-7 m2 a vertex.
   */
  static double planarAreaByProjectionM2(Geometry geometry, Crs crs, Crs planarCrs)
      throws CrsException {
    double unitM = unitM(planarCrs);
    Geometry moved =
        CrsTransform.between(crs, planarCrs).applyDensified(geometry, STRAIGHT_M).geometry();
    return planarArea(moved) * unitM * unitM;
  }

  /**
   * Planar area in another CRS of what edges of a CRS surround, edge by edge. One for each thread;
   * to be kept and used again.
   */
  public static EdgeArea planarEdges(Crs crs, Crs planarCrs) throws CrsException {
    double unitM = unitM(planarCrs);
    CrsTransform transform = CrsTransform.between(crs, planarCrs);
    if (transform.isSamePlane()) {
      return EdgeArea.planar(unitM);
    }
    EdgeDensifier densifier = new EdgeDensifier(transform, STRAIGHT_M);
    return EdgeArea.over(cells(crs, planarCrs), new EdgeRule.Halves(STRAIGHT_M, densifier::isBent));
  }

  private record Move(Crs from, Crs to) {}

  private static AreaCells cells(Crs crs, Crs planarCrs) {
    Move move = new Move(crs, planarCrs);
    AreaCells cells = CELLS.get(move);
    if (cells == null) {
      cells =
          new AreaCells(
              ArealMap.planar(
                  crs.projection(),
                  crs.ellipsoid(),
                  planarCrs.projection(),
                  planarCrs.metresPerUnit()));
      if (CELLS.size() < MOST_MOVES) {
        AreaCells earlier = CELLS.putIfAbsent(move, cells);
        cells = earlier == null ? cells : earlier;
      }
    }
    return cells;
  }

  private static double unitM(Crs planarCrs) {
    double unitM = planarCrs.metresPerUnit();
    if (!(unitM > 0)) {
      throw new IllegalArgumentException("Not a projected CRS: " + planarCrs.id());
    }
    return unitM;
  }

  /** Length in metres of the lines, or of the rings, on the ellipsoid. 0 for points. */
  public static double lengthM(Geometry geometry, Crs crs) {
    return new LineLength(crs).lengthM(geometry);
  }

  /** Length in metres of all rings, or of the lines, of a geometry on the ellipsoid. */
  public static double perimeterM(Geometry geometry, Crs crs) {
    return lengthM(geometry, crs);
  }

  /**
   * Everything within a distance of a geometry, as a polygon in the same CRS; arcs of 16 segments a
   * quarter, edges followed to 1 mm. Computed in a local frame, whose scale is 11 ppm off 30 km
   * from the geometry's centre.
   *
   * @param distanceM negative shrinks a polygon; the result may be empty
   */
  public static Geometry buffer(Geometry geometry, Crs crs, double distanceM) throws CrsException {
    LocalFrame frame = LocalFrame.centredOn(geometry, crs);
    return frame.fromLocal(frame.toLocal(geometry, crs).buffer(distanceM, 16), crs);
  }

  /** Mean width of a thin area: twice its area over its perimeter; 0 without perimeter. */
  public static double meanWidthM(double areaM2, double perimeterM) {
    return perimeterM > 0 ? 2 * areaM2 / perimeterM : 0;
  }

  /** Centroid, or the envelope's centre where a geometry has no measure. */
  private static double[] centreOf(Geometry geometry, Crs crs) throws CrsException {
    Envelope envelope = geometry.getEnvelopeInternal();
    if (envelope.isNull()) {
      throw new CrsException(
          CrsException.Reason.OUT_OF_DOMAIN, "Empty geometry in " + crs.id(), null);
    }
    var centroid = geometry.getCentroid();
    return centroid.isEmpty()
        ? new double[] {envelope.centre().x, envelope.centre().y}
        : new double[] {centroid.getX(), centroid.getY()};
  }

  private static double shoelace(LinearRing ring) {
    return shoelace(ring.getCoordinateSequence());
  }

  static double shoelace(CoordinateSequence ring) {
    if (ring.size() < 4) {
      return 0;
    }
    if (ring instanceof PackedCoordinateSequence.Double packed && packed.getDimension() == 2) {
      return shoelace(packed.getRawCoordinates());
    }
    double x0 = ring.getX(0);
    double y0 = ring.getY(0);
    double sum = 0;
    for (int i = 1; i < ring.size() - 1; i++) {
      sum +=
          (ring.getX(i) - x0) * (ring.getY(i + 1) - y0)
              - (ring.getX(i + 1) - x0) * (ring.getY(i) - y0);
    }
    return sum / 2;
  }

  /** The same arithmetic as for any other sequence. */
  private static double shoelace(double[] xy) {
    double x0 = xy[0];
    double y0 = xy[1];
    double sum = 0;
    for (int i = 2; i < xy.length - 2; i += 2) {
      sum += (xy[i] - x0) * (xy[i + 3] - y0) - (xy[i + 2] - x0) * (xy[i + 1] - y0);
    }
    return sum / 2;
  }
}
