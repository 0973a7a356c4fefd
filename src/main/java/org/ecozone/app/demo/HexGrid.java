package org.ecozone.app.demo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A honeycomb over the demo's land whose corners are moved a little, each by its own number. Every
 * corner joins exactly three cells, so the outline of any set of cells is a valid polygon, and
 * neighbouring sets share their edges exactly.
 *
 * <p>Cells are numbered row by row from the south-west; sides and corners counter-clockwise: side k
 * looks to 60k degrees.
 */
final class HexGrid {
  /** Share of the cell width by which a corner may move; below 0.28 no two edges can cross. */
  private static final double SHIFT = 0.26;

  private static final int[][] EVEN_ROW = {{1, 0}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}, {0, -1}};
  private static final int[][] ODD_ROW = {{1, 0}, {1, 1}, {0, 1}, {-1, 0}, {0, -1}, {1, -1}};

  private final double x0;
  private final double y0;
  private final double widthM;
  private final double rowM;
  private final int columns;
  private final int rows;
  private final long seed;

  HexGrid(Envelope land, double widthM, long seed) {
    this.widthM = widthM;
    this.rowM = widthM * StrictMath.sqrt(3) / 2;
    this.x0 = land.getMinX() - 2 * widthM;
    this.y0 = land.getMinY() - 2 * rowM;
    this.columns = (int) Math.ceil((land.getWidth() + 4 * widthM) / widthM);
    this.rows = (int) Math.ceil((land.getHeight() + 4 * rowM) / rowM);
    this.seed = seed;
  }

  int size() {
    return columns * rows;
  }

  int corners() {
    return 2 * size();
  }

  double x(int cell) {
    return x0 + widthM * (cell % columns + 0.5 * (cell / columns & 1));
  }

  double y(int cell) {
    return y0 + rowM * (cell / columns);
  }

  /** True on the outermost ring of cells, which never belongs to anything. */
  boolean isRim(int cell) {
    int column = cell % columns;
    int row = cell / columns;
    return column == 0 || row == 0 || column == columns - 1 || row == rows - 1;
  }

  /** The neighbour beyond a side; the cell must not lie on the rim. */
  int neighbour(int cell, int side) {
    int row = cell / columns;
    int[] step = ((row & 1) == 0 ? EVEN_ROW : ODD_ROW)[side];
    return cell + step[0] + step[1] * columns;
  }

  /** Number of the corner where side {@code k} begins (and side {@code k - 1} ends). */
  int corner(int cell, int k) {
    return switch (k % 6) {
      case 0 -> 2 * neighbour(cell, 5);
      case 1 -> 2 * neighbour(cell, 1) + 1;
      case 2 -> 2 * cell;
      case 3 -> 2 * neighbour(cell, 2) + 1;
      case 4 -> 2 * neighbour(cell, 4);
      default -> 2 * cell + 1;
    };
  }

  Coordinate cornerPoint(int corner) {
    int cell = corner / 2;
    double up = (corner & 1) == 0 ? 1 : -1;
    double radius = widthM / StrictMath.sqrt(3);
    double dx = (2 * Noise.unit(seed, corner, 1) - 1) * SHIFT * widthM * 0.7;
    double dy = (2 * Noise.unit(seed, corner, 2) - 1) * SHIFT * widthM * 0.7;
    return new Coordinate(x(cell) + dx, y(cell) + up * radius + dy);
  }

  /** The cell whose centre is nearest; a cell of the rim for points outside. */
  int cellAt(double x, double y) {
    int row = clamp((int) Math.rint((y - y0) / rowM), rows);
    int best = -1;
    double nearest = Double.MAX_VALUE;
    for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
      int column = clamp((int) Math.rint((x - x0) / widthM - 0.5 * (r & 1)), columns);
      int cell = r * columns + column;
      double distance = square(x(cell) - x) + square(y(cell) - y);
      if (distance < nearest) {
        nearest = distance;
        best = cell;
      }
    }
    return best;
  }

  private static int clamp(int value, int count) {
    return Math.max(0, Math.min(count - 1, value));
  }

  private static double square(double value) {
    return value * value;
  }
}
