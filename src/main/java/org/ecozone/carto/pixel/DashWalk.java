package org.ecozone.carto.pixel;

import java.util.Arrays;

/** Cuts a line into dashes. One use. */
final class DashWalk {
  private final double[] pattern;
  private final StrokeOutline outline;
  private int[] x = new int[16];
  private int[] y = new int[16];
  private int size;
  private int phase;
  private double left;

  /**
   * @param pattern lengths in device pixels
   * @param offset how far into the pattern the line begins
   */
  DashWalk(double[] pattern, double offset, StrokeOutline outline) {
    this.pattern = pattern;
    this.outline = outline;
    this.left = pattern[0] * CoverageCells.STEPS;
    advance(Math.max(0, offset * CoverageCells.STEPS));
  }

  void walk(StepPath path) {
    for (int i = 0; i + 1 < path.size; i++) {
      boolean skipped = isOff(path, i - 1) && isOff(path, i) && isOff(path, i + 1);
      segment(path.x[i], path.y[i], path.x[i + 1], path.y[i + 1], skipped);
    }
    end();
  }

  /** True beyond the ends, too. */
  private boolean isOff(StepPath path, int i) {
    return i < 0
        || i + 1 >= path.size
        || outline.isOff(path.x[i], path.y[i], path.x[i + 1], path.y[i + 1]);
  }

  private void segment(int ax, int ay, int bx, int by, boolean skipped) {
    double dx = (double) bx - ax;
    double dy = (double) by - ay;
    double length = Math.sqrt(dx * dx + dy * dy);
    if (length == 0) {
      return;
    }
    if (isDash() && size == 0) {
      add(ax, ay);
    }
    if (skipped) {
      skip(length, bx, by);
      return;
    }
    double at = 0;
    while (at + left < length) {
      at += left;
      int px = ax + (int) Math.floor(dx * (at / length) + 0.5);
      int py = ay + (int) Math.floor(dy * (at / length) + 0.5);
      turn(px, py);
    }
    left -= length - at;
    if (isDash()) {
      add(bx, by);
    }
  }

  /** Past what is not seen, and whose neighbours are not, without cutting it. */
  private void skip(double length, int bx, int by) {
    end();
    advance(length);
    if (isDash()) {
      add(bx, by);
    }
  }

  private void advance(double length) {
    double whole = 0;
    for (double part : pattern) {
      whole += part * CoverageCells.STEPS;
    }
    double rest = length > whole ? length - Math.floor(length / whole) * whole : length;
    while (left <= rest) {
      rest -= left;
      phase = (phase + 1) % pattern.length;
      left = pattern[phase] * CoverageCells.STEPS;
    }
    left -= rest;
  }

  private boolean isDash() {
    return phase % 2 == 0;
  }

  private void turn(int px, int py) {
    if (isDash()) {
      add(px, py);
      end();
    } else {
      add(px, py);
    }
    phase = (phase + 1) % pattern.length;
    left = pattern[phase] * CoverageCells.STEPS;
  }

  private void end() {
    if (size > 1) {
      outline.polyline(x, y, size, false);
    }
    size = 0;
  }

  private void add(int px, int py) {
    if (size == x.length) {
      x = Arrays.copyOf(x, 2 * size);
      y = Arrays.copyOf(y, 2 * size);
    }
    x[size] = px;
    y[size] = py;
    size++;
  }
}
