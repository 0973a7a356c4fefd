package org.ecozone.geo.projection;

/**
 * Transverse Mercator on an ellipsoid by Krueger's series in the third flattening n, to the sixth
 * order.
 *
 * <p>Units: degrees and metres. Accuracy: about 5 nm up to 3 900 km from the central meridian;
 * points more than 60 degrees of longitude or 5 000 km away, or beyond the pole, have no image.
 *
 * <p>Source: C. F. F. Karney, Transverse Mercator with an accuracy of a few nanometers, J. Geodesy
 * 85 (2011), eq. 35 and 36; K. E. Engsager, K. Poder (2007) for the conformal latitude.
 */
public final class TransverseMercator implements Projection {
  /**
   * What a definition says.
   *
   * @param centralMeridianDeg longitude of origin
   * @param originLatitudeDeg latitude of origin
   * @param scale on the central meridian
   */
  public record Parameters(
      double centralMeridianDeg,
      double originLatitudeDeg,
      double scale,
      double falseEastingM,
      double falseNorthingM) {
    /** A Gauss-Krueger grid: scale 1, origin on the equator. */
    public static Parameters gaussKruger(double centralMeridianDeg, double falseEastingM) {
      return new Parameters(centralMeridianDeg, 0, 1, falseEastingM, 0);
    }

    /** The same grid with another false easting, such as a zone with and without its prefix. */
    public Parameters withFalseEastingM(double newFalseEastingM) {
      return new Parameters(
          centralMeridianDeg, originLatitudeDeg, scale, newFalseEastingM, falseNorthingM);
    }

    /** Equal to within what texts round away: 1e-9 degrees, 1e-4 m, 1e-10 of scale. */
    public boolean matches(Parameters other) {
      return Math.abs(centralMeridianDeg - other.centralMeridianDeg) < 1e-9
          && Math.abs(originLatitudeDeg - other.originLatitudeDeg) < 1e-9
          && Math.abs(scale - other.scale) < 1e-10
          && Math.abs(falseEastingM - other.falseEastingM) < 1e-4
          && Math.abs(falseNorthingM - other.falseNorthingM) < 1e-4;
    }
  }

  private static final double MAX_LONGITUDE_RAD = StrictMath.toRadians(60);
  private static final double MAX_EASTING = 5_000_000 / 6_378_137.0;

  private final Ellipsoid ellipsoid;
  private final Parameters parameters;
  private final double scaledRadiusM;
  private final double originNorthingM;
  private final double[] toConformal;
  private final double[] fromConformal;
  private final double[] alpha;
  private final double[] beta;

  public TransverseMercator(Ellipsoid ellipsoid, Parameters parameters) {
    this.ellipsoid = ellipsoid;
    this.parameters = parameters;
    double f = ellipsoid.flattening();
    double n = f / (2 - f);
    double n2 = n * n;
    double rectifyingRadiusM =
        ellipsoid.semiMajorM() / (1 + n) * (1 + n2 * (1.0 / 4 + n2 * (1.0 / 64 + n2 / 256)));
    this.scaledRadiusM = rectifyingRadiusM * parameters.scale();
    this.toConformal = KruegerSeries.toConformalLatitude(n);
    this.fromConformal = KruegerSeries.fromConformalLatitude(n);
    this.alpha = KruegerSeries.alpha(n);
    this.beta = KruegerSeries.beta(n);
    double chi = plusSineSeries(StrictMath.toRadians(parameters.originLatitudeDeg()), toConformal);
    this.originNorthingM = plusSineSeries(chi, alpha) * scaledRadiusM;
  }

  public Parameters parameters() {
    return parameters;
  }

  @Override
  public void fromLonLat(double[] lonLat, int points) {
    for (int i = 0; i < points; i++) {
      forward(lonLat, 2 * i);
    }
  }

  @Override
  public void toLonLat(double[] xy, int points) {
    for (int i = 0; i < points; i++) {
      inverse(xy, 2 * i);
    }
  }

  private void forward(double[] c, int at) {
    double lambda = StrictMath.toRadians(fromCentralMeridianDeg(c[at]));
    double latitudeDeg = c[at + 1];
    if (!(Math.abs(lambda) <= MAX_LONGITUDE_RAD && Math.abs(latitudeDeg) <= 90)) {
      c[at] = Double.NaN;
      c[at + 1] = Double.NaN;
      return;
    }
    double chi = plusSineSeries(StrictMath.toRadians(latitudeDeg), toConformal);
    double sinChi = StrictMath.sin(chi);
    double cosChi = StrictMath.cos(chi);
    double cosChiCosLambda = cosChi * StrictMath.cos(lambda);
    double xi = StrictMath.atan2(sinChi, cosChiCosLambda);
    double eta =
        asinh(
            cosChi
                * StrictMath.sin(lambda)
                / StrictMath.sqrt(sinChi * sinChi + cosChiCosLambda * cosChiCosLambda));
    addSeries(c, at, xi, eta, alpha, 1);
    double easting = c[at];
    c[at] = parameters.falseEastingM() + scaledRadiusM * easting;
    c[at + 1] = parameters.falseNorthingM() - originNorthingM + scaledRadiusM * c[at + 1];
  }

