package org.ecozone.geo.packed;

/**
 * On which side of a directed line a point lies, exactly.
 *
 * <p>Source: J. R. Shewchuk, Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric
 * Predicates (1997): error bound of the filter, exact sums and products of doubles. The exact
 * answer supposes that no product of two coordinates under- or overflows, as for coordinates
 * between 1e-140 and 1e140 and 0.
 */
public final class Orient2d {
  /** (3 + 16 u) u with u = 2^-53: the bound "ccwerrboundA" of the source. */
  private static final double FILTER = (3 + 16 * 0x1p-53) * 0x1p-53;

  private static final double SPLITTER = 0x1p27 + 1;

  private Orient2d() {}

  /** 1 if c lies left of the line from a to b, -1 if right, 0 if on it (or if a is b). */
  public static int sign(double ax, double ay, double bx, double by, double cx, double cy) {
    double left = (ax - cx) * (by - cy);
    double right = (ay - cy) * (bx - cx);
    double det = left - right;
    double bound = FILTER * (Math.abs(left) + Math.abs(right));
    if (det > bound) {
      return 1;
    }
    return det < -bound ? -1 : exact(ax, ay, bx, by, cx, cy);
  }

  private static int exact(double ax, double ay, double bx, double by, double cx, double cy) {
    double acx = ax - cx;
    double acy = ay - cy;
    double bcx = bx - cx;
    double bcy = by - cy;
    boolean differencesAreExact =
        differenceError(ax, cx, acx) == 0
            && differenceError(ay, cy, acy) == 0
            && differenceError(bx, cx, bcx) == 0
            && differenceError(by, cy, bcy) == 0;
    if (differencesAreExact) {
      return compareProducts(acx, bcy, acy, bcx);
    }
    double[] sum = new double[12];
    int n = 0;
    n = addProduct(sum, n, ax, by);
    n = addProduct(sum, n, -ax, cy);
    n = addProduct(sum, n, -cx, by);
    n = addProduct(sum, n, -ay, bx);
    n = addProduct(sum, n, ay, cx);
    n = addProduct(sum, n, cy, bx);
    return signOfLast(sum, n);
  }

  /** Rounding keeps order: only products that round to the same need their errors compared. */
  private static int compareProducts(double a, double b, double c, double d) {
    double ab = a * b;
    double cd = c * d;
    return ab == cd
        ? (int) Math.signum(productError(a, b, ab) - productError(c, d, cd))
        : ab > cd ? 1 : -1;
  }

  /** Grows a non-overlapping expansion by an exact product. */
  private static int addProduct(double[] sum, int n, double a, double b) {
    double product = a * b;
    int grown = add(sum, n, productError(a, b, product));
    return add(sum, grown, product);
  }

  private static int add(double[] sum, int n, double term) {
    double carry = term;
    for (int i = 0; i < n; i++) {
      double next = carry + sum[i];
      double part = next - carry;
      sum[i] = carry - (next - part) + (sum[i] - part);
      carry = next;
    }
    sum[n] = carry;
    return n + 1;
  }

  /** The last component that is not 0 is larger than all before it together. */
  private static int signOfLast(double[] sum, int n) {
    for (int i = n - 1; i >= 0; i--) {
      if (sum[i] != 0) {
        return sum[i] > 0 ? 1 : -1;
      }
    }
    return 0;
  }

  /** What a - b lost by being rounded to the difference given. */
  private static double differenceError(double a, double b, double difference) {
    double virtual = a - difference;
    return a - (difference + virtual) + (virtual - b);
  }

  /** What a * b lost by being rounded to the product given (Dekker). */
  private static double productError(double a, double b, double product) {
    double c = SPLITTER * a;
    double aHigh = c - (c - a);
    double aLow = a - aHigh;
    double d = SPLITTER * b;
    double bHigh = d - (d - b);
    double bLow = b - bHigh;
    return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
  }
}
