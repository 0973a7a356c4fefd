package org.ecozone.geo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.geo.area.AreaCells;
import org.ecozone.geo.area.ArealMap;
import org.ecozone.geo.area.EdgeArea;
import org.ecozone.geo.area.EdgeRule;
import org.ecozone.geo.area.PolygonArea;
import org.ecozone.geo.projection.Ellipsoid;
import org.ecozone.geo.projection.TrapezoidSeries;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * 椭球面积: area on the ellipsoid of the CRS's own datum, as the national land survey computes it.
 *
 * <p>In: polygons, anything else counts 0; rings need no orientation; holes subtract, parts add;
 * the geometry is taken to be valid.
 *
 * <p>Edges are straight in the CRS the geometry is stored in. In a plane they are split, there,
 * into equal parts of at most 70 m; in longitude and latitude they are integrated exactly, which is
 * the limit of splitting (70 m parts differ from it by 6e-9 of the area).
 *
 * <p>Fails: IllegalArgumentException if a vertex is not finite or is no place on Earth in this CRS;
 * never NaN.
 *
 * <p>Accuracy: about 4e-8 m2 per vertex and 1e-9 m per metre of boundary, from double arithmetic.
 *
 * <p>Source: 国土调查办发〔2008〕32号, formula text (first eccentricity; the notice's pseudo-code takes the
 * second, +28 ppm), with the CGCS2000 ellipsoid as in TD/T 1055.
 */
public final class EllipsoidalArea {
  /** CRSs whose cells are kept; more are met only where every site is a CRS of its own. */
  private static final int MOST_CRS = 64;

  private static final Map<Crs, AreaCells> CELLS = new ConcurrentHashMap<>();

  private EllipsoidalArea() {}

  /** Ellipsoidal area in m2, edges straight in the CRS, no rounding. 0 for lines and points. */
  public static double areaM2(Geometry geometry, Crs crs) {
    return geometry.isEmpty() ? 0 : PolygonArea.areaM2(geometry, edges(crs));
  }

  /**
   * The same from the projection of every vertex and every added point: slow, and what {@link
   * #areaM2} is measured against. They differ by rounding, 1e-11 of the area and 1e-7 m2 a vertex.
   */
  static double areaByProjectionM2(Geometry geometry, Crs crs) {
    return sum(geometry, RingArea.splitting(crs));
  }

  /**
   * The same area summed edge by edge, for who has no geometry. One for each thread; to be kept and
   * used again.
   */
  public static EdgeArea edges(Crs crs) {
    AreaCells cells = CELLS.get(crs);
    if (cells == null) {
      cells = new AreaCells(ArealMap.ellipsoidal(crs.projection(), crs.ellipsoid()));
      if (CELLS.size() < MOST_CRS) {
        AreaCells earlier = CELLS.putIfAbsent(crs, cells);
        cells = earlier == null ? cells : earlier;
      }
    }
    return EdgeArea.over(
        cells,
        crs.isGeographic()
            ? new EdgeRule.Exact()
            : new EdgeRule.EqualParts(crs.metresPerUnit(), RingArea.MAX_PART_M));
  }

  /** Bare formula: one trapezoid for each edge as stored, without added points. */
  public static double areaNoDensifyM2(Geometry geometry, Crs crs) {
    return sum(geometry, RingArea.bare(crs));
  }

  /**
   * The rounded procedure of survey software: split at 70 m in the Gauss plane, plane coordinates
   * to 4 decimals, latitude and longitude to 6 decimals of a second, total to 2 decimals, half up.
   *
   * @param geometry in a Gauss-Krueger or UTM plane; any other is first moved, vertices only, to
   *     the CGCS2000 3-degree zone of its envelope's centre
   */
  public static double surveyAreaM2(Geometry geometry, Crs crs) throws CrsException {
    Crs plane = Measures.planarCrs(geometry, crs);
    Geometry inPlane = CrsTransform.between(crs, plane).apply(geometry);
    double area = sum(inPlane, RingArea.survey(plane));
    return BigDecimal.valueOf(area).setScale(2, RoundingMode.HALF_UP).doubleValue();
  }

  /**
   * Area between two latitudes and two meridians on the CGCS2000 ellipsoid; angles in radians;
   * negative if north < south.
   */
  public static double trapezoidM2(double southRad, double northRad, double widthRad) {
    return trapezoidM2(southRad, northRad, widthRad, Ellipsoid.CGCS2000);
  }

  /** The same on any ellipsoid. */
  public static double trapezoidM2(
      double southRad, double northRad, double widthRad, Ellipsoid ellipsoid) {
    return new TrapezoidSeries(ellipsoid).trapezoidM2(southRad, northRad, widthRad);
  }

  private static double sum(Geometry geometry, RingArea ringArea) {
    if (geometry instanceof GeometryCollection) {
      double sum = 0;
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        sum += sum(geometry.getGeometryN(i), ringArea);
      }
      return sum;
    }
    if (!(geometry instanceof Polygon polygon) || polygon.isEmpty()) {
      return 0;
    }
    double sum = ringM2(polygon.getExteriorRing(), ringArea);
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      sum -= ringM2(polygon.getInteriorRingN(i), ringArea);
    }
    return Math.abs(sum);
  }

  private static double ringM2(LinearRing ring, RingArea ringArea) {
    return Math.abs(ringArea.signedM2(ring.getCoordinateSequence()));
  }
}
