package org.ecozone.geo.datum;

import java.util.ArrayList;
import java.util.List;

/**
 * How well parameters meet points whose coordinates are known in both systems.
 *
 * @param residuals in the order of the points
 * @param rmsM root of the mean square of their lengths
 * @param largestM the largest length
 */
record ControlCheck(List<Residual> residuals, double rmsM, double largestM) {
  /** A point in the CRS the move comes from and in the one it leads to; east first. */
  public record ControlPoint(String name, double fromX, double fromY, double toX, double toY) {}

  /** What is missing to the known place, metres. */
  public record Residual(String name, double eastM, double northM) {
    public double lengthM() {
      return StrictMath.hypot(eastM, northM);
    }
  }

  public ControlCheck {
    residuals = List.copyOf(residuals);
  }

  /**
   * @param move between two grids
   * @param points at least two; one proves nothing
   */
  public static ControlCheck of(DatumMove move, List<ControlPoint> points) {
    if (points.size() < 2 || move.from().isGeographic()) {
      throw new IllegalArgumentException("two points of a grid at least: " + points.size());
    }
    List<Residual> residuals = new ArrayList<>();
    double squares = 0;
    double largest = 0;
    for (ControlPoint point : points) {
      double[] moved = move.forward(point.fromX(), point.fromY());
      Residual residual =
          new Residual(point.name(), point.toX() - moved[0], point.toY() - moved[1]);
      residuals.add(residual);
      squares += residual.lengthM() * residual.lengthM();
      largest = Math.max(largest, residual.lengthM());
    }
    return new ControlCheck(residuals, StrictMath.sqrt(squares / points.size()), largest);
  }
}
