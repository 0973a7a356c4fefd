package org.ecozone.geo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.ecozone.geo.projection.Ellipsoid;
import org.ecozone.geo.projection.TrapezoidSeries;
import org.locationtech.jts.geom.Coordinate;

/**
 * The ellipsoidal area of one ring in decimal arithmetic of 34 digits: the published series of the
 * transverse Mercator and of the trapezoids, nothing of the program's own projections. An oracle
 * without rounding.
 */
final class DecimalArea {
  private static final MathContext MC = MathContext.DECIMAL128;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final double MAX_PART_M = 70;

  /** Karney 2011, eq. 36: rows j, coefficients of n^j and up. */
  private static final String[][] BETA = {
    {"1/2", "-2/3", "37/96", "-1/360", "-81/512", "96199/604800"},
    {"1/48", "1/15", "-437/1440", "46/105", "-1118711/3870720"},
    {"17/480", "-37/840", "-209/4480", "5569/90720"},
    {"4397/161280", "-11/504", "-830251/7257600"},
    {"4583/161280", "-108847/3991680"},
    {"20648693/638668800"}
  };

  private final BigDecimal radius;
  private final BigDecimal falseEasting;
  private final BigDecimal[] beta;
  private final BigDecimal eccentricity;
  private final double[] series;
  private final BigDecimal semiMinor;

  DecimalArea(Ellipsoid ellipsoid, double scale, double falseEastingM) {
    BigDecimal f = BigDecimal.ONE.divide(BigDecimal.valueOf(ellipsoid.inverseFlattening()), MC);
    BigDecimal a = BigDecimal.valueOf(ellipsoid.semiMajorM());
    BigDecimal n = f.divide(TWO.subtract(f), MC);
    BigDecimal n2 = n.multiply(n, MC);
    BigDecimal sum =
        BigDecimal.ONE
            .add(n2.divide(BigDecimal.valueOf(4), MC))
            .add(n2.multiply(n2).divide(BigDecimal.valueOf(64), MC))
            .add(n2.multiply(n2).multiply(n2).divide(BigDecimal.valueOf(256), MC));
    radius =
        a.divide(BigDecimal.ONE.add(n), MC).multiply(sum, MC).multiply(BigDecimal.valueOf(scale));
    falseEasting = BigDecimal.valueOf(falseEastingM);
    beta = new BigDecimal[BETA.length];
    for (int j = 0; j < BETA.length; j++) {
      beta[j] = BigDecimal.ZERO;
      for (int k = 0; k < BETA[j].length; k++) {
        String[] parts = BETA[j][k].split("/");
        beta[j] =
            beta[j].add(
                new BigDecimal(parts[0])
                    .divide(new BigDecimal(parts[1]), MC)
                    .multiply(n.pow(j + 1 + k, MC), MC));
      }
    }
    eccentricity = f.multiply(TWO.subtract(f), MC).sqrt(MC);
    series = new TrapezoidSeries(ellipsoid).coefficients();
    semiMinor = a.multiply(BigDecimal.ONE.subtract(f), MC);
  }

