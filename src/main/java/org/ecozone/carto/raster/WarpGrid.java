package org.ecozone.carto.raster;

import org.ecozone.carto.Viewport;
import org.ecozone.geo.CrsTransform;

/**
 * Where the device pixels of a viewport lie in the CRS of a raster: exact at control points,
 * between them bilinear, with so many control points that nothing is off by more than {@link
 * #TOLERANCE_PX}.
 *
 * <p>Threads: immutable.
 */
final class WarpGrid {
  /** Device pixels. Half of what would be seen, since sampling adds its own. */
  private static final double TOLERANCE_PX = 0.2;

  private static final int WIDEST_STEP_PX = 64;

  private final int stepPx;
  private final int columns;
  private final int rows;
  private final double[] xy;

  private WarpGrid(int stepPx, int columns, int rows, double[] xy) {
    this.stepPx = stepPx;
    this.columns = columns;
    this.rows = rows;
    this.xy = xy;
  }

  static WarpGrid of(Viewport viewport, CrsTransform mapToRaster, int widthPx, int heightPx) {
    int step = WIDEST_STEP_PX;
    while (true) {
      int columns = (widthPx + step - 1) / step + 1;
      int rows = (heightPx + step - 1) / step + 1;
      double[] nodes = places(viewport, mapToRaster, columns, rows, step, 0, 0);
      WarpGrid grid = new WarpGrid(step, columns, rows, nodes);
      if (step == 1 || mapToRaster.isIdentity() || grid.isExact(viewport, mapToRaster)) {
        return grid;
      }
      step /= 2;
    }
  }

  /** Pixels between control points. */
  int stepPx() {
    return stepPx;
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  /** NaN where the place has no image. */
  double x(int column, int row) {
    return xy[2 * (row * columns + column)];
  }

  double y(int column, int row) {
    return xy[2 * (row * columns + column) + 1];
  }

  /**
   * Units of the raster's CRS per device pixel, the finest that occurs; NaN if nothing has an
   * image.
   */
  double unitsPerPixel() {
    double least = Double.NaN;
    for (int row = 0; row + 1 < rows; row++) {
      for (int column = 0; column + 1 < columns; column++) {
        double area =
            (x(column + 1, row) - x(column, row)) * (y(column, row + 1) - y(column, row))
                - (x(column, row + 1) - x(column, row)) * (y(column + 1, row) - y(column, row));
        double units = Math.sqrt(Math.abs(area)) / stepPx;
        if (units > 0 && !(least <= units)) {
          least = units;
        }
      }
    }
    return least;
  }

  /** True if the middles of cells and of two of their edges are where the grid says. */
  private boolean isExact(Viewport viewport, CrsTransform mapToRaster) {
    double limit = TOLERANCE_PX * unitsPerPixel();
    if (Double.isNaN(limit)) {
      return true;
    }
    double half = stepPx / 2.0;
    return isExact(viewport, mapToRaster, half, half, limit)
        && isExact(viewport, mapToRaster, half, 0, limit)
        && isExact(viewport, mapToRaster, 0, half, limit);
  }

  private boolean isExact(
      Viewport viewport, CrsTransform mapToRaster, double right, double down, double limit) {
    double[] exact = places(viewport, mapToRaster, columns - 1, rows - 1, stepPx, right, down);
    double u = right / stepPx;
    double v = down / stepPx;
    for (int row = 0; row + 1 < rows; row++) {
      for (int column = 0; column + 1 < columns; column++) {
        int at = 2 * (row * (columns - 1) + column);
        double errorX = exact[at] - between(column, row, u, v, 0);
        double errorY = exact[at + 1] - between(column, row, u, v, 1);
        if (errorX * errorX + errorY * errorY > limit * limit) { // false for NaN
          return false;
        }
      }
    }
    return true;
  }

  private double between(int column, int row, double u, double v, int axis) {
    int at = 2 * (row * columns + column) + axis;
    int below = at + 2 * columns;
    double upper = xy[at] + u * (xy[at + 2] - xy[at]);
    double lower = xy[below] + u * (xy[below + 2] - xy[below]);
    return upper + v * (lower - upper);
  }

  private static double[] places(
      Viewport viewport,
      CrsTransform mapToRaster,
      int columns,
      int rows,
      int step,
      double right,
      double down) {
    double[] places = new double[2 * columns * rows];
    for (int row = 0; row < rows; row++) {
      double y = viewport.toMapY((row * step + down) / viewport.pixelScale());
      for (int column = 0; column < columns; column++) {
        int at = 2 * (row * columns + column);
        places[at] = viewport.toMapX((column * step + right) / viewport.pixelScale());
        places[at + 1] = y;
      }
    }
    mapToRaster.applyOrNaN(places, columns * rows);
    return places;
  }
}
