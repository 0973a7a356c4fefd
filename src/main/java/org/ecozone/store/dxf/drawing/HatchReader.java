package org.ecozone.store.dxf.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ecozone.store.dxf.curve.BulgePath;
import org.ecozone.store.dxf.curve.Curve;
import org.ecozone.store.dxf.curve.EllipseArc;
import org.ecozone.store.dxf.curve.Spline;
import org.ecozone.store.dxf.drawing.Entity.Filling;

/** Boundaries of a hatch; their groups have a meaning by their order only. */
final class HatchReader {
  private static final int POLYLINE = 2;
  private static final int TEXT_BOX = 8;
  private static final int GREATEST_COUNT = 10_000_000;

  private final GroupBuffer groups;
  private final double height;
  private int at;

  HatchReader(GroupBuffer groups) {
    this.groups = groups;
    this.height = groups.number(30, 0);
  }

  /** Something is missing or not in order. */
  static final class DisorderException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  Entity.Area read() throws DisorderException {
    Filling filling =
        switch (groups.whole(75, 0)) {
          case 1 -> Filling.OUTERMOST;
          case 2 -> Filling.ALL;
          default -> Filling.ALTERNATING;
        };
    at = groups.find(91, 0);
    if (at < 0) {
      throw new DisorderException();
    }
    int paths = count(91);
    List<List<Curve>> loops = new ArrayList<>();
    for (int i = 0; i < paths; i++) {
      int flags = (int) need(92);
      List<Curve> loop = (flags & POLYLINE) != 0 ? List.of(polyline()) : edges();
      sources();
      if ((flags & TEXT_BOX) == 0 && !loop.isEmpty()) {
        loops.add(loop);
      }
    }
    if (loops.isEmpty()) {
      throw new DisorderException();
    }
    return new Entity.Area(loops, filling);
  }

  private boolean isAt(int code) {
    return at < groups.size() && groups.code(at) == code;
  }

  private double need(int code) throws DisorderException {
    if (!isAt(code)) {
      throw new DisorderException();
    }
    return groups.number(at++);
  }

  private double optional(int code, double otherwise) {
    return isAt(code) ? groups.number(at++) : otherwise;
  }

  private int count(int code) throws DisorderException {
    double value = need(code);
    if (!(value >= 0 && value <= GREATEST_COUNT) || value > groups.size()) {
      throw new DisorderException();
    }
    return (int) value;
  }

  private Curve polyline() throws DisorderException {
    boolean bent = need(72) != 0;
    boolean closed = need(73) != 0;
    int n = count(93);
    double[] xy = new double[2 * n];
    double[] bulges = bent ? new double[n] : null;
    for (int i = 0; i < n; i++) {
      xy[2 * i] = need(10);
      xy[2 * i + 1] = need(20);
      double bulge = optional(42, 0);
      if (bent) {
        bulges[i] = bulge;
      }
    }
    // A boundary is closed whatever its flag says.
    return new BulgePath(xy, new double[] {height}, bulges, closed || n > 2);
  }

  private List<Curve> edges() throws DisorderException {
    int n = count(93);
    List<Curve> loop = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      switch ((int) need(72)) {
        case 1 ->
            loop.add(
                new BulgePath(
                    new double[] {need(10), need(20), need(11), need(21)},
                    new double[] {height},
                    null,
                    false));
        case 2 -> loop.add(arc());
        case 3 -> loop.add(ellipse());
        case 4 -> loop.add(spline());
        default -> throw new DisorderException();
      }
    }
    return loop;
  }

  private Curve arc() throws DisorderException {
    double[] centre = {need(10), need(20), height};
    double radius = need(40);
    double[] sweep = sweep(1);
    return EllipseArc.circle(centre, radius, sweep[0], sweep[1]);
  }

  private Curve ellipse() throws DisorderException {
    double[] centre = {need(10), need(20), height};
    double ux = need(11);
    double uy = need(21);
    double ratio = need(40);
    double[] sweep = sweep(ratio);
    return new EllipseArc(
        centre,
        new double[] {ux, uy, 0},
        new double[] {-uy * ratio, ux * ratio, 0},
        sweep[0],
        sweep[1]);
  }

  /** Angles of a clockwise arc are counted clockwise, its start and end by its own direction. */
  private double[] sweep(double ratio) throws DisorderException {
    double from = need(50);
    double to = need(51);
    boolean left = optional(73, 1) != 0;
    if (to <= from) {
      to += 360;
    }
    double a = parameter(from, ratio);
    double b = parameter(to, ratio);
    return left ? new double[] {a, b} : new double[] {-a, -b};
  }

  private static double parameter(double degrees, double ratio) {
    double angle = Math.toRadians(degrees);
    if (ratio == 1 || ratio == 0) {
      return angle;
    }
    double parameter = Math.atan2(Math.sin(angle) / ratio, Math.cos(angle));
    return parameter + 2 * Math.PI * Math.rint((angle - parameter) / (2 * Math.PI));
  }

  private Curve spline() throws DisorderException {
    int degree = (int) need(94);
    boolean rational = optional(73, 0) != 0;
    optional(74, 0);
    double[] knots = new double[count(95)];
    double[] points = new double[3 * count(96)];
    for (int i = 0; i < knots.length; i++) {
      knots[i] = need(40);
    }
    double[] weights = new double[points.length / 3];
    Arrays.fill(weights, 1);
    for (int i = 0; i < points.length / 3; i++) {
      points[3 * i] = need(10);
      points[3 * i + 1] = need(20);
      points[3 * i + 2] = height;
      weights[i] = optional(42, 1);
    }
    fitPoints();
    Spline spline = new Spline(degree, knots, points, rational ? weights : null);
    if (!spline.isSound()) {
      throw new DisorderException();
    }
    return spline;
  }

  /** Since 2010: a number of fit points and the points; the number of sources looks the same. */
  private void fitPoints() throws DisorderException {
    if (!isAt(97)) {
      return;
    }
    boolean fit = at + 1 < groups.size() && groups.code(at + 1) == 11;
    boolean none =
        groups.number(at) == 0
            && at + 1 < groups.size()
            && (groups.code(at + 1) == 72 || groups.code(at + 1) == 97);
    if (fit || none) {
      int n = count(97);
      for (int i = 0; i < n; i++) {
        need(11);
        need(21);
      }
      for (int code : new int[] {12, 22, 13, 23}) {
        optional(code, 0);
      }
    }
  }

  private void sources() throws DisorderException {
    if (isAt(97)) {
      int n = count(97);
      for (int i = 0; i < n && isAt(330); i++) {
        at++;
      }
    }
  }
}