  /** Signed, edges split at 70 m. */
  double areaM2(Coordinate[] ring) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal[] last = place(new BigDecimal(ring[0].x), new BigDecimal(ring[0].y));
    BigDecimal reference = last[0];
    for (int i = 1; i < ring.length; i++) {
      int parts = (int) Math.ceil(ring[i].distance(ring[i - 1]) / MAX_PART_M);
      BigDecimal x = new BigDecimal(ring[i - 1].x);
      BigDecimal y = new BigDecimal(ring[i - 1].y);
      BigDecimal dx = new BigDecimal(ring[i].x).subtract(x);
      BigDecimal dy = new BigDecimal(ring[i].y).subtract(y);
      for (int p = 1; p <= parts; p++) {
        BigDecimal t = BigDecimal.valueOf(p).divide(BigDecimal.valueOf(parts), MC);
        BigDecimal[] next = place(x.add(dx.multiply(t)), y.add(dy.multiply(t)));
        BigDecimal width =
            next[0].subtract(reference).add(last[0].subtract(reference)).divide(TWO, MC);
        sum = sum.add(width.multiply(next[1].subtract(last[1]), MC));
        last = next;
      }
    }
    return sum.multiply(semiMinor).multiply(semiMinor, MC).doubleValue();
  }

  /** Longitude from the central meridian in radians, and F(B). */
  private BigDecimal[] place(BigDecimal easting, BigDecimal northing) {
    BigDecimal eta = easting.subtract(falseEasting).divide(radius, MC);
    BigDecimal xi = northing.divide(radius, MC);
    BigDecimal xiPrime = xi;
    BigDecimal etaPrime = eta;
    for (int j = 1; j <= beta.length; j++) {
      BigDecimal k = BigDecimal.valueOf(2L * j);
      BigDecimal[] sc = sinCos(k.multiply(xi, MC));
      BigDecimal[] hyperbolic = sinhCosh(k.multiply(eta, MC));
      xiPrime = xiPrime.subtract(beta[j - 1].multiply(sc[0], MC).multiply(hyperbolic[1], MC));
      etaPrime = etaPrime.subtract(beta[j - 1].multiply(sc[1], MC).multiply(hyperbolic[0], MC));
    }
    BigDecimal[] sc = sinCos(xiPrime);
    BigDecimal[] hyperbolic = sinhCosh(etaPrime);
    BigDecimal longitude = atan(hyperbolic[0].divide(sc[1], MC));
    BigDecimal sinChi = sc[0].divide(hyperbolic[1], MC);
    return new BigDecimal[] {longitude, strip(sine(sinChi))};
  }

  /** Sine of the latitude from that of the conformal latitude: atanh s - e atanh(e s) = atanh c. */
  private BigDecimal sine(BigDecimal sinChi) {
    BigDecimal goal = atanh(sinChi);
    BigDecimal s = sinChi;
    for (int i = 0; i < 8; i++) {
      BigDecimal es = eccentricity.multiply(s, MC);
      BigDecimal value = atanh(s).subtract(eccentricity.multiply(atanh(es), MC));
      BigDecimal slope =
          BigDecimal.ONE
              .divide(BigDecimal.ONE.subtract(s.multiply(s)), MC)
              .subtract(
                  eccentricity
                      .multiply(eccentricity)
                      .divide(BigDecimal.ONE.subtract(es.multiply(es)), MC));
      s = s.subtract(value.subtract(goal).divide(slope, MC), MC);
    }
    return s;
  }

  private BigDecimal strip(BigDecimal s) {
    BigDecimal twice = TWO.subtract(s.multiply(s).multiply(BigDecimal.valueOf(4)), MC);
    BigDecimal before = s.negate();
    BigDecimal now = s;
    BigDecimal sum = BigDecimal.ZERO;
    for (int k = 0; k < series.length; k++) {
      BigDecimal term = new BigDecimal(series[k]).multiply(now, MC);
      sum = k % 2 == 0 ? sum.add(term) : sum.subtract(term);
      BigDecimal next = twice.multiply(now, MC).subtract(before);
      before = now;
      now = next;
    }
    return sum;
  }

  /** By its series after the argument was made small: atanh x = 2 atanh(x / (1 + sqrt(1 - x2))). */
  private static BigDecimal atanh(BigDecimal x) {
    BigDecimal small = x;
    BigDecimal factor = BigDecimal.ONE;
    for (int i = 0; i < 5; i++) {
      BigDecimal root = BigDecimal.ONE.subtract(small.multiply(small), MC).sqrt(MC);
      small = small.divide(BigDecimal.ONE.add(root), MC);
      factor = factor.multiply(TWO);
    }
    return factor.multiply(oddSeries(small, 1), MC);
  }

  private static BigDecimal atan(BigDecimal x) {
    BigDecimal small = x;
    BigDecimal factor = BigDecimal.ONE;
    for (int i = 0; i < 5; i++) {
      BigDecimal root = BigDecimal.ONE.add(small.multiply(small), MC).sqrt(MC);
      small = small.divide(BigDecimal.ONE.add(root), MC);
      factor = factor.multiply(TWO);
    }
    return factor.multiply(oddSeries(small, -1), MC);
  }

  /** x + sign x3 / 3 + x5 / 5 + ... */
  private static BigDecimal oddSeries(BigDecimal x, int sign) {
    BigDecimal squared = x.multiply(x, MC).multiply(BigDecimal.valueOf(sign));
    BigDecimal power = x;
    BigDecimal sum = x;
    for (int k = 3; k < 41; k += 2) {
      power = power.multiply(squared, MC);
      sum = sum.add(power.divide(BigDecimal.valueOf(k), MC), MC);
    }
    return sum;
  }

  private static BigDecimal[] sinCos(BigDecimal x) {
    return pair(x, -1);
  }

  private static BigDecimal[] sinhCosh(BigDecimal x) {
    return pair(x, 1);
  }

  private static BigDecimal[] pair(BigDecimal x, int sign) {
    BigDecimal odd = BigDecimal.ZERO;
    BigDecimal even = BigDecimal.ZERO;
    BigDecimal power = BigDecimal.ONE;
    for (int k = 0; k < 90; k++) {
      boolean minus = sign < 0 && k % 4 > 1;
      BigDecimal term = minus ? power.negate() : power;
      odd = k % 2 == 1 ? odd.add(term, MC) : odd;
      even = k % 2 == 0 ? even.add(term, MC) : even;
      power = power.multiply(x, MC).divide(BigDecimal.valueOf(k + 1), MC);
    }
    return new BigDecimal[] {
      odd.round(new MathContext(33, RoundingMode.HALF_EVEN)),
      even.round(new MathContext(33, RoundingMode.HALF_EVEN))
    };
  }
}
