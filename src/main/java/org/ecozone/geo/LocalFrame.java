package org.ecozone.geo;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Stub: the geo part fills it. A transverse Mercator centred on a site: k = 1, CGCS2000 ellipsoid, metres. */
public final class LocalFrame {
  private LocalFrame() {}

  /**
   * The shortest line between two geometries.
   *
   * @param distanceM metres, 0 if they meet
   * @param bearingDeg from the first to the second, clockwise from true north, [0, 360); NaN if distance is 0
   * @param fromLon longitude of the end on the first geometry, degrees CGCS2000
   * @param fromLat latitude
   * @param toLon longitude of the end on the second geometry
   * @param toLat latitude
   */
  public record NearestLine(
      double distanceM, double bearingDeg, double fromLon, double fromLat, double toLon, double toLat) {}

  /** Centred on the envelope's centre of a geometry. */
  public static LocalFrame centredOn(Geometry geometry, Crs crs) throws CrsException {
    throw new UnsupportedOperationException();
  }

  /** Geometry in local metres; edges longer than needed for 1 cm are densified. */
  public Geometry toLocal(Geometry geometry, Crs crs) throws CrsException {
    throw new UnsupportedOperationException();
  }

  /** Envelope, in the given CRS, of everything within distanceM of the given envelope of that CRS; never too small. */
  public Envelope grow(Envelope envelope, Crs crs, double distanceM) throws CrsException {
    throw new UnsupportedOperationException();
  }

  /**
   * Shortest line from a local geometry to a geometry in its own CRS. Only the part of the second that may lie within
   * maxM is looked at; null if it is farther than maxM.
   */
  public NearestLine nearest(Geometry localFirst, Geometry second, Crs secondCrs, double maxM) throws CrsException {
    throw new UnsupportedOperationException();
  }
}
