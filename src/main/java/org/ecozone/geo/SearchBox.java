package org.ecozone.geo;

import org.ecozone.geo.projection.Ellipsoid;
import org.ecozone.geo.projection.TransverseMercator;
import org.locationtech.jts.geom.Envelope;

/** Envelopes that hold everything within a distance. They may be too large, never too small. */
public final class SearchBox {
  /** Points on each side of a box that is moved to another CRS. */
  private static final int SAMPLES = 32;

  /**
   * Share of the box by which a sampled image is widened: far above what an edge bends between two
   * samples.
   */
  private static final double MARGIN = 0.01;

  /** Nothing is ever searched more narrowly than this. */
  private static final double LEAST_M = 1;

  private SearchBox() {}

  /**
   * Envelope, in its own CRS, of everything within distanceM of an envelope; never too small. The
   * null envelope stays what it is.
   */
  public static Envelope grow(Envelope envelope, Crs crs, double distanceM) throws CrsException {
    if (envelope.isNull()) {
      return new Envelope();
    }
    double reachM = Math.max(distanceM, 0) * 1.001 + LEAST_M;
    if (crs.isGeographic()) {
      return growLonLat(envelope, crs.ellipsoid(), reachM);
    }
    TransverseMercator.Parameters tm = crs.definition().transverseMercatorParameters();
    if (tm != null) {
      return growTransverseMercator(envelope, crs, tm, reachM);
    }
    Crs geographic = crs.geographic();
    Envelope lonLat = growLonLat(image(envelope, crs, geographic), crs.ellipsoid(), reachM);
    return image(lonLat, geographic, crs);
  }

  /** Box, in another CRS of the same datum, of the image of a box. */
  static Envelope image(Envelope envelope, Crs from, Crs to) throws CrsException {
    CrsTransform transform = CrsTransform.between(from, to);
    if (transform.isIdentity()) {
      return new Envelope(envelope);
    }
    double[] border = new double[2 * 4 * (SAMPLES + 1)];
    int k = 0;
    for (int i = 0; i <= SAMPLES; i++) {
      double t = (double) i / SAMPLES;
      double x = envelope.getMinX() + envelope.getWidth() * t;
      double y = envelope.getMinY() + envelope.getHeight() * t;
      double[] four = {
        x, envelope.getMinY(), x, envelope.getMaxY(), envelope.getMinX(), y, envelope.getMaxX(), y
      };
      System.arraycopy(four, 0, border, k, 8);
      k += 8;
    }
    transform.transform(border, border.length / 2);
    Envelope result = new Envelope();
    for (int i = 0; i < border.length; i += 2) {
      result.expandToInclude(border[i], border[i + 1]);
    }
    double widest = Math.max(result.getWidth(), result.getHeight());
    result.expandBy(widest * MARGIN);
    return result;
  }

  private static Envelope growLonLat(Envelope box, Ellipsoid ellipsoid, double reachM) {
    double leastMeridianRadiusM =
        ellipsoid.semiMajorM() * (1 - ellipsoid.firstEccentricitySquared());
    double dLat = StrictMath.toDegrees(reachM / leastMeridianRadiusM);
    double south = Math.max(-90, box.getMinY() - dLat);
    double north = Math.min(90, box.getMaxY() + dLat);
    double farthest = Math.max(Math.abs(south), Math.abs(north));
    double parallelRadiusM =
        ellipsoid.semiMajorM() * StrictMath.cos(StrictMath.toRadians(farthest));
    double dLon =
        farthest > 89 ? 360 : Math.min(360, StrictMath.toDegrees(reachM / parallelRadiusM));
    return new Envelope(box.getMinX() - dLon, box.getMaxX() + dLon, south, north);
  }

  /**
   * No plane distance is longer than the true one times the largest scale, which is below k0 cosh(x
   * / R).
   */
  private static Envelope growTransverseMercator(
      Envelope box, Crs crs, TransverseMercator.Parameters tm, double reachM) {
    double farM =
        Math.max(
                Math.abs(box.getMinX() - tm.falseEastingM()),
                Math.abs(box.getMaxX() - tm.falseEastingM()))
            + 2 * reachM;
    double radiusM = crs.ellipsoid().semiMinorM() * tm.scale() * 0.99;
    double largestScale = tm.scale() * StrictMath.cosh(Math.min(farM / radiusM, 2)) * 1.01;
    Envelope result = new Envelope(box);
    result.expandBy(reachM * largestScale);
    return result;
  }
}
