package org.ecozone.geo.datum;

import org.ecozone.geo.projection.Ellipsoid;

/**
 * Bursa-Wolf between two ellipsoids, on longitude and latitude in degrees; heights are taken as 0
 * on both, as land that comes in has none.
 *
 * <p>Position vector (EPSG:9606): X2 = T + (1 + m) R X1 with R = [1, -rz, ry; rz, 1, -rx; -ry, rx,
 * 1]; coordinate frame (EPSG:9607) has the opposite signs of the rotations.
 *
 * @param from ellipsoid of the old datum
 * @param to ellipsoid of the new one
 * @param rxArcSec rotation in seconds of arc
 * @param scalePpm m in millionths
 */
public record SevenParameters(
    Ellipsoid from,
    Ellipsoid to,
    double dxM,
    double dyM,
    double dzM,
    double rxArcSec,
    double ryArcSec,
    double rzArcSec,
    double scalePpm,
    Rotation rotation)
    implements PlaneShift {
  /** What the signs of the rotations mean. */
  public enum Rotation {
    /** EPSG:9606, also of {@code +towgs84}; what Chinese software usually has. */
    POSITION_VECTOR,
    /** EPSG:9607. */
    COORDINATE_FRAME
  }

  private static final int ROUNDS = 12;

  @Override
  public void forward(double[] xy, int points) {
    double[][] matrix = matrix();
    double[] place = new double[3];
    for (int i = 0; i < points; i++) {
      toSpace(xy[2 * i], xy[2 * i + 1], from, place);
      double x = dxM + row(matrix[0], place);
      double y = dyM + row(matrix[1], place);
      double z = dzM + row(matrix[2], place);
      fromSpace(x, y, z, to, xy, 2 * i);
    }
  }

  @Override
  public void inverse(double[] xy, int points) {
    double[][] matrix = inverted(matrix());
    double[] place = new double[3];
    for (int i = 0; i < points; i++) {
      toSpace(xy[2 * i], xy[2 * i + 1], to, place);
      place[0] -= dxM;
      place[1] -= dyM;
      place[2] -= dzM;
      double x = row(matrix[0], place);
      double y = row(matrix[1], place);
      double z = row(matrix[2], place);
      fromSpace(x, y, z, from, xy, 2 * i);
    }
  }

  private double[][] matrix() {
    double sign = rotation == Rotation.POSITION_VECTOR ? 1 : -1;
    double rx = sign * StrictMath.toRadians(rxArcSec / 3600);
    double ry = sign * StrictMath.toRadians(ryArcSec / 3600);
    double rz = sign * StrictMath.toRadians(rzArcSec / 3600);
    double k = 1 + scalePpm * 1e-6;
    return new double[][] {{k, -k * rz, k * ry}, {k * rz, k, -k * rx}, {-k * ry, k * rx, k}};
  }

  private static double row(double[] row, double[] place) {
    return row[0] * place[0] + row[1] * place[1] + row[2] * place[2];
  }

  private static double[][] inverted(double[][] m) {
    double[][] result = new double[3][3];
    double determinant = 0;
    for (int i = 0; i < 3; i++) {
      determinant += m[0][i] * minor(m, 0, i);
    }
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        result[j][i] = minor(m, i, j) / determinant;
      }
    }
    return result;
  }

  /** With its sign. */
  private static double minor(double[][] m, int row, int column) {
    int r1 = (row + 1) % 3;
    int r2 = (row + 2) % 3;
    int c1 = (column + 1) % 3;
    int c2 = (column + 2) % 3;
    return m[r1][c1] * m[r2][c2] - m[r1][c2] * m[r2][c1];
  }

  private static void toSpace(double lonDeg, double latDeg, Ellipsoid ellipsoid, double[] place) {
    double lon = StrictMath.toRadians(lonDeg);
    double lat = StrictMath.toRadians(latDeg);
    double n = ellipsoid.primeVerticalRadiusM(lat);
    place[0] = n * StrictMath.cos(lat) * StrictMath.cos(lon);
    place[1] = n * StrictMath.cos(lat) * StrictMath.sin(lon);
    place[2] = n * (1 - ellipsoid.firstEccentricitySquared()) * StrictMath.sin(lat);
  }

  /** The height that comes out is let go; converges to 1e-15 in four rounds near the ground. */
  private static void fromSpace(
      double x, double y, double z, Ellipsoid ellipsoid, double[] xy, int at) {
    double e2 = ellipsoid.firstEccentricitySquared();
    double fromAxis = StrictMath.hypot(x, y);
    double lat = StrictMath.atan2(z, fromAxis * (1 - e2));
    for (int round = 0; round < ROUNDS; round++) {
      double n = ellipsoid.primeVerticalRadiusM(lat);
      double next = StrictMath.atan2(z + e2 * n * StrictMath.sin(lat), fromAxis);
      boolean done = Math.abs(next - lat) < 1e-16;
      lat = next;
      if (done) {
        break;
      }
    }
    xy[at] = StrictMath.toDegrees(StrictMath.atan2(y, x));
    xy[at + 1] = StrictMath.toDegrees(lat);
  }

  /** Nothing of what is confidential. */
  @Override
  public String toString() {
    return "SevenParameters";
  }
}
