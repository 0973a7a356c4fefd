package org.ecozone.geo.datum;

/**
 * Plane similarity between two projected grids, as survey software states it with X = north and Y =
 * east:
 *
 * <pre>
 * X2 = dx + (1 + m) (X1 cos a - Y1 sin a)
 * Y2 = dy + (1 + m) (X1 sin a + Y1 cos a)
 * </pre>
 *
 * <p>They hold for one pair of grids only: same central meridian, with or without the zone in the
 * easting as they were computed.
 *
 * @param northM dx in metres
 * @param eastM dy in metres
 * @param rotationArcSec a in seconds of arc, positive from north to east
 * @param scalePpm m in millionths
 */
public record FourParameters(double northM, double eastM, double rotationArcSec, double scalePpm)
    implements PlaneShift {

  @Override
  public void forward(double[] xy, int points) {
    double sin = scale() * StrictMath.sin(angle());
    double cos = scale() * StrictMath.cos(angle());
    for (int i = 0; i < points; i++) {
      double east = xy[2 * i];
      double north = xy[2 * i + 1];
      xy[2 * i] = eastM + north * sin + east * cos;
      xy[2 * i + 1] = northM + north * cos - east * sin;
    }
  }

  @Override
  public void inverse(double[] xy, int points) {
    double sin = StrictMath.sin(angle()) / scale();
    double cos = StrictMath.cos(angle()) / scale();
    for (int i = 0; i < points; i++) {
      double east = xy[2 * i] - eastM;
      double north = xy[2 * i + 1] - northM;
      xy[2 * i] = east * cos - north * sin;
      xy[2 * i + 1] = north * cos + east * sin;
    }
  }

  private double scale() {
    return 1 + scalePpm * 1e-6;
  }

  private double angle() {
    return StrictMath.toRadians(rotationArcSec / 3600);
  }

  /** Nothing of what is confidential. */
  @Override
  public String toString() {
    return "FourParameters";
  }
}
