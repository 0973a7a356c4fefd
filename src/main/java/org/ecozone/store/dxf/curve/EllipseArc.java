package org.ecozone.store.dxf.curve;

/**
 * An arc of a circle or an ellipse: centre + u cos t + v sin t, from one parameter to another,
 * which may be smaller.
 *
 * @param centre x, y, z
 * @param u first half axis, x, y, z
 * @param v second half axis
 * @param from parameter in radians
 * @param to parameter in radians
 */
public record EllipseArc(double[] centre, double[] u, double[] v, double from, double to)
    implements Curve {
  private static final int MOST_STEPS = 100_000;

  /** Arc of a circle at height z, angles in radians. */
  public static EllipseArc circle(double[] centre, double radius, double from, double to) {
    return new EllipseArc(
        centre, new double[] {radius, 0, 0}, new double[] {0, radius, 0}, from, to);
  }

  @Override
  public void flatten(Affine map, double tolerance, PointPath path) {
    double cx = map.x(centre[0], centre[1], centre[2]);
    double cy = map.y(centre[0], centre[1], centre[2]);
    double ux = map.dx(u[0], u[1], u[2]);
    double uy = map.dy(u[0], u[1], u[2]);
    double vx = map.dx(v[0], v[1], v[2]);
    double vy = map.dy(v[0], v[1], v[2]);
    int steps = steps(greatest(ux, uy, vx, vy), Math.abs(to - from), tolerance);
    for (int i = 0; i <= steps; i++) {
      double t = i == steps ? to : from + (to - from) * i / steps;
      double cos = Math.cos(t);
      double sin = Math.sin(t);
      path.add(cx + ux * cos + vx * sin, cy + uy * cos + vy * sin);
    }
  }

  /** Largest half axis of the ellipse that two conjugate half diameters span. */
  private static double greatest(double ux, double uy, double vx, double vy) {
    double sum = ux * ux + uy * uy + vx * vx + vy * vy;
    double product = ux * vy - uy * vx;
    return Math.sqrt((sum + Math.sqrt(Math.max(0, sum * sum - 4 * product * product))) / 2);
  }

  /** Chords of a circle leave it by r (1 - cos(step / 2)); an ellipse is a squeezed circle. */
  static int steps(double radius, double sweep, double tolerance) {
    if (!(radius > tolerance)) {
      return 8;
    }
    double step = 2 * Math.acos(1 - tolerance / radius);
    return (int) Math.max(1, Math.min(MOST_STEPS, Math.ceil(sweep / Math.max(step, 1e-9))));
  }

  @Override
  public boolean isBent() {
    return true;
  }

  @Override
  public boolean isFinite() {
    double sum = from + to;
    for (int i = 0; i < 3; i++) {
      sum += centre[i] + u[i] + v[i];
    }
    return Double.isFinite(sum);
  }

  @Override
  public boolean hasHeight() {
    return centre[2] != 0;
  }

  @Override
  public int size() {
    return 2;
  }
}
