package org.ecozone.geo.area;

/**
 * Trapezoids between points that the projections themselves give. Slow, right everywhere.
 *
 * <p>Each edge is worked on from its smaller end, so that its reverse gives the same number.
 */
final class ExactForm implements AreaForm {
  private static final int MAX_DEPTH = 20;

  private final ArealMap map;
  private final EdgeRule rule;
  private final double[] point = new double[2];
  private double originX;

  ExactForm(ArealMap map, EdgeRule rule) {
    this.map = map;
    this.rule = rule;
  }

  @Override
  public void start(double x, double y) {
    point[0] = x;
    point[1] = y;
    map.toTarget(point, 1);
    originX = point[0];
  }

  @Override
  public double along(double ax, double ay, double bx, double by) {
    boolean forward = ax < bx || ax == bx && ay <= by;
    return forward ? forward(ax, ay, bx, by) : -forward(bx, by, ax, ay);
  }

  private double forward(double ax, double ay, double bx, double by) {
    if (rule instanceof EdgeRule.Halves halves) {
      return halve(ax, ay, bx, by, halves, MAX_DEPTH);
    }
    int parts = rule instanceof EdgeRule.EqualParts equal ? equal.parts(bx - ax, by - ay) : 1;
    double chords = equally(ax, ay, bx, by, parts);
    return rule instanceof EdgeRule.Exact ? chords + map.slantM2(ax, ay, bx, by) : chords;
  }

  private double equally(double ax, double ay, double bx, double by, int parts) {
    if (!isPlace(ax, ay) || !isPlace(bx, by)) {
      return Double.NaN; // before it is split into as many parts as there are metres
    }
    double sum = 0;
    double px = ax;
    double py = ay;
    for (int i = 1; i <= parts && !Double.isNaN(sum); i++) { // an edge may lead off the Earth
      double t = (double) i / parts;
      double qx = i == parts ? bx : ax + (bx - ax) * t;
      double qy = i == parts ? by : ay + (by - ay) * t;
      sum += trapezoid(px, py, qx, qy);
      px = qx;
      py = qy;
    }
    return sum;
  }

  private boolean isPlace(double x, double y) {
    point[0] = x;
    point[1] = y;
    map.toTarget(point, 1);
    return Double.isFinite(point[0]) && Double.isFinite(point[1]);
  }

  private double halve(
      double ax, double ay, double bx, double by, EdgeRule.Halves halves, int depth) {
    if (depth == 0 || !halves.bends().bends(ax, ay, bx, by)) {
      return trapezoid(ax, ay, bx, by);
    }
    double mx = (ax + bx) / 2;
    double my = (ay + by) / 2;
    return halve(ax, ay, mx, my, halves, depth - 1) + halve(mx, my, bx, by, halves, depth - 1);
  }

  private double trapezoid(double ax, double ay, double bx, double by) {
    point[0] = ax;
    point[1] = ay;
    map.toTarget(point, 1);
    double fromX = point[0];
    double fromY = point[1];
    point[0] = bx;
    point[1] = by;
    map.toTarget(point, 1);
    return (fromX - originX + (point[0] - originX)) * (point[1] - fromY) / 2;
  }
}
