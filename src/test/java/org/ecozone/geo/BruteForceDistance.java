package org.ecozone.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/**
 * Distance between the edges of two geometries without index, frame or projection: every pair of
 * edges, each edge straight in its own CRS, places compared as points in space. A chord is 0.03 mm
 * shorter than the geodesic at 3 km; that is corrected.
 */
final class BruteForceDistance {
  private static final int GRID = 8;
  private static final int ZOOMS = 9;
  private static final double EARTH_RADIUS_M = 6_371_000;

  private BruteForceDistance() {}

  static double metres(Geometry a, Crs aCrs, Geometry b, Crs bCrs) {
    double best = Double.POSITIVE_INFINITY;
    for (Coordinate[] edgeA : edges(a)) {
      for (Coordinate[] edgeB : edges(b)) {
        best = Math.min(best, pair(edgeA, aCrs, edgeB, bCrs));
      }
    }
    double half = best / (2 * EARTH_RADIUS_M);
    return 2 * EARTH_RADIUS_M * Math.asin(half);
  }

  /**
   * The distance of two nearly straight edges is convex in the places on them: a grid that zooms in
   * finds it.
   */
  private static double pair(Coordinate[] a, Crs aCrs, Coordinate[] b, Crs bCrs) {
    double s = 0.5;
    double t = 0.5;
    double half = 0.5;
    double best = Double.POSITIVE_INFINITY;
    for (int zoom = 0; zoom < ZOOMS; zoom++) {
      double bestS = s;
      double bestT = t;
      for (int i = 0; i <= GRID; i++) {
        double[] onA = inSpace(a, clamp(s + half * (2.0 * i / GRID - 1)), aCrs);
        for (int k = 0; k <= GRID; k++) {
          double[] onB = inSpace(b, clamp(t + half * (2.0 * k / GRID - 1)), bCrs);
          double d =
              Math.sqrt(
                  square(onA[0] - onB[0]) + square(onA[1] - onB[1]) + square(onA[2] - onB[2]));
          if (d < best) {
            best = d;
            bestS = clamp(s + half * (2.0 * i / GRID - 1));
            bestT = clamp(t + half * (2.0 * k / GRID - 1));
          }
        }
      }
      s = bestS;
      t = bestT;
      half *= 0.4;
    }
    return best;
  }

  private static double[] inSpace(Coordinate[] edge, double t, Crs crs) {
    double[] at = {
      edge[0].x + (edge[1].x - edge[0].x) * t, edge[0].y + (edge[1].y - edge[0].y) * t
    };
    crs.projection().toLonLat(at, 1);
    double lon = Math.toRadians(at[0]);
    double lat = Math.toRadians(at[1]);
    double e2 = 0.0066943800229008;
    double n = 6378137 / Math.sqrt(1 - e2 * Math.sin(lat) * Math.sin(lat));
    return new double[] {
      n * Math.cos(lat) * Math.cos(lon),
      n * Math.cos(lat) * Math.sin(lon),
      n * (1 - e2) * Math.sin(lat)
    };
  }

  private static List<Coordinate[]> edges(Geometry geometry) {
    List<Coordinate[]> result = new ArrayList<>();
    for (Object line : LinearComponentExtracter.getLines(geometry)) {
      Coordinate[] c = ((Geometry) line).getCoordinates();
      for (int i = 1; i < c.length; i++) {
        result.add(new Coordinate[] {c[i - 1], c[i]});
      }
    }
    return result;
  }

  private static double clamp(double t) {
    return Math.max(0, Math.min(1, t));
  }

  private static double square(double x) {
    return x * x;
  }
}
