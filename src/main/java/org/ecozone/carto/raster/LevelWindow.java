package org.ecozone.carto.raster;

/**
 * The part of a level that a picture shows, in pixels after halving.
 *
 * @param level the level
 * @param halvings how often its pixels are put together
 * @param left first column, inclusive
 * @param top first row, inclusive
 * @param right last column, exclusive
 * @param bottom last row, exclusive
 */
record LevelWindow(RasterLevel level, int halvings, long left, long top, long right, long bottom) {
  static LevelWindow of(WarpGrid warp, RasterLevel level, int halvings) {
    double minColumn = Double.POSITIVE_INFINITY;
    double maxColumn = Double.NEGATIVE_INFINITY;
    double minRow = Double.POSITIVE_INFINITY;
    double maxRow = Double.NEGATIVE_INFINITY;
    PixelGrid grid = level.grid();
    for (int j = 0; j < warp.rows(); j++) {
      for (int i = 0; i < warp.columns(); i++) {
        double column = grid.column(warp.x(i, j), warp.y(i, j));
        double row = grid.row(warp.x(i, j), warp.y(i, j));
        if (Double.isFinite(column) && Double.isFinite(row)) {
          minColumn = Math.min(minColumn, column);
          maxColumn = Math.max(maxColumn, column);
          minRow = Math.min(minRow, row);
          maxRow = Math.max(maxRow, row);
        }
      }
    }
    double size = 1L << halvings;
    return new LevelWindow(
        level,
        halvings,
        bounded(Math.floor(minColumn / size) - 1, reduced(level.widthPx(), halvings)),
        bounded(Math.floor(minRow / size) - 1, reduced(level.heightPx(), halvings)),
        bounded(Math.ceil(maxColumn / size) + 1, reduced(level.widthPx(), halvings)),
        bounded(Math.ceil(maxRow / size) + 1, reduced(level.heightPx(), halvings)));
  }

  private static long reduced(long px, int halvings) {
    return px + (1L << halvings) - 1 >> halvings;
  }

  private static long bounded(double value, long most) {
    return (long) Math.max(0, Math.min(most, value));
  }

  boolean isEmpty() {
    return left >= right || top >= bottom;
  }

  /** Pixels from the window's left edge. */
  double column(double x, double y) {
    return level.grid().column(x, y) / (1L << halvings) - left;
  }

  /** Pixels from the window's upper edge. */
  double row(double x, double y) {
    return level.grid().row(x, y) / (1L << halvings) - top;
  }

  /** True for a place within the level, given by {@link #column} and {@link #row}. */
  boolean isInside(double column, double row) {
    double size = 1L << halvings;
    return column + left >= 0
        && row + top >= 0
        && (column + left) * size <= level.widthPx()
        && (row + top) * size <= level.heightPx();
  }
}
