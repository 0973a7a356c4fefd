package org.ecozone.carto.lod;

import java.util.Arrays;

/** Collects the paths of a level, feature by feature. */
final class LevelWriter {
  /** Units within the tolerance: what is rounded is far from seen. */
  private static final int UNITS = 64;

  private final int level;
  private final double tolerance;
  private final double originX;
  private final double originY;
  private final double unit;
  private final int[] firstPaths;
  private int[] xy;
  private int size;
  private int[] starts = new int[256];
  private byte[] kinds = new byte[256];
  private int paths;

  LevelWriter(int level, double tolerance, double originX, double originY, int features) {
    this.level = level;
    this.tolerance = tolerance;
    this.originX = originX;
    this.originY = originY;
    this.unit = tolerance / UNITS;
    this.firstPaths = new int[features + 1];
    this.xy = new int[1024];
  }

  /** Adds what the level keeps of a path; ranks from {@code first} on. */
  void add(double[] path, int kind, byte[] ranks, int first) {
    int start = size;
    for (int i = 0; i < path.length / 2; i++) {
      if (ranks[first + i] >= level) {
        add(units(path[2 * i], originX), units(path[2 * i + 1], originY), start);
      }
    }
    if (kind == 2) {
      close(path, start);
    }
    if (size > start) {
      end(start, kind);
    }
  }

  private int units(double value, double origin) {
    return (int) Math.floor((value - origin) / unit + 0.5);
  }

  private void add(int x, int y, int start) {
    if (size > start && xy[size - 2] == x && xy[size - 1] == y) {
      return;
    }
    if (size + 2 > xy.length) {
      xy = Arrays.copyOf(xy, 2 * xy.length);
    }
    xy[size++] = x;
    xy[size++] = y;
  }

  /** A ring of which less than three corners are left becomes a square of the same area. */
  private void close(double[] path, int start) {
    if (size - start > 2 && xy[start] == xy[size - 2] && xy[start + 1] == xy[size - 1]) {
      size -= 2;
    }
    if (size - start < 6) {
      size = start;
      double side = Math.sqrt(PathStore.area(path)) / unit;
      if (side < UNITS / 4.0) {
        return;
      }
      square(path, (int) side, start);
    }
    add(xy[start], xy[start + 1], start);
  }

  private void square(double[] path, int side, int start) {
    double minX = Double.POSITIVE_INFINITY;
    double minY = Double.POSITIVE_INFINITY;
    double maxX = Double.NEGATIVE_INFINITY;
    double maxY = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < path.length; i += 2) {
      minX = Math.min(minX, path[i]);
      maxX = Math.max(maxX, path[i]);
      minY = Math.min(minY, path[i + 1]);
      maxY = Math.max(maxY, path[i + 1]);
    }
    int left = units((minX + maxX) / 2, originX) - side / 2;
    int bottom = units((minY + maxY) / 2, originY) - side / 2;
    add(left, bottom, start);
    add(left + side, bottom, start);
    add(left + side, bottom + side, start);
    add(left, bottom + side, start);
  }

  private void end(int start, int kind) {
    if (paths + 1 >= starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
      kinds = Arrays.copyOf(kinds, 2 * kinds.length);
    }
    starts[paths] = start;
    kinds[paths] = (byte) kind;
    paths++;
    starts[paths] = size;
  }

  /** All paths of a feature have been added. */
  void endFeature(int feature) {
    firstPaths[feature + 1] = paths;
  }

  int level() {
    return level;
  }

  double tolerance() {
    return tolerance;
  }

  double originX() {
    return originX;
  }

  double originY() {
    return originY;
  }

  double unit() {
    return unit;
  }

  int[] coordinates() {
    return Arrays.copyOf(xy, size);
  }

  int[] firstPaths() {
    return firstPaths;
  }

  int[] starts() {
    return Arrays.copyOf(starts, paths + 1);
  }

  byte[] kinds() {
    return Arrays.copyOf(kinds, paths);
  }
}