  private void inverse(double[] c, int at) {
    double eta = (c[at] - parameters.falseEastingM()) / scaledRadiusM;
    double xi = (c[at + 1] - parameters.falseNorthingM() + originNorthingM) / scaledRadiusM;
    if (!(Math.abs(eta) <= MAX_EASTING && Math.abs(xi) <= Math.PI / 2)) {
      c[at] = Double.NaN;
      c[at + 1] = Double.NaN;
      return;
    }
    addSeries(c, at, xi, eta, beta, -1);
    double sinhEta = StrictMath.sinh(c[at]);
    double xiPrime = c[at + 1];
    double cosXi = StrictMath.cos(xiPrime);
    double lambda = StrictMath.atan2(sinhEta, cosXi);
    double chi =
        StrictMath.atan2(
            StrictMath.sin(xiPrime), StrictMath.sqrt(sinhEta * sinhEta + cosXi * cosXi));
    c[at] = StrictMath.toDegrees(lambda) + parameters.centralMeridianDeg();
    c[at + 1] = StrictMath.toDegrees(plusSineSeries(chi, fromConformal));
  }

  /**
   * How many times larger an area is in the plane than on the ellipsoid at a place; right to about
   * 1e-15 of itself. NaN where {@link #fromLonLat} has no image.
   *
   * <p>Source: Karney 2011, eq. 25 and 26, with the derivative of the series for p and q.
   */
  public double arealScale(double longitudeDeg, double latitudeDeg) {
    double lambda = StrictMath.toRadians(fromCentralMeridianDeg(longitudeDeg));
    double latitudeRad = StrictMath.toRadians(latitudeDeg);
    if (!(Math.abs(lambda) <= MAX_LONGITUDE_RAD && Math.abs(latitudeDeg) < 90)) {
      return Double.NaN;
    }
    double chi = plusSineSeries(latitudeRad, toConformal);
    double sinChi = StrictMath.sin(chi);
    double cosChi = StrictMath.cos(chi);
    double across = cosChi * StrictMath.cos(lambda);
    double squared = sinChi * sinChi + across * across;
    double xi = StrictMath.atan2(sinChi, across);
    double eta = asinh(cosChi * StrictMath.sin(lambda) / StrictMath.sqrt(squared));
    double toPlane = cosChi / StrictMath.cos(latitudeRad);
    double radiusM = scaledRadiusM / ellipsoid.primeVerticalRadiusM(latitudeRad);
    return radiusM * radiusM * toPlane * toPlane / squared * derivativeSquared(xi, eta);
  }

  /** Square of |1 + sum 2j alpha_j cos 2j(xi + i eta)|. */
  private double derivativeSquared(double xi, double eta) {
    double cr = StrictMath.cos(2 * xi) * StrictMath.cosh(2 * eta);
    double ci = -StrictMath.sin(2 * xi) * StrictMath.sinh(2 * eta);
    double re = 1;
    double im = 0;
    double lastR = 1; // cos 2(j - 1) and cos 2j of the argument
    double lastI = 0;
    double nowR = cr;
    double nowI = ci;
    for (int j = 1; j <= alpha.length; j++) {
      re += 2 * j * alpha[j - 1] * nowR;
      im += 2 * j * alpha[j - 1] * nowI;
      double nextR = 2 * (cr * nowR - ci * nowI) - lastR;
      double nextI = 2 * (cr * nowI + ci * nowR) - lastI;
      lastR = nowR;
      lastI = nowI;
      nowR = nextR;
      nowI = nextI;
    }
    return re * re + im * im;
  }

  /** True within about 1 200 km of the central meridian and 70 degrees of latitude. */
  public boolean isModerate(double x, double y) {
    return Math.abs(x - parameters.falseEastingM()) <= 0.19 * scaledRadiusM
        && Math.abs(y - parameters.falseNorthingM() + originNorthingM) <= 1.22 * scaledRadiusM;
  }

  public Ellipsoid ellipsoid() {
    return ellipsoid;
  }

  private double fromCentralMeridianDeg(double longitudeDeg) {
    double d = longitudeDeg - parameters.centralMeridianDeg();
    return Math.abs(d) <= 180 ? d : d - 360 * StrictMath.rint(d / 360);
  }

  /**
   * Writes eta + sign * Im, xi + sign * Re of sum a_j sin 2j(xi + i eta) to c[at], c[at + 1]
   * (Clenshaw).
   */
  private static void addSeries(double[] c, int at, double xi, double eta, double[] a, int sign) {
    double sin2Xi = StrictMath.sin(2 * xi);
    double cos2Xi = StrictMath.cos(2 * xi);
    double sinh2Eta = StrictMath.sinh(2 * eta);
    double cosh2Eta = StrictMath.sqrt(1 + sinh2Eta * sinh2Eta);
    double cr = 2 * cos2Xi * cosh2Eta;
    double ci = -2 * sin2Xi * sinh2Eta;
    double br = 0;
    double bi = 0;
    double br1 = 0;
    double bi1 = 0;
    for (int j = a.length - 1; j >= 0; j--) {
      double nr = cr * br - ci * bi - br1 + a[j];
      double ni = cr * bi + ci * br - bi1;
      br1 = br;
      bi1 = bi;
      br = nr;
      bi = ni;
    }
    double sr = sin2Xi * cosh2Eta;
    double si = cos2Xi * sinh2Eta;
    c[at] = eta + sign * (sr * bi + si * br);
    c[at + 1] = xi + sign * (sr * br - si * bi);
  }

  /** angle + sum a_j sin 2j angle. */
  private static double plusSineSeries(double angle, double[] a) {
    double twoCos = 2 * StrictMath.cos(2 * angle);
    double b = 0;
    double b1 = 0;
    for (int j = a.length - 1; j >= 0; j--) {
      double next = twoCos * b - b1 + a[j];
      b1 = b;
      b = next;
    }
    return angle + b * StrictMath.sin(2 * angle);
  }

  private static double asinh(double x) {
    double t = Math.abs(x);
    return StrictMath.copySign(StrictMath.log1p(t + t * t / (1 + StrictMath.sqrt(1 + t * t))), x);
  }
}
