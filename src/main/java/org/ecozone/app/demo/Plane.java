package org.ecozone.app.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * The plane on which the demo is drawn: EPSG:4523 (CGCS2000, 3-degree zone 35), easting with zone
 * prefix, metres.
 */
final class Plane {
  static final int EPSG = 4523;
  private static final int LON_LAT = 4490;
  private static final PrecisionModel MILLIMETRES = new PrecisionModel(1e3);
  private static final PrecisionModel NANO_DEGREES = new PrecisionModel(1e9);

  private final GeometryFactory factory = new GeometryFactory();
  private final CrsTransform fromLonLat;
  private final Map<Integer, CrsTransform> outward = new HashMap<>();

  Plane() throws CrsException {
    fromLonLat = CrsTransform.between(Crs.ofEpsg(LON_LAT), Crs.ofEpsg(EPSG));
  }

  Coordinate at(double lonDeg, double latDeg) throws CrsException {
    return fromLonLat.apply(factory.createPoint(new Coordinate(lonDeg, latDeg))).getCoordinate();
  }

  /**
   * Points of a text such as {@code 104.93 33.39; 105.01 33.30}: longitude and latitude in degrees.
   */
  List<Coordinate> path(String text) throws CrsException {
    List<Coordinate> points = new ArrayList<>();
    for (String pair : text.split(";", -1)) {
      String[] numbers = pair.trim().split("\\s+", -1);
      points.add(at(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
    }
    return points;
  }

  /** A drawn geometry in another CRS, rounded to 1 mm or 1e-9 degrees: equal points stay equal. */
  Geometry in(Geometry drawn, int epsg) throws CrsException {
    Geometry rounded = GeometryPrecisionReducer.reducePointwise(drawn, MILLIMETRES);
    if (epsg == EPSG) {
      return rounded;
    }
    CrsTransform transform = outward.get(epsg);
    if (transform == null) {
      transform = CrsTransform.between(Crs.ofEpsg(EPSG), Crs.ofEpsg(epsg));
      outward.put(epsg, transform);
    }
    PrecisionModel precision = Crs.ofEpsg(epsg).isGeographic() ? NANO_DEGREES : MILLIMETRES;
    return GeometryPrecisionReducer.reducePointwise(transform.apply(rounded), precision);
  }
}
