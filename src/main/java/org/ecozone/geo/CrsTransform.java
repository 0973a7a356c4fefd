package org.ecozone.geo;

import org.ecozone.geo.projection.Projection;
import org.locationtech.jts.geom.Geometry;

/**
 * Moves geometries from one CRS to another of the same datum.
 *
 * <p>Out: same geometry type, parts and holes; x and y only; SRID = the code of the target. Closed
 * rings stay closed. The same input coordinate always gives the same output coordinate. Between two
 * grids that differ in their false easting alone eastings are shifted, so that what touches goes on
 * touching.
 *
 * <p>Fails: OUT_OF_DOMAIN if a coordinate is not finite, is no place on Earth, or has no image in
 * the target.
 *
 * <p>Threads: immutable.
 */
public final class CrsTransform {
  /** A transformed geometry and the number of points that were added on straight edges. */
  public record Densified(Geometry geometry, int addedPoints) {}

  private final Crs from;
  private final Crs to;
  private final boolean identity;
  private final double eastingShiftM;

  private CrsTransform(Crs from, Crs to) {
    this.from = from;
    this.to = to;
    this.identity = from.sameCoordinates(to);
    this.eastingShiftM = identity ? Double.NaN : from.eastingShiftM(to);
  }

  /**
   * Fails with DATUM_SHIFT_NEEDED between Xi'an 80 / Beijing 54 / other and CGCS2000 / WGS 84:
   * never moved silently.
   */
  public static CrsTransform between(Crs from, Crs to) throws CrsException {
    if (!from.sameCoordinates(to) && !from.sameDatum(to)) {
      throw new CrsException(
          CrsException.Reason.DATUM_SHIFT_NEEDED,
          from.id()
              + " ("
              + from.datum()
              + ") to "
              + to.id()
              + " ("
              + to.datum()
              + ") needs parameters",
          null);
    }
    return new CrsTransform(from, to);
  }

  public Crs from() {
    return from;
  }

  public Crs to() {
    return to;
  }

  public boolean isIdentity() {
    return identity;
  }

  /** True if areas in the one are areas in the other: nothing changes, or eastings are shifted. */
  boolean isSamePlane() {
    return identity || isShift();
  }

  /** Vertices only. */
  public Geometry apply(Geometry geometry) throws CrsException {
    return label(GeometryRebuilder.rebuild(geometry, this::vertices));
  }

  /**
   * Adds points where an edge, straight in the source, leaves the straight edge of the target by
   * more than toleranceM.
   */
  public Densified applyDensified(Geometry geometry, double toleranceM) throws CrsException {
    if (!(toleranceM > 0)) {
      throw new IllegalArgumentException("Tolerance must be positive: " + toleranceM);
    }
    if (isSamePlane()) {
      return new Densified(apply(geometry), 0);
    }
    EdgeDensifier densifier = new EdgeDensifier(this, toleranceM);
    Geometry result = label(GeometryRebuilder.rebuild(geometry, densifier::densify));
    return new Densified(result, densifier.addedPoints());
  }

  /**
   * In place; x0, y0, x1, y1, ... A place without an image becomes NaN, NaN and nothing is thrown:
   * for pictures, which simply stay empty there.
   */
  public void applyOrNaN(double[] xy, int points) {
    if (isShift()) {
      for (int i = 0; i < points; i++) {
        xy[2 * i] += eastingShiftM;
      }
    } else if (!identity) {
      from.projection().toLonLat(xy, points);
      to.projection().fromLonLat(xy, points);
    }
  }

  /** In place; x0, y0, x1, y1, ... */
  void transform(double[] xy, int points) throws CrsException {
    if (isShift()) {
      for (int i = 0; i < points; i++) {
        xy[2 * i] += eastingShiftM;
      }
    } else if (!identity) {
      from.projection().toLonLat(xy, points);
      to.projection().fromLonLat(xy, points);
    } else if (from.isGeographic()) {
      Projection.LON_LAT.fromLonLat(xy, points);
    }
    for (int i = 0; i < 2 * points; i++) {
      if (!Double.isFinite(xy[i])) {
        throw new CrsException(
            CrsException.Reason.OUT_OF_DOMAIN,
            "A coordinate has no image from " + from.id() + " to " + to.id(),
            null);
      }
    }
  }

  private boolean isShift() {
    return !Double.isNaN(eastingShiftM);
  }

  private double[] vertices(double[] xy) throws CrsException {
    transform(xy, xy.length / 2);
    return xy;
  }

  private Geometry label(Geometry geometry) {
    geometry.setSRID(to.epsg());
    return geometry;
  }
}
