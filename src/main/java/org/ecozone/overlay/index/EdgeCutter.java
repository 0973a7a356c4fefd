package org.ecozone.overlay.index;

import org.ecozone.geo.packed.Orient2d;
import org.ecozone.geo.packed.PackedGeometry;

/**
 * Cuts the edges of a site and of a zone against each other, with exact signs.
 *
 * <p>Shared vertices, vertices on edges and edges along each other are decided as if the zone were
 * moved by (e, e²) with an e too small for the coordinates to tell (symbolic perturbation): every
 * sign that is 0 so becomes that of the motion, the same way in every question, and all that is
 * left are proper crossings, an even number on each ring. The area of the piece does not jump when
 * the zone moves, so that it is the true one in the limit. Whether a sign was 0 where two edges
 * touch is remembered ({@link EdgeCuts#tied}).
 *
 * <p>Where a crossing lies: x = a + t (b - a) with t clamped to [0, 1], so that it is on the site's
 * edge to rounding. Its distance from the zone's edge is at most some 8 u |c - a| (u = 2^-53), for
 * however small an angle: the error of t is 4 u |c - a| |d - c| / |den| and moves x along the
 * site's edge, of which the zone's edge sees the share |den| / (|b - a| |d - c|), the sine of the
 * angle. Both walks use the same x, so that the boundary of the piece stays closed and its area is
 * off by no more than that distance times the length of the two edges, far below {@link
 * Width#noise} times the perimeter.
 */
final class EdgeCutter {
  private static final int RUN = PackedGeometry.RUN_EDGES;

  /** Of |l| + |r| of a difference of products l - r: many times its rounding error. */
  private static final double CLEAR = 1e-14;

  private final EdgeCuts cuts;
  private final int[] near = new int[RUN];
  private PackedArea siteArea;
  private PackedArea zoneArea;
  private double[] siteXy;
  private double[] zoneXy;
  private int sitePath;
  private int zonePath;

  EdgeCutter(EdgeCuts cuts) {
    this.cuts = cuts;
  }

  void cut(PackedArea siteOf, NearRuns siteRuns, PackedArea zoneOf, NearRuns zoneRuns) {
    siteArea = siteOf;
    zoneArea = zoneOf;
    PackedGeometry site = siteOf.geometry();
    PackedGeometry zone = zoneOf.geometry();
    double[] siteBoxes = site.boxes();
    double[] zoneBoxes = zone.boxes();
    for (int j = 0; j < zoneRuns.size(); j++) {
      zonePath = zoneRuns.path(j);
      zoneXy = zone.path(zonePath);
      int zoneBox = zone.runBox(zonePath) + 4 * zoneRuns.run(j);
      int zoneFrom = zoneRuns.run(j) * RUN;
      int zoneTo = Math.min(zoneFrom + RUN, zone.edgeCount(zonePath));
      for (int i = 0; i < siteRuns.size(); i++) {
        sitePath = siteRuns.path(i);
        int siteBox = site.runBox(sitePath) + 4 * siteRuns.run(i);
        double minX = Math.max(siteBoxes[siteBox], zoneBoxes[zoneBox]);
        double minY = Math.max(siteBoxes[siteBox + 1], zoneBoxes[zoneBox + 1]);
        double maxX = Math.min(siteBoxes[siteBox + 2], zoneBoxes[zoneBox + 2]);
        double maxY = Math.min(siteBoxes[siteBox + 3], zoneBoxes[zoneBox + 3]);
        if (minX <= maxX && minY <= maxY) {
          siteXy = site.path(sitePath);
          int from = siteRuns.run(i) * RUN;
          int to = Math.min(from + RUN, site.edgeCount(sitePath));
          int count = select(from, to, minX, minY, maxX, maxY);
          if (count > 0) {
            cut(count, zoneFrom, zoneTo, minX, minY, maxX, maxY);
          }
        }
      }
    }
  }

  private int select(int from, int to, double minX, double minY, double maxX, double maxY) {
    int count = 0;
    for (int edge = from; edge < to; edge++) {
      if (meets(siteXy, edge, minX, minY, maxX, maxY)) {
        near[count++] = edge;
      }
    }
    return count;
  }

