package org.ecozone.app.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecozone.app.place.PlaceReading.Order;
import org.ecozone.app.place.PlaceReading.Written;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.geo.Datum;
import org.ecozone.geo.angle.CoordinateTokens;
import org.ecozone.geo.angle.DegreeText;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Reads coordinates as people write them: eastings and northings with or without the number of
 * their zone, decimal degrees, degrees with minutes and seconds, letters or Chinese words, either
 * order.
 *
 * <p>Out: every reading that is a place, the likelier first: within China, in the map's zone, east
 * before north. No datum is guessed: numbers are read on the datum of the map.
 *
 * <p>Threads: any, but not the window's: may set up a CRS.
 */
public final class CoordinateText {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Eastings without the number of a zone: 400 km on both sides of the meridian's 500 000. */
  private static final double SMALLEST_PLAIN_EASTING = 100_000;

  private static final double LARGEST_PLAIN_EASTING = 1_000_000;

  /** Northings of China and the sea south of it: 2.7 degrees to the pole. */
  private static final double SMALLEST_NORTHING = 300_000;

  private static final double LARGEST_NORTHING = 10_002_000;

  private final Crs mapCrs;
  private final double nearLonDeg;
  private final List<PlaceReading> readings = new ArrayList<>();

  private CoordinateText(Crs mapCrs, double nearLonDeg) {
    this.mapCrs = mapCrs;
    this.nearLonDeg = nearLonDeg;
  }

  /**
   * All readings of a text; empty if it is no pair of coordinates.
   *
   * @param mapCrs CRS of the map, tried first
   * @param nearLonDeg longitude of the map's middle, which tells the zone of eastings without one
   */
  public static List<PlaceReading> read(String text, Crs mapCrs, double nearLonDeg) {
    Optional<List<CoordinateTokens.Value>> values = CoordinateTokens.read(text);
    if (values.isEmpty()) {
      return List.of();
    }
    CoordinateText reader = new CoordinateText(mapCrs, nearLonDeg);
    if (values.get().size() == 2) {
      reader.pair(values.get().get(0), values.get().get(1));
    } else if (values.get().size() == 3) {
      reader.zoned(values.get());
    }
    List<PlaceReading> sorted = new ArrayList<>(reader.readings);
    sorted.sort(Comparator.comparing(reading -> reading.isInChina() ? 0 : 1));
    return List.copyOf(sorted);
  }

  private void pair(CoordinateTokens.Value a, CoordinateTokens.Value b) {
    boolean northFirst = isNorth(a.letter()) || isEast(b.letter());
    boolean eastFirst = isEast(a.letter()) || isNorth(b.letter());
    if (northFirst && eastFirst) {
      return; // both say they are the same half
    }
    boolean angular = a.angular() || b.angular() || a.letter() != 0 && fitsDegrees(a, b);
    if (!northFirst) {
      both(a, b, Order.EAST_FIRST, angular);
    }
    if (!eastFirst) {
      both(b, a, Order.NORTH_FIRST, angular);
    }
  }

  private static boolean fitsDegrees(CoordinateTokens.Value a, CoordinateTokens.Value b) {
    return Math.abs(a.number()) <= 180 && Math.abs(b.number()) <= 180;
  }

  private void both(
      CoordinateTokens.Value east, CoordinateTokens.Value north, Order order, boolean angular) {
    degrees(east, north, order);
    if (!angular) {
      plane(east.number(), north.number(), order);
    }
  }

  private void degrees(CoordinateTokens.Value east, CoordinateTokens.Value north, Order order) {
    boolean sexagesimal = east.sexagesimal() || north.sexagesimal();
    addDegrees(
        east.number(),
        north.number(),
        order,
        sexagesimal ? Written.DEGREES_MINUTES_SECONDS : Written.DECIMAL_DEGREES);
    boolean plain = !east.angular() && !north.angular();
    if (plain && east.decimals() >= 4 && north.decimals() >= 4) {
      double lon = DegreeText.ofCompact(east.number());
      double lat = DegreeText.ofCompact(north.number());
      if (!Double.isNaN(lon) && !Double.isNaN(lat)) {
        addDegrees(lon, lat, order, Written.COMPACT_DMS);
      }
    }
  }

