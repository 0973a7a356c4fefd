package org.ecozone.geo.projection;

/**
 * The series of 国土调查办发〔2008〕32号 for the area between two parallels and two meridians.
 *
 * <p>The notice writes each term as sin(k dB / 2) cos(k Bm); 2 sin(k dB / 2) cos(k Bm) = sin(k B2)
 * - sin(k B1), so that a trapezoid is b2 dL (F(B2) - F(B1)) with one F per point.
 */
public final class TrapezoidSeries {
  private final double semiMinorSquared;
  private final double a;
  private final double b;
  private final double c;
  private final double d;
  private final double e;

  public TrapezoidSeries(Ellipsoid ellipsoid) {
    this(ellipsoid, ellipsoid.firstEccentricitySquared());
  }

  /** The eccentricity apart, so that a test can show what the wrong one does. */
  public TrapezoidSeries(Ellipsoid ellipsoid, double e2) {
    double e4 = e2 * e2;
    double e6 = e4 * e2;
    double e8 = e4 * e4;
    semiMinorSquared = ellipsoid.semiMinorM() * ellipsoid.semiMinorM();
    a = 1 + e2 * 3 / 6 + e4 * 30 / 80 + e6 * 35 / 112 + e8 * 630 / 2304;
    b = e2 / 6 + e4 * 15 / 80 + e6 * 21 / 112 + e8 * 420 / 2304;
    c = e4 * 3 / 80 + e6 * 7 / 112 + e8 * 180 / 2304;
    d = e6 / 112 + e8 * 45 / 2304;
    e = e8 * 5 / 2304;
  }

  public double semiMinorSquaredM2() {
    return semiMinorSquared;
  }

  /** A to E of the notice. */
  public double[] coefficients() {
    return new double[] {a, b, c, d, e};
  }

  /** F(B) = A sin B - B sin 3B + C sin 5B - D sin 7B + E sin 9B. */
  public double at(double latitudeRad) {
    double s = StrictMath.sin(latitudeRad);
    double twice = 2 * (1 - 2 * s * s); // 2 cos 2B
    double sin3 =
        twice * s + s; // sin(k + 2)B = 2 cos 2B sin kB - sin(k - 2)B, and sin(-B) = -sin B
    double sin5 = twice * sin3 - s;
    double sin7 = twice * sin5 - sin3;
    double sin9 = twice * sin7 - sin5;
    return a * s - b * sin3 + c * sin5 - d * sin7 + e * sin9;
  }

  /**
   * What a straight edge in longitude and latitude adds to its trapezoid, per radian of its
   * longitude difference and b2: the integral of (B - Bm) / dB dF(B) from B1 to B2.
   */
  public double slantTerm(double fromRad, double toRad) {
    double difference = toRad - fromRad;
    if (Math.abs(difference) < 1e-7) {
      return 0; // below 1e-17
    }
    if (Math.abs(difference) > 0.02) {
      return slantByParts(fromRad, toRad);
    }
    double middle = (fromRad + toRad) / 2;
    double squared = difference * difference;
    return squared / 12 * (second(middle) + squared / 40 * fourth(middle));
  }

  /**
   * Long edges, over 1 degree: exact, as (F1 + F2) / 2 less the mean of F, which loses nothing at
   * this length.
   */
  private double slantByParts(double fromRad, double toRad) {
    return (at(fromRad) + at(toRad)) / 2
        - (primitive(toRad) - primitive(fromRad)) / (toRad - fromRad);
  }

  private double primitive(double latitudeRad) {
    return -a * StrictMath.cos(latitudeRad)
        + b / 3 * StrictMath.cos(3 * latitudeRad)
        - c / 5 * StrictMath.cos(5 * latitudeRad)
        + d / 7 * StrictMath.cos(7 * latitudeRad)
        - e / 9 * StrictMath.cos(9 * latitudeRad);
  }

  /** First derivative of F: b2 times it is the area of a strip, per radian of both angles. */
  public double derivativeAt(double latitudeRad) {
    return a * StrictMath.cos(latitudeRad)
        - 3 * b * StrictMath.cos(3 * latitudeRad)
        + 5 * c * StrictMath.cos(5 * latitudeRad)
        - 7 * d * StrictMath.cos(7 * latitudeRad)
        + 9 * e * StrictMath.cos(9 * latitudeRad);
  }

  /** Second derivative of F. */
  private double second(double latitudeRad) {
    return -a * StrictMath.sin(latitudeRad)
        + 9 * b * StrictMath.sin(3 * latitudeRad)
        - 25 * c * StrictMath.sin(5 * latitudeRad)
        + 49 * d * StrictMath.sin(7 * latitudeRad);
  }

  /** Fourth derivative of F, its small terms left out: it only matters at 1e-10. */
  private double fourth(double latitudeRad) {
    return a * StrictMath.sin(latitudeRad)
        - 81 * b * StrictMath.sin(3 * latitudeRad)
        + 625 * c * StrictMath.sin(5 * latitudeRad);
  }

  /** As the notice writes it. */
  public double trapezoidM2(double southRad, double northRad, double widthRad) {
    double half = (northRad - southRad) / 2;
    double middle = (northRad + southRad) / 2;
    double sum =
        a * StrictMath.sin(half) * StrictMath.cos(middle)
            - b * StrictMath.sin(3 * half) * StrictMath.cos(3 * middle)
            + c * StrictMath.sin(5 * half) * StrictMath.cos(5 * middle)
            - d * StrictMath.sin(7 * half) * StrictMath.cos(7 * middle)
            + e * StrictMath.sin(9 * half) * StrictMath.cos(9 * middle);
    return 2 * semiMinorSquared * widthRad * sum;
  }
}
