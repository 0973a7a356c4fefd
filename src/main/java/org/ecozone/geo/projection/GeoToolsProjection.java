package org.ecozone.geo.projection;

import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.api.referencing.operation.TransformException;

/**
 * A projection other than transverse Mercator, computed by GeoTools on the ellipsoid of its own
 * datum.
 */
public final class GeoToolsProjection implements Projection {
  private final MathTransform forward;
  private final MathTransform inverse;

  private GeoToolsProjection(MathTransform forward, MathTransform inverse) {
    this.forward = forward;
    this.inverse = inverse;
  }

  /** From longitude and latitude in degrees to easting and northing. */
  public static GeoToolsProjection of(MathTransform forward)
      throws NoninvertibleTransformException {
    return new GeoToolsProjection(forward, forward.inverse());
  }

  @Override
  public void toLonLat(double[] xy, int points) {
    transform(inverse, xy, points);
    LON_LAT.toLonLat(xy, points);
  }

  @Override
  public void fromLonLat(double[] lonLat, int points) {
    LON_LAT.fromLonLat(lonLat, points);
    transform(forward, lonLat, points);
  }

  /** Point by point: one that has no image must not take the others with it. */
  private static void transform(MathTransform transform, double[] coordinates, int points) {
    for (int i = 0; i < points; i++) {
      double x = coordinates[2 * i];
      double y = coordinates[2 * i + 1];
      boolean done = false;
      if (Double.isFinite(x) && Double.isFinite(y)) {
        try {
          transform.transform(coordinates, 2 * i, coordinates, 2 * i, 1);
          done = Double.isFinite(coordinates[2 * i]) && Double.isFinite(coordinates[2 * i + 1]);
        } catch (TransformException | RuntimeException e) {
          done = false; // no image: reported as NaN, which every caller checks
        }
      }
      if (!done) {
        coordinates[2 * i] = Double.NaN;
        coordinates[2 * i + 1] = Double.NaN;
      }
    }
  }
}
