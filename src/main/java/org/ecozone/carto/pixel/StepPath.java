package org.ecozone.carto.pixel;

import java.util.Arrays;

/**
 * A path on the pixel grid: a line or a ring, in 1/256 pixel from a tile's corner. Used again and
 * again; one thread at a time.
 *
 * <p>Vertices further off than the whole numbers reach are kept apart, see {@link #isFar}.
 */
public final class StepPath {
  int[] x = new int[256];
  int[] y = new int[256];
  int size;

  /** Only where {@link #isFar}: the same places, not cut. */
  double[] farX = new double[0];

  double[] farY = new double[0];
  private boolean far;
  private boolean ring;

  /** Empties it. */
  public void clear() {
    size = 0;
    far = false;
    ring = false;
  }

  /** The path is closed: its last vertex is its first. */
  public void markRing() {
    ring = true;
  }

  public boolean isRing() {
    return ring;
  }

  /** True if a vertex is too far off to be a whole number; lines must be cut then. */
  public boolean isFar() {
    return far;
  }

  public int size() {
    return size;
  }

  /** Of a vertex, from the tile's left border. */
  public double stepX(int vertex) {
    return far ? farX[vertex] : x[vertex];
  }

  /** Of a vertex, from the tile's upper border. */
  public double stepY(int vertex) {
    return far ? farY[vertex] : y[vertex];
  }

  /** Adds a vertex, given in whole steps from the tile's corner. */
  public void add(double stepX, double stepY) {
    if (size == x.length) {
      x = Arrays.copyOf(x, 2 * size);
      y = Arrays.copyOf(y, 2 * size);
    }
    if (far || !(Math.abs(stepX) < PixelGrid.FAR && Math.abs(stepY) < PixelGrid.FAR)) {
      addFar(stepX, stepY);
    }
    x[size] = (int) stepX;
    y[size] = (int) stepY;
    size++;
  }

  private void addFar(double stepX, double stepY) {
    if (farX.length < x.length) {
      farX = Arrays.copyOf(farX, x.length);
      farY = Arrays.copyOf(farY, x.length);
    }
    if (!far) {
      for (int i = 0; i < size; i++) {
        farX[i] = x[i];
        farY[i] = y[i];
      }
      far = true;
    }
    farX[size] = stepX;
    farY[size] = stepY;
  }

  /**
   * Adds vertices of a path on the map: x, y, x, y, ...
   *
   * @param from where they begin in the array
   * @param to after their last number
   */
  public void addAll(double[] xy, int from, int to, PixelGrid grid) {
    double scale = grid.stepsPerUnit();
    double leftStep = grid.leftStep();
    double topStep = grid.topStep();
    for (int i = from; i < to; i += 2) {
      add(
          Math.floor(xy[i] * scale + 0.5) - leftStep,
          Math.floor(-xy[i + 1] * scale + 0.5) - topStep);
    }
  }

  /**
   * The same of whole numbers.
   *
   * @param from where the path begins in the array
   * @param to after its last number
   * @param unit units of the CRS per one
   */
  public void addAll(
      int[] xy, int from, int to, double originX, double originY, double unit, PixelGrid grid) {
    double scale = grid.stepsPerUnit();
    double leftStep = grid.leftStep();
    double topStep = grid.topStep();
    for (int i = from; i < to; i += 2) {
      double x = originX + xy[i] * unit;
      double y = originY + xy[i + 1] * unit;
      add(Math.floor(x * scale + 0.5) - leftStep, Math.floor(-y * scale + 0.5) - topStep);
    }
  }

  /**
   * All vertices, leaving out what lies nearer than {@code least} steps to the vertex before it.
   * Both ends stay.
   */
  public void addThinned(double[] xy, PixelGrid grid, int least) {
    double scale = grid.stepsPerUnit();
    double leftStep = grid.leftStep();
    double topStep = grid.topStep();
    int last = xy.length - 2;
    double beforeX = Double.NaN;
    double beforeY = Double.NaN;
    for (int i = 0; i <= last; i += 2) {
      double stepX = Math.floor(xy[i] * scale + 0.5) - leftStep;
      double stepY = Math.floor(-xy[i + 1] * scale + 0.5) - topStep;
      if (i < last && Math.abs(stepX - beforeX) < least && Math.abs(stepY - beforeY) < least) {
        continue;
      }
      add(stepX, stepY);
      beforeX = stepX;
      beforeY = stepY;
    }
  }

  /** Adds the ring's edges to the cells; a line is taken as closed. */
  public void fill(CoverageCells cells) {
    if (far) {
      FarEdges.fill(this, cells);
      return;
    }
    for (int i = 1; i < size; i++) {
      cells.edge(x[i - 1], y[i - 1], x[i], y[i]);
    }
    if (size > 1) {
      cells.edge(x[size - 1], y[size - 1], x[0], y[0]);
    }
  }

  /** The path moved to its left; corners are mitred. */
  public StepPath moved(double pixels) {
    StepPath result = new StepPath();
    OffsetPath.fill(this, pixels * CoverageCells.STEPS, result);
    return result;
  }
}
