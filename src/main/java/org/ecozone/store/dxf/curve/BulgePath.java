package org.ecozone.store.dxf.curve;

/**
 * A polyline whose edges may be arcs of circles.
 *
 * @param xy alternating x and y
 * @param z heights by point, or one for all
 * @param bulges by edge, tan of a quarter of its angle, positive if it turns left; null if all are
 *     straight
 * @param closed whether an edge leads back to the first point
 */
public record BulgePath(double[] xy, double[] z, double[] bulges, boolean closed) implements Curve {

  /** Straight edges at height 0. */
  public static BulgePath straight(double... xy) {
    return new BulgePath(xy, new double[1], null, false);
  }

  @Override
  public void flatten(Affine map, double tolerance, PointPath path) {
    int n = size();
    for (int i = 0; i < n; i++) {
      path.add(map.x(xy[2 * i], xy[2 * i + 1], z(i)), map.y(xy[2 * i], xy[2 * i + 1], z(i)));
      if (i + 1 < n || closed) {
        bend(i, (i + 1) % n, map, tolerance, path);
      }
    }
    if (closed && n > 0) {
      path.add(map.x(xy[0], xy[1], z(0)), map.y(xy[0], xy[1], z(0)));
    }
  }

  private double z(int i) {
    return z.length == 1 ? z[0] : z[i];
  }

  private void bend(int i, int j, Affine map, double tolerance, PointPath path) {
    double bulge = bulges == null ? 0 : bulges[i];
    double dx = xy[2 * j] - xy[2 * i];
    double dy = xy[2 * j + 1] - xy[2 * i + 1];
    double chord = Math.hypot(dx, dy);
    if (bulge == 0 || chord == 0) {
      return;
    }
    double half = (1 - bulge * bulge) / (4 * bulge);
    double cx = (xy[2 * i] + xy[2 * j]) / 2 - half * dy;
    double cy = (xy[2 * i + 1] + xy[2 * j + 1]) / 2 + half * dx;
    double radius = chord * (1 + bulge * bulge) / (4 * Math.abs(bulge));
    double from = Math.atan2(xy[2 * i + 1] - cy, xy[2 * i] - cx);
    EllipseArc arc =
        EllipseArc.circle(new double[] {cx, cy, z(i)}, radius, from, from + 4 * Math.atan(bulge));
    PointPath bent = new PointPath();
    arc.flatten(map, tolerance, bent);
    double[] points = bent.toArray();
    for (int k = 1; k < bent.size() - 1; k++) {
      path.add(points[2 * k], points[2 * k + 1]);
    }
  }

  @Override
  public boolean isBent() {
    if (bulges != null) {
      for (double bulge : bulges) {
        if (bulge != 0) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public boolean isFinite() {
    return sumIsFinite(xy) && sumIsFinite(z) && (bulges == null || sumIsFinite(bulges));
  }

  static boolean sumIsFinite(double[] numbers) {
    for (double number : numbers) {
      if (!Double.isFinite(number)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean hasHeight() {
    for (double height : z) {
      if (height != 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int size() {
    return xy.length / 2;
  }
}
