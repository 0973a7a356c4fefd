package org.ecozone.store.dxf.curve;

/**
 * An affine map of space, as drawings use it for blocks and for the direction of extrusion.
 *
 * <p>Threads: immutable.
 */
public final class Affine {
  public static final Affine IDENTITY =
      new Affine(new double[] {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0});

  /** Below this the arbitrary axis algorithm takes the other axis; by the DXF reference. */
  private static final double NEAR_Z = 1.0 / 64;

  private final double[] m;

  private Affine(double[] rows) {
    this.m = rows;
  }

  public static Affine translation(double x, double y, double z) {
    return new Affine(new double[] {1, 0, 0, x, 0, 1, 0, y, 0, 0, 1, z});
  }

  public static Affine scale(double x, double y, double z) {
    return new Affine(new double[] {x, 0, 0, 0, 0, y, 0, 0, 0, 0, z, 0});
  }

  /** Counter-clockwise about z, in degrees; multiples of 90 are exact. */
  public static Affine rotation(double degrees) {
    double turns = degrees / 90;
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    if (turns == Math.rint(turns) && Math.abs(turns) < 1e6) {
      int quarter = Math.floorMod((int) turns, 4);
      cos = quarter == 0 ? 1 : quarter == 2 ? -1 : 0;
      sin = quarter == 1 ? 1 : quarter == 3 ? -1 : 0;
    }
    return new Affine(new double[] {cos, -sin, 0, 0, sin, cos, 0, 0, 0, 0, 1, 0});
  }

  /**
   * From the coordinates of an entity (OCS) to those of the drawing, by the arbitrary axis
   * algorithm of the DXF reference.
   */
  public static Affine ofExtrusion(double nx, double ny, double nz) {
    double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
    if (!(length > 0) || nx == 0 && ny == 0 && nz > 0) {
      return IDENTITY;
    }
    double[] n = {nx / length, ny / length, nz / length};
    boolean nearZ = Math.abs(n[0]) < NEAR_Z && Math.abs(n[1]) < NEAR_Z;
    double[] ax = unit(nearZ ? cross(new double[] {0, 1, 0}, n) : cross(new double[] {0, 0, 1}, n));
    double[] ay = unit(cross(n, ax));
    return new Affine(
        new double[] {
          ax[0], ay[0], n[0], 0, ax[1], ay[1], n[1], 0, ax[2], ay[2], n[2], 0,
        });
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  private static double[] unit(double[] v) {
    double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    return new double[] {v[0] / length, v[1] / length, v[2] / length};
  }

  /** First {@code inner}, then this. */
  public Affine after(Affine inner) {
    if (this == IDENTITY) {
      return inner;
    } else if (inner == IDENTITY) {
      return this;
    }
    double[] r = new double[12];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 4; column++) {
        double sum = column == 3 ? m[4 * row + 3] : 0;
        for (int k = 0; k < 3; k++) {
          sum += m[4 * row + k] * inner.m[4 * k + column];
        }
        r[4 * row + column] = sum;
      }
    }
    return new Affine(r);
  }

  public double x(double x, double y, double z) {
    return this == IDENTITY ? x : m[0] * x + m[1] * y + m[2] * z + m[3];
  }

  public double y(double x, double y, double z) {
    return this == IDENTITY ? y : m[4] * x + m[5] * y + m[6] * z + m[7];
  }

  /** X of a direction: without the shift. */
  double dx(double x, double y, double z) {
    return m[0] * x + m[1] * y + m[2] * z;
  }

  double dy(double x, double y, double z) {
    return m[4] * x + m[5] * y + m[6] * z;
  }

  /** True if the plane of the drawing stays a plane seen from above. */
  public boolean isLevel() {
    return Math.abs(m[2]) < 1e-9 && Math.abs(m[6]) < 1e-9;
  }
}
