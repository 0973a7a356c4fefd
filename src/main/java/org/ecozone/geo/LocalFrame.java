package org.ecozone.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;
import org.ecozone.geo.near.EdgeNearest;
import org.ecozone.geo.near.ShortGeodesic;
import org.ecozone.geo.packed.PackedGeometry;
import org.ecozone.geo.projection.Ellipsoid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;

/**
 * A transverse Mercator centred on a site: k = 1, CGCS2000 ellipsoid (Xi'an 1980, Beijing 1954:
 * their own), metres, 0, 0 at the centre.
 *
 * <p>The frame only finds which two places are nearest; the distance and bearing between them are
 * those of the geodesic, so that the scale of the frame, 11 ppm at 30 km, does not enter. Right to
 * 1 mm for sites up to about 100 km across and distances up to 10 km.
 *
 * <p>Fails: DATUM_SHIFT_NEEDED for a geometry on another datum, OUT_OF_DOMAIN for coordinates that
 * are no place.
 *
 * <p>Threads: may be shared.
 */
public final class LocalFrame {
  /** Straight edges of other CRSs are bent lines here; they are followed to 1 mm. */
  static final double STRAIGHT_M = 0.001;

  /** Feet on edges in longitude and latitude are found by short geodesics. */
  private static final double FARTHEST_LON_LAT_M = ShortGeodesic.LONGEST_M;

  private final Crs crs;
  private final Geodesic geodesic;
  private volatile NearestSearch lastSearch;

  private LocalFrame(Crs crs) {
    this.crs = crs;
    this.geodesic = new Geodesic(crs.ellipsoid().semiMajorM(), crs.ellipsoid().flattening());
  }

  /**
   * The shortest line between two geometries.
   *
   * @param distanceM metres, 0 if they meet
   * @param bearingDeg from the first to the second, clockwise from true north, [0, 360); NaN if
   *     distance is 0
   * @param fromLon longitude of the end on the first geometry, degrees CGCS2000
   * @param fromLat latitude
   * @param toLon longitude of the end on the second geometry
   * @param toLat latitude
   */
  public record NearestLine(
      double distanceM,
      double bearingDeg,
      double fromLon,
      double fromLat,
      double toLon,
      double toLat) {

    /** What a search found last. */
    public static NearestLine of(EdgeNearest found) {
      double[] ends = found.ends();
      double azimuthDeg = found.azimuthDeg();
      double bearingDeg = Double.isNaN(azimuthDeg) ? azimuthDeg : bearing(azimuthDeg);
      return new NearestLine(found.distanceM(), bearingDeg, ends[0], ends[1], ends[2], ends[3]);
    }
  }

  /**
   * A search for the places nearest to a geometry among geometries of its own CRS, without a frame:
   * right to 1 mm, as {@link #nearest} is, at the cost of the edges that lie near. Null where that
   * cannot be promised: for collections of several dimensions, projections other than the
   * transverse Mercator, far north, and beyond 10 km in longitude and latitude.
   *
   * @param reachM largest distance of interest
   */
  public static EdgeNearest search(Geometry first, Crs crs, double reachM) throws CrsException {
    boolean mixed = first.getClass() == GeometryCollection.class;
    if (first.isEmpty() || mixed || crs.isGeographic() && reachM > FARTHEST_LON_LAT_M) {
      return null;
    }
    Envelope region = SearchBox.grow(first.getEnvelopeInternal(), crs, reachM);
    Ellipsoid ellipsoid = crs.datum() == Datum.WGS84 ? Ellipsoid.CGCS2000 : crs.ellipsoid();
    return first.getDimension() == 0
        ? EdgeNearest.ofPoints(pointsOf(first), crs.projection(), ellipsoid, region)
        : EdgeNearest.of(PackedGeometry.of(first), crs.projection(), ellipsoid, region);
  }