  private static boolean meets(
      double[] xy, int edge, double minX, double minY, double maxX, double maxY) {
    double ax = xy[2 * edge];
    double ay = xy[2 * edge + 1];
    double bx = xy[2 * edge + 2];
    double by = xy[2 * edge + 3];
    return (ax <= maxX || bx <= maxX)
        && (ax >= minX || bx >= minX)
        && (ay <= maxY || by <= maxY)
        && (ay >= minY || by >= minY);
  }

  private void cut(
      int count, int from, int to, double minX, double minY, double maxX, double maxY) {
    for (int edge = from; edge < to; edge++) {
      if (!meets(zoneXy, edge, minX, minY, maxX, maxY)) {
        continue;
      }
      double cx = zoneXy[2 * edge];
      double cy = zoneXy[2 * edge + 1];
      double dx = zoneXy[2 * edge + 2];
      double dy = zoneXy[2 * edge + 3];
      double lowX = Math.min(cx, dx);
      double lowY = Math.min(cy, dy);
      double highX = Math.max(cx, dx);
      double highY = Math.max(cy, dy);
      for (int i = 0; i < count; i++) {
        if (meets(siteXy, near[i], lowX, lowY, highX, highY)) {
          pair(near[i], edge, cx, cy, dx, dy);
        }
      }
    }
  }

  private void pair(int siteEdge, int zoneEdge, double cx, double cy, double dx, double dy) {
    double ax = siteXy[2 * siteEdge];
    double ay = siteXy[2 * siteEdge + 1];
    double bx = siteXy[2 * siteEdge + 2];
    double by = siteXy[2 * siteEdge + 3];
    int c = Orient2d.sign(ax, ay, bx, by, cx, cy);
    int d = Orient2d.sign(ax, ay, bx, by, dx, dy);
    if (c * d > 0) {
      return;
    }
    int a = Orient2d.sign(cx, cy, dx, dy, ax, ay);
    int b = Orient2d.sign(cx, cy, dx, dy, bx, by);
    if (a * b > 0) {
      return;
    }
    if (c * d < 0 && a * b < 0) {
      cuts.crossed = true;
      crossing(siteEdge, zoneEdge);
      return;
    }
    if (ax == bx && ay == by || cx == dx && cy == dy) {
      return; // a repeated point: the edges beside it say the same
    }
    if (a == 0 && b == 0) {
      runAlong(siteEdge, zoneEdge);
    } else {
      tie(siteEdge, zoneEdge, a, b, c, d);
    }
  }

  private void crossing(int siteEdge, int zoneEdge) {
    double ax = siteXy[2 * siteEdge];
    double ay = siteXy[2 * siteEdge + 1];
    double ex = siteXy[2 * siteEdge + 2] - ax;
    double ey = siteXy[2 * siteEdge + 3] - ay;
    double cx = zoneXy[2 * zoneEdge];
    double cy = zoneXy[2 * zoneEdge + 1];
    double fx = zoneXy[2 * zoneEdge + 2] - cx;
    double fy = zoneXy[2 * zoneEdge + 3] - cy;
    double left = ex * fy;
    double right = ey * fx;
    double den = left - right;
    if (Math.abs(den) <= CLEAR * (Math.abs(left) + Math.abs(right))) {
      cuts.unclear = true;
      return;
    }
    double gx = cx - ax;
    double gy = cy - ay;
    double t = clamp((gx * fy - gy * fx) / den);
    double u = clamp((gx * ey - gy * ex) / den);
    int cut = cuts.add(ax + t * ex, ay + t * ey, true);
    EdgeCuts.on(cuts.site, cut, sitePath, siteEdge, t);
    EdgeCuts.on(cuts.zone, cut, zonePath, zoneEdge, u);
  }

  private static double clamp(double t) {
    return t < 0 ? 0 : t > 1 ? 1 : t;
  }

  /** Two edges on one line that share a point or a stretch. */
  private void runAlong(int siteEdge, int zoneEdge) {
    cuts.tied = true;
    int at = 2 * siteEdge;
    int of = 2 * zoneEdge;
    int first = -1;
    int second = -1;
    for (int end = 0; end < 4 && second < 0; end++) {
      double[] xy = end < 2 ? zoneXy : siteXy;
      int p = (end < 2 ? of : at) + 2 * (end & 1);
      if (!isWithin(xy, p, end < 2 ? siteXy : zoneXy, end < 2 ? at : of)) {
        continue;
      }
      if (first < 0) {
        first = touch(siteEdge, zoneEdge, xy, p, false);
      } else if (cuts.x(first) != xy[p] || cuts.y(first) != xy[p + 1]) {
        second = touch(siteEdge, zoneEdge, xy, p, false);
      }
    }
    if (second >= 0) {
      cover(cuts.site, first, second);
      cover(cuts.zone, first, second);
      noteSides(at, of);
    }
  }

