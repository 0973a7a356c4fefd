package org.ecozone.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * A winding line through given points, sampled at even steps, and the bands along it. It bends
 * gently enough (radius above 250 m) for bands of some hundred metres to be valid.
 */
final class CentreLine {
  static final double STEP_M = 140;
  private static final int SUBSTEPS = 40;

  private final List<Coordinate> points;
  private final long seed;
  private final GeometryFactory factory = new GeometryFactory();

  private CentreLine(List<Coordinate> points, long seed) {
    this.points = points;
    this.seed = seed;
  }

  /** Through the points by Catmull-Rom, then moved sideways by noise of the given strength. */
  static CentreLine through(List<Coordinate> controls, double wanderM, long seed) {
    List<Coordinate> smooth = resample(catmullRom(controls));
    List<Coordinate> moved = new ArrayList<>();
    for (int i = 0; i < smooth.size(); i++) {
      double s = i * STEP_M;
      double fade = Math.min(1, Math.min(i, smooth.size() - 1 - i) / 16.0);
      double shift =
          1.6 * Noise.smooth(seed, s / 9000, 0.5)
              + 0.8 * Noise.smooth(seed, s / 3800, 3.5)
              + 0.08 * Noise.smooth(seed, s / 1300, 7.5);
      moved.add(aside(smooth, i, fade * wanderM * shift));
    }
    return new CentreLine(resample(moved), seed);
  }

  /** The longest stretch of which every sample satisfies a condition. */
  CentreLine longest(Predicate<Coordinate> inside) {
    int bestFrom = 0;
    int bestSize = 0;
    int from = 0;
    for (int i = 0; i <= size(); i++) {
      if (i == size() || !inside.test(point(i))) {
        if (i - from > bestSize) {
          bestFrom = from;
          bestSize = i - from;
        }
        from = i + 1;
      }
    }
    return part(bestFrom, bestFrom + bestSize - 1);
  }

  int size() {
    return points.size();
  }

  Coordinate point(int index) {
    return points.get(index);
  }

  int indexAtKm(double km) {
    return (int) Math.max(0, Math.min(size() - 1.0, Math.rint(km * 1000 / STEP_M)));
  }

  int nearest(Coordinate place) {
    int best = 0;
    for (int i = 1; i < size(); i++) {
      if (point(i).distance(place) < point(best).distance(place)) {
        best = i;
      }
    }
    return best;
  }

  /** The part between two sample indices, inclusive. */
  CentreLine part(int from, int to) {
    return new CentreLine(new ArrayList<>(points.subList(from, to + 1)), seed);
  }

  /** A point beside the line: positive is left of its direction. */
  Coordinate beside(int index, double shiftM) {
    return aside(points, index, shiftM);
  }

  LineString line() {
    return line(1);
  }

  /** Every {@code step}-th sample and the last. */
  LineString line(int step) {
    List<Coordinate> thin = new ArrayList<>();
    for (int i = 0; i < size() - 1; i += step) {
      thin.add(point(i));
    }
    thin.add(point(size() - 1));
    return factory.createLineString(thin.toArray(new Coordinate[0]));
  }

  /**
   * Band between two sample indices; its width wavers by a sixth with the place, so neighbouring
   * bands meet exactly.
   */
  Polygon band(int from, int to, double leftM, double rightM) {
    List<Coordinate> ring = new ArrayList<>();
    for (int i = from; i <= to; i++) {
      ring.add(beside(i, -rightM * waver(i, 3)));
    }
    for (int i = to; i >= from; i--) {
      ring.add(beside(i, leftM * waver(i, 4)));
    }
    ring.add(ring.get(0).copy());
    return factory.createPolygon(ring.toArray(new Coordinate[0]));
  }

  private double waver(int index, int side) {
    Coordinate place = point(index);
    return 1 + 0.16 * Noise.fractal(seed + side, place.x / 700, place.y / 700, 3);
  }

  private static Coordinate aside(List<Coordinate> line, int index, double shiftM) {
    Coordinate before = line.get(Math.max(0, index - 1));
    Coordinate after = line.get(Math.min(line.size() - 1, index + 1));
    double dx = after.x - before.x;
    double dy = after.y - before.y;
    double length = Math.sqrt(dx * dx + dy * dy);
    Coordinate at = line.get(index);
    return new Coordinate(at.x - shiftM * dy / length, at.y + shiftM * dx / length);
  }

  private static List<Coordinate> catmullRom(List<Coordinate> p) {
    List<Coordinate> curve = new ArrayList<>();
    for (int i = 0; i + 1 < p.size(); i++) {
      Coordinate a = p.get(Math.max(0, i - 1));
      Coordinate b = p.get(i);
      Coordinate c = p.get(i + 1);
      Coordinate d = p.get(Math.min(p.size() - 1, i + 2));
      for (int k = 0; k < SUBSTEPS; k++) {
        double t = (double) k / SUBSTEPS;
        curve.add(new Coordinate(spline(a.x, b.x, c.x, d.x, t), spline(a.y, b.y, c.y, d.y, t)));
      }
    }
    curve.add(p.get(p.size() - 1).copy());
    return curve;
  }

  private static double spline(double a, double b, double c, double d, double t) {
    return 0.5
        * (2 * b
            + (c - a) * t
            + (2 * a - 5 * b + 4 * c - d) * t * t
            + (3 * b - a - 3 * c + d) * t * t * t);
  }

  private static List<Coordinate> resample(List<Coordinate> line) {
    List<Coordinate> even = new ArrayList<>();
    even.add(line.get(0).copy());
    double rest = STEP_M;
    for (int i = 1; i < line.size(); i++) {
      Coordinate a = line.get(i - 1);
      Coordinate b = line.get(i);
      double length = a.distance(b);
      double at = rest;
      while (at <= length) {
        even.add(new Coordinate(a.x + (b.x - a.x) * at / length, a.y + (b.y - a.y) * at / length));
        at += STEP_M;
      }
      rest = at - length;
    }
    return even;
  }
}
