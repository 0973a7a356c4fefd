package org.ecozone.store.dxf.curve;

/**
 * A B-spline, rational if it has weights.
 *
 * @param degree 1 to 25
 * @param knots not falling, as many as points + degree + 1
 * @param points control points, x, y, z after another
 * @param weights by point, null if all are equal
 */
public record Spline(int degree, double[] knots, double[] points, double[] weights)
    implements Curve {
  private static final int GREATEST_DEGREE = 25;
  private static final int DEEPEST = 14;

  /** True if knots, points and weights belong together. */
  public boolean isSound() {
    int n = points.length / 3;
    if (degree < 1
        || degree > GREATEST_DEGREE
        || n <= degree
        || knots.length != n + degree + 1
        || weights != null && weights.length != n) {
      return false;
    }
    for (int i = 1; i < knots.length; i++) {
      if (!(knots[i] >= knots[i - 1])) {
        return false;
      }
    }
    return knots[n] > knots[degree] && weightsArePositive();
  }

  private boolean weightsArePositive() {
    if (weights != null) {
      for (double weight : weights) {
        if (!(weight > 0)) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public void flatten(Affine map, double tolerance, PointPath path) {
    int n = points.length / 3;
    double[] start = at(knots[degree], degree, map);
    path.add(start[0], start[1]);
    for (int span = degree; span < n; span++) {
      if (knots[span + 1] > knots[span]) {
        Piece piece = new Piece(span, map, tolerance, path);
        // Halves first: a symmetric bend must not look straight at its middle.
        double middle = (knots[span] + knots[span + 1]) / 2;
        piece.cut(knots[span], middle, DEEPEST);
        piece.cut(middle, knots[span + 1], DEEPEST);
      }
    }
  }

  private final class Piece {
    private final int span;
    private final Affine map;
    private final double tolerance;
    private final PointPath path;

    Piece(int span, Affine map, double tolerance, PointPath path) {
      this.span = span;
      this.map = map;
      this.tolerance = tolerance;
      this.path = path;
    }

    /** Adds the points behind {@code from} up to {@code to}. */
    void cut(double from, double to, int depth) {
      double[] a = at(from, span, map);
      double[] b = at(to, span, map);
      double middle = (from + to) / 2;
      if (depth == 0
          || leaves(a, b, at(middle, span, map)) <= tolerance
              && leaves(a, b, at((3 * from + to) / 4, span, map)) <= tolerance
              && leaves(a, b, at((from + 3 * to) / 4, span, map)) <= tolerance) {
        path.add(b[0], b[1]);
      } else {
        cut(from, middle, depth - 1);
        cut(middle, to, depth - 1);
      }
    }
  }

  /** Distance of a point from the chord from a to b. */
  private static double leaves(double[] a, double[] b, double[] p) {
    double dx = b[0] - a[0];
    double dy = b[1] - a[1];
    double square = dx * dx + dy * dy;
    double t = square == 0 ? 0 : ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / square;
    double s = Math.max(0, Math.min(1, t));
    return Math.hypot(p[0] - a[0] - s * dx, p[1] - a[1] - s * dy);
  }

  /** De Boor's algorithm in homogeneous coordinates, then mapped. */
  private double[] at(double t, int span, Affine map) {
    double[][] d = new double[degree + 1][];
    for (int j = 0; j <= degree; j++) {
      int k = j + span - degree;
      double w = weights == null ? 1 : weights[k];
      d[j] = new double[] {points[3 * k] * w, points[3 * k + 1] * w, points[3 * k + 2] * w, w};
    }
    for (int r = 1; r <= degree; r++) {
      for (int j = degree; j >= r; j--) {
        int k = j + span - degree;
        double width = knots[k + degree - r + 1] - knots[k];
        double share = width == 0 ? 0 : (t - knots[k]) / width;
        for (int c = 0; c < 4; c++) {
          d[j][c] = (1 - share) * d[j - 1][c] + share * d[j][c];
        }
      }
    }
    double[] p = d[degree];
    double x = p[0] / p[3];
    double y = p[1] / p[3];
    double z = p[2] / p[3];
    return new double[] {map.x(x, y, z), map.y(x, y, z)};
  }

  @Override
  public boolean isBent() {
    return degree > 1;
  }

  @Override
  public boolean isFinite() {
    return BulgePath.sumIsFinite(knots)
        && BulgePath.sumIsFinite(points)
        && (weights == null || BulgePath.sumIsFinite(weights));
  }

  @Override
  public boolean hasHeight() {
    for (int i = 2; i < points.length; i += 3) {
      if (points[i] != 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int size() {
    return points.length / 3;
  }
}