  private static void cover(EdgeCuts.Side side, int first, int second) {
    boolean ordered = side.along[first] < side.along[second];
    side.covers[first] = ordered ? 1 : -1;
    side.covers[second] = ordered ? -1 : 1;
  }

  private void noteSides(int at, int of) {
    if (!siteArea.geometry().isAreal() || !zoneArea.geometry().isAreal()) {
      return;
    }
    double dot =
        (siteXy[at + 2] - siteXy[at]) * (zoneXy[of + 2] - zoneXy[of])
            + (siteXy[at + 3] - siteXy[at + 1]) * (zoneXy[of + 3] - zoneXy[of + 1]);
    boolean turned = siteArea.sums().backwards()[sitePath] != zoneArea.sums().backwards()[zonePath];
    if (dot > 0 != turned) {
      cuts.sameSide = true;
    } else {
      cuts.oppositeSides = true;
    }
  }

  /** Two edges that touch. The four signs are those of the four ends beside the other edge. */
  private void tie(int siteEdge, int zoneEdge, int a, int b, int c, int d) {
    cuts.tied = true;
    int at = 2 * siteEdge;
    int of = 2 * zoneEdge;
    int onSite = moved(siteXy, at, -1);
    int onZone = moved(zoneXy, of, 1);
    boolean change =
        (c == 0 ? onSite : c) != (d == 0 ? onSite : d)
            && (a == 0 ? onZone : a) != (b == 0 ? onZone : b);
    boolean done = false;
    if (c == 0 && isWithin(zoneXy, of, siteXy, at)) {
      touch(siteEdge, zoneEdge, zoneXy, of, change);
      done = true;
    }
    if (d == 0 && isWithin(zoneXy, of + 2, siteXy, at)) {
      touch(siteEdge, zoneEdge, zoneXy, of + 2, change && !done);
      done = true;
    }
    if (a == 0 && isWithin(siteXy, at, zoneXy, of)) {
      touch(siteEdge, zoneEdge, siteXy, at, change && !done);
      done = true;
    }
    if (b == 0 && isWithin(siteXy, at + 2, zoneXy, of)) {
      touch(siteEdge, zoneEdge, siteXy, at + 2, change && !done);
    }
  }

  /**
   * Sign of cross(b - a, (e, e²)), times the direction: on which side of an edge a point on it
   * comes to lie when it moves (a zone's vertex) or when the edge does (a site's, -1 the other
   * way).
   */
  private static int moved(double[] xy, int at, int direction) {
    double dy = xy[at + 3] - xy[at + 1];
    double sign = dy != 0 ? dy : xy[at] - xy[at + 2];
    return sign > 0 ? direction : -direction;
  }

  private static boolean isWithin(double[] point, int p, double[] edge, int e) {
    double x = point[p];
    double y = point[p + 1];
    return Math.min(edge[e], edge[e + 2]) <= x
        && x <= Math.max(edge[e], edge[e + 2])
        && Math.min(edge[e + 1], edge[e + 3]) <= y
        && y <= Math.max(edge[e + 1], edge[e + 3]);
  }

  private int touch(int siteEdge, int zoneEdge, double[] point, int p, boolean change) {
    int cut = cuts.add(point[p], point[p + 1], change);
    EdgeCuts.on(cuts.site, cut, sitePath, siteEdge, along(siteXy, 2 * siteEdge, point, p));
    EdgeCuts.on(cuts.zone, cut, zonePath, zoneEdge, along(zoneXy, 2 * zoneEdge, point, p));
    return cut;
  }

  private static double along(double[] edge, int e, double[] point, int p) {
    double dx = edge[e + 2] - edge[e];
    double dy = edge[e + 3] - edge[e + 1];
    return Math.abs(dx) >= Math.abs(dy)
        ? clamp((point[p] - edge[e]) / dx)
        : clamp((point[p + 1] - edge[e + 1]) / dy);
  }
}
