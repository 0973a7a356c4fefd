package org.ecozone.geo;

import java.util.Arrays;
import org.ecozone.geo.projection.Ellipsoid;

/**
 * Transforms vertices and adds points on edges that do not stay straight.
 *
 * <p>An edge is halved, in the source, until no half leaves its chord in the target by more than
 * the tolerance at a quarter, the half or three quarters. Every edge is worked on from its smaller
 * end, so that a boundary which two zones share gets the same points whichever way each of them
 * runs along it.
 *
 * <p>Not thread safe: one per call.
 */
final class EdgeDensifier {
  /** 2^20 pieces of one edge: far beyond any real need, ends the recursion on absurd tolerances. */
  private static final int MAX_DEPTH = 20;

  /**
   * No straight line of one CRS bends more sharply in another below 60 degrees: R / tan 60 is 3 700
   * km.
   */
  private static final double LEAST_RADIUS_M = 1_000_000;

  private static final double METRES_PER_DEGREE = 111_700; // not less than any degree on Earth

  /** A place on an edge: x and y in the source, u and v in the target. */
  private record End(double x, double y, double u, double v) {}

  private final CrsTransform transform;
  private final double toleranceM;
  private final double[] probe = new double[6];
  private double[] out = new double[64];
  private int size;
  private int addedPoints;

  EdgeDensifier(CrsTransform transform, double toleranceM) {
    this.transform = transform;
    this.toleranceM = toleranceM;
  }

  int addedPoints() {
    return addedPoints;
  }

  /** Vertices in the source CRS to vertices and added points in the target CRS. */
  double[] densify(double[] source) throws CrsException {
    double[] target = source.clone();
    transform.transform(target, target.length / 2);
    size = 0;
    for (int i = 0; i < source.length; i += 2) {
      if (i > 0) {
        edge(source, target, i - 2);
      }
      add(target[i], target[i + 1]);
    }
    addedPoints += size / 2 - source.length / 2;
    return Arrays.copyOf(out, size);
  }

  private void edge(double[] s, double[] t, int i) throws CrsException {
    if (isSurelyStraight(t[i], t[i + 1], t[i + 2], t[i + 3])) {
      return;
    }
    boolean forward = s[i] < s[i + 2] || s[i] == s[i + 2] && s[i + 1] <= s[i + 3];
    End a = new End(s[i], s[i + 1], t[i], t[i + 1]);
    End b = new End(s[i + 2], s[i + 3], t[i + 2], t[i + 3]);
    int start = size;
    halve(forward ? a : b, forward ? b : a, MAX_DEPTH);
    if (!forward) {
      reverse(start);
    }
  }

  /**
   * Whether points would be added between two places of the source. IllegalArgumentException if
   * there is no image.
   */
  boolean isBent(double ax, double ay, double bx, double by) {
    double[] ends = {ax, ay, bx, by};
    try {
      transform.transform(ends, 2);
      return !isSurelyStraight(ends[0], ends[1], ends[2], ends[3])
          && isBent(new End(ax, ay, ends[0], ends[1]), new End(bx, by, ends[2], ends[3]));
    } catch (CrsException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** Short edges need no look: they bend by at most length squared over 8 radii. */
  private boolean isSurelyStraight(double au, double av, double bu, double bv) {
    double unitM = metresPerUnit();
    double farthestNorth = transform.to().isGeographic() ? 60 : 8_000_000 / unitM;
    double dx = (bu - au) * unitM;
    double dy = (bv - av) * unitM;
    return Math.abs(av) < farthestNorth
        && (dx * dx + dy * dy) / (8 * LEAST_RADIUS_M) < toleranceM / 4;
  }

  private double metresPerUnit() {
    return transform.to().isGeographic() ? METRES_PER_DEGREE : transform.to().metresPerUnit();
  }

  /** Adds the points strictly between two ends. */
  private void halve(End a, End b, int depth) throws CrsException {
    if (!isBent(a, b) || depth == 0) {
      return;
    }
    End middle = new End((a.x() + b.x()) / 2, (a.y() + b.y()) / 2, probe[0], probe[1]);
    halve(a, middle, depth - 1);
    add(middle.u(), middle.v());
    halve(middle, b, depth - 1);
  }

  /** Leaves the image of the middle in the first probe. */
  private boolean isBent(End a, End b) throws CrsException {
    double mx = (a.x() + b.x()) / 2;
    double my = (a.y() + b.y()) / 2;
    probe[0] = mx;
    probe[1] = my;
    probe[2] = (a.x() + mx) / 2;
    probe[3] = (a.y() + my) / 2;
    probe[4] = (mx + b.x()) / 2;
    probe[5] = (my + b.y()) / 2;
    transform.transform(probe, 3);
    double offM = 0;
    for (int i = 0; i < 6; i += 2) {
      offM = Math.max(offM, offsetM(probe[i], probe[i + 1], a.u(), a.v(), b.u(), b.v()));
    }
    return offM > toleranceM;
  }

  /** Distance in metres of (u, v) from the segment between a and b, all in the target CRS. */
  private double offsetM(double u, double v, double au, double av, double bu, double bv) {
    double xM = 1;
    double yM = 1;
    if (transform.to().isGeographic()) {
      double latitudeRad = StrictMath.toRadians(v);
      Ellipsoid ellipsoid = transform.to().ellipsoid();
      xM =
          StrictMath.toRadians(
              ellipsoid.primeVerticalRadiusM(latitudeRad) * StrictMath.cos(latitudeRad));
      yM = StrictMath.toRadians(ellipsoid.meridianRadiusM(latitudeRad));
    } else {
      xM = transform.to().metresPerUnit();
      yM = xM;
    }
    double dx = (bu - au) * xM;
    double dy = (bv - av) * yM;
    double px = (u - au) * xM;
    double py = (v - av) * yM;
    double squared = dx * dx + dy * dy;
    double along = squared == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / squared));
    double rx = px - along * dx;
    double ry = py - along * dy;
    return StrictMath.sqrt(rx * rx + ry * ry);
  }

  private void add(double u, double v) {
    if (size + 2 > out.length) {
      out = Arrays.copyOf(out, out.length * 2);
    }
    out[size++] = u;
    out[size++] = v;
  }

  private void reverse(int start) {
    for (int i = start, j = size - 2; i < j; i += 2, j -= 2) {
      double u = out[i];
      double v = out[i + 1];
      out[i] = out[j];
      out[i + 1] = out[j + 1];
      out[j] = u;
      out[j + 1] = v;
    }
  }
}
