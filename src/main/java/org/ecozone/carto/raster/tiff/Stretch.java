package org.ecozone.carto.raster.tiff;

import java.util.Arrays;
import java.util.List;

/**
 * How sample values become brightness: linear between two values of each colour band.
 *
 * @param low value of each colour band that is shown black
 * @param high value that is shown white
 */
record Stretch(double[] low, double[] high) {
  private static final double TAIL = 0.02;

  private static final int MOST_VALUES = 200_000;

  /** Up to 8 bits: as they are. */
  static Stretch ofBits(int bits) {
    double most = (1 << bits) - 1;
    return new Stretch(new double[3], new double[] {most, most, most});
  }

  /**
   * Between two percentiles of some parts of the picture; values that are no data, infinite or NaN
   * do not count.
   */
  static Stretch of(List<SampleWindow> parts, int colourBands, float noData) {
    double[] low = new double[3];
    double[] high = new double[3];
    for (int band = 0; band < 3; band++) {
      float[] sorted = sorted(parts, Math.min(band, colourBands - 1), noData);
      int n = sorted.length;
      low[band] = n == 0 ? 0 : sorted[(int) (TAIL * (n - 1))];
      high[band] = n == 0 ? 1 : sorted[(int) Math.ceil((1 - TAIL) * (n - 1))];
      if (high[band] <= low[band]) {
        high[band] = low[band] + 1;
      }
    }
    return new Stretch(low, high);
  }

  private static float[] sorted(List<SampleWindow> parts, int band, float noData) {
    long pixels = parts.stream().mapToLong(p -> (long) p.widthPx() * p.heightPx()).sum();
    int every = (int) Math.max(1, pixels / MOST_VALUES);
    float[] values = new float[(int) (pixels / every) + 1];
    int count = 0;
    int seen = 0;
    for (SampleWindow part : parts) {
      for (int at = band; at < part.values().length; at += part.bands()) {
        float value = part.values()[at];
        if (seen++ % every == 0 && Float.isFinite(value) && value != noData) {
          values[count++] = value;
        }
      }
    }
    float[] result = Arrays.copyOf(values, count);
    Arrays.sort(result);
    return result;
  }

  /** 0 to 255. */
  int brightness(int band, double value) {
    double share = (value - low[band]) / (high[band] - low[band]);
    return (int) Math.max(0, Math.min(255, Math.round(share * 255)));
  }
}
