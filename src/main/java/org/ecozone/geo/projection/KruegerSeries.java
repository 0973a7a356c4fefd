package org.ecozone.geo.projection;

/**
 * Coefficients of the series of {@link TransverseMercator}: element j - 1 belongs to sin 2j of the
 * argument.
 *
 * <p>Each row below lists, for one j, the coefficients of n^j, n^(j+1), ... up to n^6.
 */
final class KruegerSeries {
  private static final double[][] ALPHA = {
    {1.0 / 2, -2.0 / 3, 5.0 / 16, 41.0 / 180, -127.0 / 288, 7891.0 / 37800},
    {13.0 / 48, -3.0 / 5, 557.0 / 1440, 281.0 / 630, -1983433.0 / 1935360},
    {61.0 / 240, -103.0 / 140, 15061.0 / 26880, 167603.0 / 181440},
    {49561.0 / 161280, -179.0 / 168, 6601661.0 / 7257600},
    {34729.0 / 80640, -3418889.0 / 1995840},
    {212378941.0 / 319334400}
  };

  private static final double[][] BETA = {
    {1.0 / 2, -2.0 / 3, 37.0 / 96, -1.0 / 360, -81.0 / 512, 96199.0 / 604800},
    {1.0 / 48, 1.0 / 15, -437.0 / 1440, 46.0 / 105, -1118711.0 / 3870720},
    {17.0 / 480, -37.0 / 840, -209.0 / 4480, 5569.0 / 90720},
    {4397.0 / 161280, -11.0 / 504, -830251.0 / 7257600},
    {4583.0 / 161280, -108847.0 / 3991680},
    {20648693.0 / 638668800}
  };

  private static final double[][] TO_CONFORMAL = {
    {-2, 2.0 / 3, 4.0 / 3, -82.0 / 45, 32.0 / 45, 4642.0 / 4725},
    {5.0 / 3, -16.0 / 15, -13.0 / 9, 904.0 / 315, -1522.0 / 945},
    {-26.0 / 15, 34.0 / 21, 8.0 / 5, -12686.0 / 2835},
    {1237.0 / 630, -12.0 / 5, -24832.0 / 14175},
    {-734.0 / 315, 109598.0 / 31185},
    {444337.0 / 155925}
  };

  private static final double[][] FROM_CONFORMAL = {
    {2, -2.0 / 3, -2, 116.0 / 45, 26.0 / 45, -2854.0 / 675},
    {7.0 / 3, -8.0 / 5, -227.0 / 45, 2704.0 / 315, 2323.0 / 945},
    {56.0 / 15, -136.0 / 35, -1262.0 / 105, 73814.0 / 2835},
    {4279.0 / 630, -332.0 / 35, -399572.0 / 14175},
    {4174.0 / 315, -144838.0 / 6237},
    {601676.0 / 22275}
  };

  private KruegerSeries() {}

  /** From conformal sphere to plane. */
  static double[] alpha(double n) {
    return evaluate(ALPHA, n);
  }

  /** From plane to conformal sphere; to be subtracted. */
  static double[] beta(double n) {
    return evaluate(BETA, n);
  }

  static double[] toConformalLatitude(double n) {
    return evaluate(TO_CONFORMAL, n);
  }

  static double[] fromConformalLatitude(double n) {
    return evaluate(FROM_CONFORMAL, n);
  }

  private static double[] evaluate(double[][] rows, double n) {
    double[] result = new double[rows.length];
    double power = n;
    for (int j = 0; j < rows.length; j++) {
      double sum = 0;
      for (int k = rows[j].length - 1; k >= 0; k--) {
        sum = sum * n + rows[j][k];
      }
      result[j] = sum * power;
      power *= n;
    }
    return result;
  }
}
