package org.ecozone.app.place;

import java.util.Locale;

/**
 * A bar of a round length.
 *
 * @param lengthM 1, 2 or 5 times a power of ten
 * @param widthPx how long it is drawn
 */
public record ScaleBar(double lengthM, double widthPx) {
  private static final double METRES_PER_DEGREE = 6378137.0 * 2 * Math.PI / 360;

  /**
   * The longest round bar that fits.
   *
   * @param metresPerPixel at the middle of the map
   */
  public static ScaleBar fitting(double metresPerPixel, double mostPx) {
    double mostM = metresPerPixel * mostPx;
    double power = Math.pow(10, Math.floor(Math.log10(mostM)));
    double length = power;
    for (double step : new double[] {2, 5}) {
      if (power * step <= mostM) {
        length = power * step;
      }
    }
    return new ScaleBar(length, length / metresPerPixel);
  }

  /** Metres that a degree of longitude has at a latitude, on a sphere: right to half a percent. */
  public static double metresPerDegree(double latitudeDeg) {
    return METRES_PER_DEGREE * Math.max(0.01, Math.cos(Math.toRadians(latitudeDeg)));
  }

  /** {@code 500 m}, {@code 20 km}. */
  public String text() {
    return lengthM >= 1000 ? plain(lengthM / 1000) + " km" : plain(lengthM) + " m";
  }

  private static String plain(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
