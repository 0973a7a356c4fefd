package org.ecozone.carto.pixel;

/**
 * Cuts edges that reach further than the whole numbers of the pixel grid: a province at 1 : 10.
 *
 * <p>Cuts lie two million pixels off the tile, so that what is rounded there is not seen.
 */
final class FarEdges {
  private static final double LIMIT = PixelGrid.FAR;

  private FarEdges() {}

  static void fill(StepPath path, CoverageCells cells) {
    for (int i = 1; i < path.size; i++) {
      edge(path.farX[i - 1], path.farY[i - 1], path.farX[i], path.farY[i], cells);
    }
    int last = path.size - 1;
    if (last > 0) {
      edge(path.farX[last], path.farY[last], path.farX[0], path.farY[0], cells);
    }
  }

  /** What lies beyond left or right goes on along the limit, so that the rows stay covered. */
  private static void edge(double ax, double ay, double bx, double by, CoverageCells cells) {
    double y0 = clamp(ay);
    double y1 = clamp(by);
    if (y0 != y1) {
      double x0 = ay == y0 ? ax : xAt(ax, ay, bx, by, y0);
      double x1 = by == y1 ? bx : xAt(ax, ay, bx, by, y1);
      cutColumns(x0, y0, x1, y1, cells);
    }
  }

  private static double xAt(double ax, double ay, double bx, double by, double y) {
    return ax + (y - ay) / (by - ay) * (bx - ax);
  }

  private static double yAt(double ax, double ay, double bx, double by, double x) {
    return ay + (x - ax) / (bx - ax) * (by - ay);
  }

  private static void cutColumns(double x0, double y0, double x1, double y1, CoverageCells cells) {
    double fromX = clamp(x0);
    double toX = clamp(x1);
    double fromY = x0 == fromX || x0 == x1 ? y0 : between(yAt(x0, y0, x1, y1, fromX), y0, y1);
    double toY = x1 == toX || x0 == x1 ? y1 : between(yAt(x0, y0, x1, y1, toX), y0, y1);
    int ax = (int) fromX;
    int bx = (int) toX;
    int ya = (int) Math.rint(fromY);
    int yb = (int) Math.rint(toY);
    cells.edge(ax, (int) y0, ax, ya);
    cells.edge(ax, ya, bx, yb);
    cells.edge(bx, yb, bx, (int) y1);
  }

  private static double clamp(double value) {
    return Math.max(-LIMIT, Math.min(LIMIT, Math.rint(value)));
  }

  private static double between(double value, double a, double b) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), value));
  }

  /**
   * The part of a segment that lies within the limits, as shares of its length; null if there is
   * none (Liang and Barsky).
   */
  static double[] within(double ax, double ay, double bx, double by) {
    double[] shares = {0, 1};
    boolean some = cut(ax, bx - ax, shares) && cut(ay, by - ay, shares) && shares[0] < shares[1];
    return some ? shares : null;
  }

  private static boolean cut(double from, double change, double[] shares) {
    if (change == 0) {
      return Math.abs(from) <= LIMIT;
    }
    double a = (-LIMIT - from) / change;
    double b = (LIMIT - from) / change;
    shares[0] = Math.max(shares[0], Math.min(a, b));
    shares[1] = Math.min(shares[1], Math.max(a, b));
    return true;
  }
}
