package org.ecozone.carto.raster.tiff;

import java.awt.image.Raster;
import java.util.Arrays;
import java.util.List;

/**
 * How sample values of more than 8 bits become brightness: linear between two percentiles of a
 * sample of the picture.
 *
 * @param low value of each colour band that is shown black
 * @param high value that is shown white
 */
public record Stretch(double[] low, double[] high) {
  /** For 8 bits: values are shown as they are. */
  public static final Stretch NONE =
      new Stretch(new double[] {0, 0, 0}, new double[] {255, 255, 255});

  private static final double TAIL = 0.02;

  private static final int MOST_VALUES = 200_000;

  /** From parts of the picture; values that are no data, infinite or NaN do not count. */
  static Stretch of(List<Raster> parts, int colourBands, double noData) {
    double[] low = new double[3];
    double[] high = new double[3];
    for (int band = 0; band < 3; band++) {
      double[] sorted = sorted(parts, Math.min(band, colourBands - 1), noData);
      int n = sorted.length;
      low[band] = n == 0 ? 0 : sorted[(int) (TAIL * (n - 1))];
      high[band] = n == 0 ? 1 : sorted[(int) Math.ceil((1 - TAIL) * (n - 1))];
      if (high[band] <= low[band]) {
        high[band] = low[band] + 1;
      }
    }
    return new Stretch(low, high);
  }

  private static double[] sorted(List<Raster> parts, int band, double noData) {
    long pixels = parts.stream().mapToLong(p -> (long) p.getWidth() * p.getHeight()).sum();
    int every = (int) Math.max(1, pixels / MOST_VALUES);
    double[] values = new double[(int) (pixels / every) + parts.size() + 1];
    int count = 0;
    int seen = 0;
    for (Raster part : parts) {
      double[] row = new double[part.getWidth()];
      for (int y = 0; y < part.getHeight(); y++) {
        part.getSamples(part.getMinX(), part.getMinY() + y, part.getWidth(), 1, band, row);
        for (double value : row) {
          if (seen++ % every == 0 && Double.isFinite(value) && value != noData) {
            values[count++] = value;
          }
        }
      }
    }
    double[] result = Arrays.copyOf(values, count);
    Arrays.sort(result);
    return result;
  }

  /** 0 to 255. */
  int brightness(int band, double value) {
    double share = (value - low[band]) / (high[band] - low[band]);
    return (int) Math.max(0, Math.min(255, Math.round(share * 255)));
  }
}
