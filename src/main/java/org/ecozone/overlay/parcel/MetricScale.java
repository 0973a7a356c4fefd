package org.ecozone.overlay.parcel;

import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.Measures;
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
  private static final double STEP_DEGREES = 1e-3;
  private static final double STEP_PROJECTED = 100;

  static MetricScale at(Envelope envelope, Crs crs) throws CrsException {
    Coordinate centre = envelope.centre();
    double step = crs.isGeographic() ? STEP_DEGREES : STEP_PROJECTED;
    return new MetricScale(
        length(centre, new Coordinate(centre.x + step, centre.y), crs) / step,
        length(centre, new Coordinate(centre.x, centre.y + step), crs) / step);
  }

  private static double length(Coordinate from, Coordinate to, Crs crs) throws CrsException {
    Geometry line = FACTORY.createLineString(new Coordinate[] {from, to});
    return Measures.lengthM(line, crs);
  }
}