  private void addDegrees(double lon, double lat, Order order, Written written) {
    if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) {
      readings.add(new PlaceReading(lon, lat, geographic(), order, written, lon, lat));
    }
  }

  private void plane(double east, double north, Order order) {
    if (!(north >= SMALLEST_NORTHING && north <= LARGEST_NORTHING)) {
      return;
    }
    int zone = (int) Math.floor(east / 1_000_000);
    if (zone >= 13) {
      prefixed(zone, east, north, order);
    } else if (mapCrs.kind() == Crs.Kind.OTHER_PROJECTED || mapCrs.kind() == Crs.Kind.UTM) {
      add(east, north, mapCrs, order, Written.PLANE);
    }
    if (isPlainEasting(east)) {
      double meridian = meridian();
      plainZone(meridian, 3, east, north, order);
      plainZone(Math.floor(nearLonDeg / 6) * 6 + 3, 6, east, north, order);
      plainZone(meridian - 3, 3, east, north, order);
      plainZone(meridian + 3, 3, east, north, order);
    }
  }

  private static boolean isPlainEasting(double east) {
    return east >= SMALLEST_PLAIN_EASTING && east < LARGEST_PLAIN_EASTING;
  }

  private double meridian() {
    double own = mapCrs.centralMeridianDeg();
    return mapCrs.kind() == Crs.Kind.GAUSS_KRUGER && own % 3 == 0
        ? own
        : Math.floor((nearLonDeg + 1.5) / 3) * 3;
  }

  /** Easting with the number of its zone in front: 25 to 45 of 3 degrees, 13 to 23 of 6. */
  private void prefixed(int zone, double east, double north, Order order) {
    try {
      Crs crs = Crs.gaussKruger(datum(), zone >= 25 ? 3 : 6, zone, Crs.EastingPrefix.ZONE);
      add(east, north, crs, order, Written.PLANE_WITH_ZONE);
    } catch (CrsException e) {
      // no such zone: no reading
      return;
    }
  }

  private void plainZone(double meridian, int widthDeg, double east, double north, Order order) {
    int zone = (int) Math.round(widthDeg == 3 ? meridian / 3 : (meridian + 3) / 6);
    try {
      Crs crs = Crs.gaussKruger(datum(), widthDeg, zone, Crs.EastingPrefix.NONE);
      boolean known =
          readings.stream()
              .anyMatch(reading -> reading.crs().sameCoordinates(crs) && reading.order() == order);
      if (!known) {
        add(east, north, crs, order, Written.PLANE);
      }
    } catch (CrsException e) {
      // a meridian outside China: no reading
      return;
    }
  }

  /** A zone, then the easting without it and the northing, or the other way round. */
  private void zoned(List<CoordinateTokens.Value> values) {
    double zone = values.get(0).number();
    double a = values.get(1).number();
    double b = values.get(2).number();
    if (zone != Math.rint(zone) || zone < 13 || zone > 45) {
      return;
    }
    if (isPlainEasting(a)) {
      prefixed((int) zone, zone * 1_000_000 + a, b, Order.EAST_FIRST);
    }
    if (isPlainEasting(b)) {
      prefixed((int) zone, zone * 1_000_000 + b, a, Order.NORTH_FIRST);
    }
  }

  private void add(double x, double y, Crs crs, Order order, Written written) {
    try {
      Geometry lonLat =
          CrsTransform.between(crs, crs.geographic())
              .apply(FACTORY.createPoint(new Coordinate(x, y)));
      Coordinate place = lonLat.getCoordinate();
      if (Math.abs(place.x) <= 180 && Math.abs(place.y) <= 90) {
        readings.add(new PlaceReading(x, y, crs, order, written, place.x, place.y));
      }
    } catch (CrsException e) {
      // no place in this CRS: no reading
      return;
    }
  }

  private Crs geographic() {
    boolean ownDatum = mapCrs.datum() != Datum.CGCS2000 && mapCrs.datum() != Datum.WGS84;
    try {
      return ownDatum ? mapCrs.geographic() : Crs.ofEpsg(4490);
    } catch (CrsException e) {
      throw new IllegalStateException("CGCS2000 is built in", e);
    }
  }

  private Datum datum() {
    return switch (mapCrs.datum()) {
      case XIAN80 -> Datum.XIAN80;
      case BEIJING54 -> Datum.BEIJING54;
      default -> Datum.CGCS2000;
    };
  }

  private static boolean isEast(char letter) {
    return letter == 'E' || letter == 'W';
  }

  private static boolean isNorth(char letter) {
    return letter == 'N' || letter == 'S';
  }
}
