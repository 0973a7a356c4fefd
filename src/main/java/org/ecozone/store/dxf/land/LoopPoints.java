package org.ecozone.store.dxf.land;

import java.util.List;
import org.ecozone.store.dxf.curve.Affine;
import org.ecozone.store.dxf.curve.Curve;
import org.ecozone.store.dxf.curve.PointPath;

/** Points of curves that follow each other; one that was drawn the other way round is turned. */
final class LoopPoints {
  private LoopPoints() {}

  static double[] of(List<Curve> curves, Affine map, double tolerance) {
    if (curves.size() == 1) {
      return points(curves.get(0), map, tolerance);
    }
    PointPath all = new PointPath();
    double[] last = null;
    for (int i = 0; i < curves.size(); i++) {
      double[] next = points(curves.get(i), map, tolerance);
      if (next.length == 0) {
        continue;
      }
      if (last == null && i + 1 < curves.size()) {
        double[] behind = points(curves.get(i + 1), map, tolerance);
        next = endsNearer(next, behind) ? next : turned(next);
      } else if (last != null) {
        double toFirst = distance(last, next, 0);
        double toLast = distance(last, next, next.length - 2);
        next = toFirst <= toLast ? next : turned(next);
      }
      for (int k = 0; k < next.length; k += 2) {
        all.add(next[k], next[k + 1]);
      }
      last = new double[] {next[next.length - 2], next[next.length - 1]};
    }
    return all.toArray();
  }

  private static double[] points(Curve curve, Affine map, double tolerance) {
    PointPath path = new PointPath();
    curve.flatten(map, tolerance, path);
    return path.toArray();
  }

  /** Whether the last point of a chain is at least as near to the next chain as its first. */
  private static boolean endsNearer(double[] chain, double[] next) {
    if (next.length == 0) {
      return true;
    }
    double[] first = {chain[0], chain[1]};
    double[] last = {chain[chain.length - 2], chain[chain.length - 1]};
    double fromLast = Math.min(distance(last, next, 0), distance(last, next, next.length - 2));
    double fromFirst = Math.min(distance(first, next, 0), distance(first, next, next.length - 2));
    return fromLast <= fromFirst;
  }

  private static double distance(double[] point, double[] chain, int at) {
    return Math.hypot(point[0] - chain[at], point[1] - chain[at + 1]);
  }

  static double[] turned(double[] chain) {
    double[] back = new double[chain.length];
    for (int i = 0; i < chain.length; i += 2) {
      back[i] = chain[chain.length - 2 - i];
      back[i + 1] = chain[chain.length - 1 - i];
    }
    return back;
  }
}
