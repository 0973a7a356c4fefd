package org.ecozone.overlay.parcel;

import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.Measures;
import org.ecozone.overlay.index.PieceOutline;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Metres per unit of a CRS along its two axes near a place, good to a few tenths of a percent; for
 * slivers, not for areas.
 */
record MetricScale(double x, double y) {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** More than sums of areas and lengths are off by. */
  private static final double CLEARLY = 1.01;

  private static final double STEP_DEGREES = 1e-3;
  private static final double STEP_PROJECTED = 100;

  static MetricScale at(Envelope envelope, Crs crs) throws CrsException {
    Coordinate centre = envelope.centre();
    double step = crs.isGeographic() ? STEP_DEGREES : STEP_PROJECTED;
    return new MetricScale(
        length(centre, new Coordinate(centre.x + step, centre.y), crs) / step,
        length(centre, new Coordinate(centre.x, centre.y + step), crs) / step);
  }

  /**
   * True if the polygons of a piece together surely have a mean width in metres above the limit:
   * then so has the widest of them. In doubt false.
   */
  boolean isWider(PieceOutline outline, double limitM) {
    return isWider(outline.area(), outline.perimeter(), limitM);
  }

  /** The same for an area and an outline in units of the CRS. */
  boolean isWider(double area, double perimeter, double limitM) {
    double areaM2 = area * x * y;
    double longestM = perimeter * Math.max(x, y);
    return 2 * areaM2 > CLEARLY * limitM * longestM;
  }

  /** Mean width in metres of the polygons of a plain outline together. */
  double meanWidthM(PieceOutline outline) {
    double[] edges = outline.edges();
    double perimeterM = 0;
    for (int i = 0; i < edges.length; i += 4) {
      double dx = (edges[i + 2] - edges[i]) * x;
      double dy = (edges[i + 3] - edges[i + 1]) * y;
      perimeterM += StrictMath.sqrt(dx * dx + dy * dy);
    }
    return perimeterM > 0 ? 2 * outline.area() * x * y / perimeterM : 0;
  }

  private static double length(Coordinate from, Coordinate to, Crs crs) throws CrsException {
    Geometry line = FACTORY.createLineString(new Coordinate[] {from, to});
    return Measures.lengthM(line, crs);
  }
}
