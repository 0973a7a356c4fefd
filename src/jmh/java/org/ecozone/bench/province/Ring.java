package org.ecozone.bench.province;

import java.util.Arrays;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/** Vertices being strung together: x, y in metres, rounded to 1 mm as they come. */
final class Ring {
  static final GeometryFactory FACTORY =
      new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);
  private static final double PER_METRE = 1000;

  private double[] xy = new double[256];
  private int length;

  void clear() {
    length = 0;
  }

  void add(double x, double y) {
    if (length + 2 > xy.length) {
      xy = Arrays.copyOf(xy, 2 * xy.length);
    }
    xy[length++] = Math.rint(x * PER_METRE) / PER_METRE;
    xy[length++] = Math.rint(y * PER_METRE) / PER_METRE;
  }

  int points() {
    return length / 2;
  }

  double x(int i) {
    return xy[2 * i];
  }

  double y(int i) {
    return xy[2 * i + 1];
  }

  /** Makes the outline cross itself: two vertices in a row change places where that gives a bow. */
  void crossItself() {
    for (int i = 1; i + 2 < points(); i++) {
      boolean turnsAlike =
          turn(i - 1, i, i + 1) * turn(i, i + 1, i + 2) > 0
              && turn(i - 1, i, i + 2) * turn(i - 1, i + 1, i + 2) > 0;
      if (turnsAlike) {
        swap(i, i + 1);
        return;
      }
    }
  }

  private double turn(int a, int b, int c) {
    return (x(b) - x(a)) * (y(c) - y(a)) - (x(c) - x(a)) * (y(b) - y(a));
  }

  private void swap(int i, int j) {
    for (int k = 0; k < 2; k++) {
      double kept = xy[2 * i + k];
      xy[2 * i + k] = xy[2 * j + k];
      xy[2 * j + k] = kept;
    }
  }

  /** Twice the signed area in square metres, positive if counter-clockwise. */
  double doubleAreaM2() {
    double sum = 0;
    double x0 = xy[0];
    double y0 = xy[1];
    for (int i = 2; i + 3 < length; i += 2) {
      sum += (xy[i] - x0) * (xy[i + 3] - y0) - (xy[i + 2] - x0) * (xy[i + 1] - y0);
    }
    return sum;
  }

  /** What was added, closed. */
  LinearRing closed() {
    add(xy[0], xy[1]);
    LinearRing ring = FACTORY.createLinearRing(sequence());
    length -= 2;
    return ring;
  }

  PackedCoordinateSequence.Double sequence() {
    return new PackedCoordinateSequence.Double(Arrays.copyOf(xy, length), 2, 0);
  }
}
