package org.ecozone.carto.lod;

import org.ecozone.carto.pixel.PixelGrid;
import org.ecozone.carto.pixel.StepPath;

/** Outlines of all features at one tolerance, in whole numbers of a unit far below it. */
final class Level implements MapPaths {
  private final double tolerance;
  private final double originX;
  private final double originY;
  private final double unit;
  private final int[] xy;
  private final int[] firstPaths;

  /** One more than there are paths: where each begins in {@link #xy}. */
  private final int[] starts;

  private final byte[] kinds;
  private final RunBoxes runBoxes = new RunBoxes();

  Level(LevelWriter written) {
    tolerance = written.tolerance();
    originX = written.originX();
    originY = written.originY();
    unit = written.unit();
    xy = written.coordinates();
    firstPaths = written.firstPaths();
    starts = written.starts();
    kinds = written.kinds();
  }

  /** No outline is moved by more; units of the CRS. */
  double tolerance() {
    return tolerance;
  }

  int vertexCount() {
    return xy.length / 2;
  }

  @Override
  public int firstPath(int feature) {
    return firstPaths[feature];
  }

  @Override
  public int kind(int path) {
    return kinds[path];
  }

  @Override
  public void load(int path, PixelGrid grid, StepPath into) {
    into.addAll(xy, starts[path], starts[path + 1], originX, originY, unit, grid);
  }

  @Override
  public void loadSeen(int path, PixelGrid grid, double marginPx, StepPath into) {
    int count = (starts[path + 1] - starts[path]) / 2;
    if (count < RunBoxes.LONG) {
      load(path, grid, into);
    } else {
      runBoxes.takeSeen(path, count, vertices(starts[path], grid, into), grid, marginPx);
    }
  }

  private RunBoxes.Vertices vertices(int start, PixelGrid grid, StepPath into) {
    return new RunBoxes.Vertices() {
      @Override
      public double x(int vertex) {
        return originX + xy[start + 2 * vertex] * unit;
      }

      @Override
      public double y(int vertex) {
        return originY + xy[start + 2 * vertex + 1] * unit;
      }

      @Override
      public void take(int from, int to) {
        into.addAll(xy, start + 2 * from, start + 2 * to, originX, originY, unit, grid);
      }
    };
  }
}
