package org.ecozone.bench.window;

import java.util.Arrays;
import java.util.Locale;
import javafx.animation.AnimationTimer;

/**
 * Times between the pulses of the toolkit. A pulse that comes late is a window that stood still.
 */
final class Pulses extends AnimationTimer {
  private static final int MOST = 100_000;

  private final long[] atNanos = new long[MOST];
  private int count;

  @Override
  public void handle(long now) {
    if (count < MOST) {
      atNanos[count++] = System.nanoTime();
    }
  }

  /** Milliseconds between pulses, sorted. */
  private double[] gapsMs() {
    double[] gaps = new double[Math.max(0, count - 1)];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = (atNanos[i + 1] - atNanos[i]) / 1e6;
    }
    Arrays.sort(gaps);
    return gaps;
  }

  String summary() {
    double[] gaps = gapsMs();
    if (gaps.length == 0) {
      return "no pulses";
    }
    long late = Arrays.stream(gaps).filter(gap -> gap > 34).count();
    return String.format(
        Locale.ROOT,
        "%d pulses, median %.1f ms, p95 %.1f, p99 %.1f, worst %.1f, later than 34 ms: %d, 100 ms:"
            + " %d",
        gaps.length,
        gaps[gaps.length / 2],
        gaps[gaps.length * 95 / 100],
        gaps[gaps.length * 99 / 100],
        gaps[gaps.length - 1],
        late,
        Arrays.stream(gaps).filter(gap -> gap > 100).count());
  }
}