  /** x0, y0, x1, y1, ... of all vertices. */
  public static double[] pointsOf(Geometry geometry) {
    Coordinate[] coordinates = geometry.getCoordinates();
    double[] xy = new double[2 * coordinates.length];
    for (int i = 0; i < coordinates.length; i++) {
      xy[2 * i] = coordinates[i].x;
      xy[2 * i + 1] = coordinates[i].y;
    }
    return xy;
  }

  /** Centred on the envelope's centre of a geometry. */
  public static LocalFrame centredOn(Geometry geometry, Crs crs) throws CrsException {
    Envelope envelope = geometry.getEnvelopeInternal();
    if (envelope.isNull()) {
      throw new CrsException(
          CrsException.Reason.OUT_OF_DOMAIN, "Empty geometry in " + crs.id(), null);
    }
    Coordinate middle = envelope.centre();
    double[] centre = {middle.x, middle.y};
    Crs geographic = crs.datum() == Datum.WGS84 ? Crs.ofEpsg(4490) : crs.geographic();
    CrsTransform.between(crs, geographic).transform(centre, 1);
    return new LocalFrame(geographic.localTransverseMercator(centre[0], centre[1]));
  }

  /** Local coordinates as a CRS, for CrsTransform and Measures. */
  public Crs crs() {
    return crs;
  }

  /** Geometry in local metres; edges longer than needed for 1 mm are densified. */
  public Geometry toLocal(Geometry geometry, Crs crs) throws CrsException {
    return CrsTransform.between(crs, this.crs).applyDensified(geometry, STRAIGHT_M).geometry();
  }

  /** Geometry in local metres back in a CRS; densified likewise. */
  public Geometry fromLocal(Geometry local, Crs crs) throws CrsException {
    return CrsTransform.between(this.crs, crs).applyDensified(local, STRAIGHT_M).geometry();
  }

  /**
   * Envelope, in the given CRS, of everything within distanceM of the given envelope of that CRS;
   * never too small.
   */
  public Envelope grow(Envelope envelope, Crs crs, double distanceM) throws CrsException {
    return SearchBox.grow(envelope, crs, distanceM);
  }

  /**
   * Shortest line from a local geometry to a geometry in its own CRS. Only the part of the second
   * that may lie within maxM is looked at; null if it is farther than maxM, or if either is empty.
   * A polygon counts with its inside.
   */
  public NearestLine nearest(Geometry localFirst, Geometry second, Crs secondCrs, double maxM)
      throws CrsException {
    if (localFirst.isEmpty() || second.isEmpty()) {
      return null;
    }
    NearestSearch search = lastSearch;
    if (search == null || search.first() != localFirst) {
      search = new NearestSearch(this, localFirst);
      lastSearch = search;
    }
    return search.nearest(second, secondCrs, maxM);
  }

  /** Geodesic between two local points; null bearing convention of NearestLine. */
  NearestLine line(double fromX, double fromY, double toX, double toY) {
    double[] ends = {fromX, fromY, toX, toY};
    crs.projection().toLonLat(ends, 2);
    if (fromX == toX && fromY == toY) {
      return new NearestLine(0, Double.NaN, ends[0], ends[1], ends[2], ends[3]);
    }
    GeodesicData data =
        geodesic.Inverse(
            ends[1], ends[0], ends[3], ends[2], GeodesicMask.DISTANCE | GeodesicMask.AZIMUTH);
    double bearingDeg = data.s12 == 0 ? Double.NaN : bearing(data.azi1);
    return new NearestLine(data.s12, bearingDeg, ends[0], ends[1], ends[2], ends[3]);
  }

  /** To 1e-7 degrees, so that due north is 0 and not the 359.9999999998 of rounding. */
  private static double bearing(double azimuthDeg) {
    double rounded = Math.rint(azimuthDeg * 1e7) / 1e7;
    if (rounded >= 360) {
      return rounded - 360;
    }
    return rounded < 0 ? rounded + 360 : rounded + 0.0; // + 0.0 makes -0.0 positive
  }
}
