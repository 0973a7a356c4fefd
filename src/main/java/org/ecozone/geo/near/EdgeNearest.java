package org.ecozone.geo.near;

import java.util.Arrays;
import org.ecozone.geo.packed.PackedGeometry;
import org.ecozone.geo.projection.Ellipsoid;
import org.ecozone.geo.projection.Projection;
import org.locationtech.jts.geom.Envelope;

/**
 * Finds the nearest places of one geometry (the first) and many others of its CRS, each by {@link
 * #search}. A polygon counts with its inside.
 *
 * <p>Candidates are pairs of a vertex and an edge whose length in the {@link PlaneMetric} is at
 * most the shortest, widened by all that the metric may be off; of those the shortest on the
 * ellipsoid is taken. The foot on an edge in longitude and latitude is where the geodesic stands
 * upright; in a transverse Mercator it is that of the plane, where the distance is too long by
 * micrometres.
 *
 * <p>Built once per first geometry. Not thread safe.
 */
public final class EdgeNearest {
  private static final int RUN = PackedGeometry.RUN_EDGES;

  /** Rounding of a length in the metric: never loses a candidate at the limit itself. */
  private static final double ROUNDING = 1 + 1e-9;

  private final Projection projection;
  private final PlaneMetric metric;
  private final PackedGeometry polygon;
  private final double[] starts;
  private final LocalEdges first;
  private final double[] firstBox;
  private final double widening;
  private final Feet feet;
  private final Pairs pairs = new Pairs();
  private final NearRuns runs = new NearRuns();

  /** Ends of what the last search found. */
  private final double[] lonLat = new double[4];

  private double limitSquared;
  private double bestSquared;

  /** The edge of the other geometry that is looked at, in its own coordinates. */
  private double fromX;

  private double fromY;
  private double toX;
  private double toY;
  private double distanceM;
  private double azimuthDeg;

  private EdgeNearest(
      Projection projection,
      Ellipsoid ellipsoid,
      PlaneMetric metric,
      PackedGeometry polygon,
      double[] starts,
      LocalEdges first,
      Envelope box) {
    this.projection = projection;
    this.metric = metric;
    this.polygon = polygon;
    this.starts = starts;
    this.first = first;
    this.firstBox = new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
    double most = metric.most() / metric.least();
    this.widening = most * most * ROUNDING;
    this.feet = new Feet(projection, ellipsoid, metric);
  }

  /**
   * For a polygonal or linear first geometry; null if the CRS or the place is none for which the
   * bounds are known.
   *
   * @param ellipsoid on which distances are measured
   * @param region all that lies within the largest distance of the geometry
   */
  public static EdgeNearest of(
      PackedGeometry first, Projection projection, Ellipsoid ellipsoid, Envelope region) {
    Envelope box = new Envelope(first.minX(), first.maxX(), first.minY(), first.maxY());
    PlaneMetric metric = PlaneMetric.of(projection, ellipsoid, box, region);
    if (metric == null || first.isEmpty()) {
      return null;
    }
    return new EdgeNearest(
        projection,
        ellipsoid,
        metric,
        first.isAreal() ? first : null,
        starts(first),
        LocalEdges.of(first, metric),
        box);
  }

  /** The same for points x0, y0, x1, y1, ... */
  public static EdgeNearest ofPoints(
      double[] points, Projection projection, Ellipsoid ellipsoid, Envelope region) {
    Envelope box = new Envelope();
    for (int i = 0; i < points.length; i += 2) {
      box.expandToInclude(points[i], points[i + 1]);
    }
    PlaneMetric metric = PlaneMetric.of(projection, ellipsoid, box, region);
    if (metric == null || points.length == 0) {
      return null;
    }
    LocalEdges edges = LocalEdges.ofPoints(points, metric);
    return new EdgeNearest(projection, ellipsoid, metric, null, points, edges, box);
  }

  /** One place of every part. */
  private static double[] starts(PackedGeometry geometry) {
    double[] starts = new double[2 * geometry.pathCount()];
    int size = 0;
    for (int path = 0; path < geometry.pathCount(); path++) {
      if (!geometry.isHole(path)) {
        starts[size++] = geometry.path(path)[0];
        starts[size++] = geometry.path(path)[1];
      }
    }
    return Arrays.copyOf(starts, size);
  }

  /** Never more than the distance of the first geometry to anything within a box; metres. */
  public double boundM(double minX, double minY, double maxX, double maxY) {
    double gapX = Math.max(0, Math.max(minX - firstBox[2], firstBox[0] - maxX)) * metric.x();
    double gapY = Math.max(0, Math.max(minY - firstBox[3], firstBox[1] - maxY)) * metric.y();
    return Math.sqrt(gapX * gapX + gapY * gapY) * metric.least();
  }

  /**
   * Distance in metres to a polygonal or linear geometry, 0 if the two meet; NaN if it is more than
   * the limit, which must lie within the region.
   */
  public double search(PackedGeometry other, double limitM) {
    begin(limitM);
    return meetsInside(other) ? meeting() : byEdges(other, limitM);
  }

  /**
   * The same for a geometry that is known not to meet the first; 0 only if edges cross
   * nevertheless.
   */
  public double searchApart(PackedGeometry other, double limitM) {
    begin(limitM);
    return byEdges(other, limitM);
  }

  private double byEdges(PackedGeometry other, double limitM) {
    collect(other);
    if (scanNearestFirst(other)) {
      return meeting();
    }
    return nearestOfPairs(limitM);
  }

  /** Gathers the runs that may hold the nearest place. */
  private void collect(PackedGeometry other) {
    double[] boxes = other.boxes();
    runs.clear();
    for (int path = 0; path < other.pathCount(); path++) {
      int runBox = other.runBox(path);
      int end = other.runCount(path);
      if (end == 1) {
        collect(boxes, runBox, path, 0);
      } else if (isNear(boxes, other.pathBox(path))) {
        int stretchBox = other.stretchBox(path);
        for (int from = 0; from < end; from += RUN, stretchBox += 4) {
          if (end <= RUN || isNear(boxes, stretchBox)) {
            for (int run = from; run < Math.min(from + RUN, end); run++) {
              collect(boxes, runBox + 4 * run, path, run);
            }
          }
        }
      }
    }
  }

  private void collect(double[] boxes, int at, int path, int run) {
    double squared = squaredM2(boxes, at);
    if (squared <= limitSquared * ROUNDING) {
      runs.add(squared, path, run);
      lower(boxes, at);
    }
  }

  /**
   * Lowers the limit to what lies between the farthest corners of two boxes: each holds a vertex,
   * and no two vertices are farther apart.
   */
  private void lower(double[] boxes, int at) {
    double dx = Math.max(boxes[at + 2] - firstBox[0], firstBox[2] - boxes[at]) * metric.x();
    double dy = Math.max(boxes[at + 3] - firstBox[1], firstBox[3] - boxes[at + 1]) * metric.y();
    double farthest = (dx * dx + dy * dy) * widening * ROUNDING;
    if (farthest < limitSquared) {
      limitSquared = farthest;
    }
  }

  /**
   * The edges of the nearest run tell how near the others must be to be looked at.
   *
   * @return true if edges cross
   */
  private boolean scanNearestFirst(PackedGeometry other) {
    int nearest = runs.nearest();
    if (nearest < 0) {
      return false;
    }
    if (scan(other, runs.path(nearest), runs.run(nearest))) {
      return true;
    }
    for (int i = 0; i < runs.size(); i++) {
      if (i != nearest
          && runs.squared(i) <= limitSquared * ROUNDING
          && scan(other, runs.path(i), runs.run(i))) {
        return true;
      }
    }
    return false;
  }

  /** The same for points x0, y0, x1, y1, ... */
  public double searchPoints(double[] points, double limitM) {
    begin(limitM);
    for (int i = 0; i < points.length; i += 2) {
      if (polygon != null && PackedInside.contains(polygon, points[i], points[i + 1])) {
        meet(points[i], points[i + 1]);
        return meeting();
      }
      scan(points[i], points[i + 1], points[i], points[i + 1]);
    }
    return nearestOfPairs(limitM);
  }

  private void begin(double limitM) {
    double limit = limitM / metric.least();
    limitSquared = limit * limit * ROUNDING;
    bestSquared = Double.POSITIVE_INFINITY;
    distanceM = Double.NaN;
    pairs.clear();
  }

  /** Whether a part of the one lies in the other, as its first vertex shows where no edges meet. */
  private boolean meetsInside(PackedGeometry other) {
    boolean apart =
        !(other.minX() <= firstBox[2]
            && other.maxX() >= firstBox[0]
            && other.minY() <= firstBox[3]
            && other.maxY() >= firstBox[1]);
    if (apart) {
      return false;
    }
    if (other.isAreal()) {
      for (int i = 0; i < starts.length; i += 2) {
        if (PackedInside.contains(other, starts[i], starts[i + 1])) {
          meet(starts[i], starts[i + 1]);
          return true;
        }
      }
    }
    for (int path = 0; polygon != null && path < other.pathCount(); path++) {
      double[] xy = other.path(path);
      if (!other.isHole(path) && PackedInside.contains(polygon, xy[0], xy[1])) {
        meet(xy[0], xy[1]);
        return true;
      }
    }
    return false;
  }

  private void meet(double x, double y) {
    lonLat[0] = x;
    lonLat[1] = y;
    lonLat[2] = x;
    lonLat[3] = y;
    projection.toLonLat(lonLat, 2);
  }

  private double meeting() {
    distanceM = 0;
    azimuthDeg = Double.NaN;
    return 0;
  }

  private boolean isNear(double[] boxes, int at) {
    return squaredM2(boxes, at) <= limitSquared * ROUNDING;
  }

  /** Square of the distance of a box in the metric. */
  private double squaredM2(double[] boxes, int at) {
    double gapX = Math.max(0, Math.max(boxes[at] - firstBox[2], firstBox[0] - boxes[at + 2]));
    double gapY = Math.max(0, Math.max(boxes[at + 1] - firstBox[3], firstBox[1] - boxes[at + 3]));
    double dx = gapX * metric.x();
    double dy = gapY * metric.y();
    return dx * dx + dy * dy;
  }

  /** True if an edge crosses one of the first geometry; the place is then noted. */
  private boolean scan(PackedGeometry other, int path, int run) {
    double[] xy = other.path(path);
    int edges = other.edgeCount(path);
    int end = Math.min((run + 1) * RUN, edges);
    for (int i = 2 * run * RUN; i < 2 * end; i += 2) {
      if (scan(xy[i], xy[i + 1], xy[i + 2], xy[i + 3])) {
        return true;
      }
    }
    boolean open = !other.isAreal() && end == edges;
    if (open) {
      int last = xy.length - 2;
      scan(xy[last], xy[last + 1], xy[last], xy[last + 1]);
    }
    return false;
  }

  private boolean scan(double startX, double startY, double endX, double endY) {
    fromX = startX;
    fromY = startY;
    toX = endX;
    toY = endY;
    double ax = (fromX - metric.originX()) * metric.x();
    double ay = (fromY - metric.originY()) * metric.y();
    double bx = (toX - metric.originX()) * metric.x();
    double by = (toY - metric.originY()) * metric.y();
    double minX = Math.min(ax, bx);
    double minY = Math.min(ay, by);
    double maxX = Math.max(ax, bx);
    double maxY = Math.max(ay, by);
    if (first.squaredFrom(4 * first.runs, minX, minY, maxX, maxY) > limitSquared) {
      return false;
    }
    for (int run = 0; run < first.runs; run++) {
      double squared = first.squaredFrom(4 * run, minX, minY, maxX, maxY);
      if (squared > limitSquared) {
        continue;
      }
      int crossed = squared == 0 ? crossed(run, ax, ay, bx, by) : -1;
      if (crossed >= 0) {
        meet(crossed, ax, ay, bx, by);
        return true;
      }
      compare(run, ax, ay, bx - ax, by - ay);
    }
    return false;
  }

  /** Vertices of each against the edges of the other, one run of the first geometry. */
  private void compare(int run, double ax, double ay, double wx, double wy) {
    double squared = wx * wx + wy * wy;
    double perSquare = squared > LocalEdges.LEAST_SQUARED ? 1 / squared : 0;
    int end = Math.min((run + 1) * LocalEdges.RUN, first.count);
    for (int i = run * LocalEdges.RUN; i < end; i++) {
      double px = ax - first.x[i];
      double py = ay - first.y[i];
      double vx = first.dx[i];
      double vy = first.dy[i];
      double t = clamp((px * vx + py * vy) * first.perSquare[i]);
      double rx = px - t * vx;
      double ry = py - t * vy;
      double toFirst = rx * rx + ry * ry;
      if (toFirst <= limitSquared) {
        found(toFirst, i, true);
      }
      double u = clamp(-(px * wx + py * wy) * perSquare);
      double sx = px + u * wx;
      double sy = py + u * wy;
      double toOther = sx * sx + sy * sy;
      if (toOther <= limitSquared) {
        found(toOther, i, false);
      }
    }
  }

  static double clamp(double t) {
    return Math.max(0, Math.min(1, t));
  }

  private void found(double squared, int i, boolean footOnFirst) {
    if (squared < bestSquared) {
      bestSquared = squared;
      limitSquared = Math.min(limitSquared, squared * widening);
    }
    pairs.add(squared, limitSquared, i, footOnFirst, fromX, fromY, toX, toY);
  }

  /** The edge of a run that properly crosses an edge; -1 if there is none. */
  private int crossed(int run, double ax, double ay, double bx, double by) {
    int end = Math.min((run + 1) * LocalEdges.RUN, first.count);
    for (int i = run * LocalEdges.RUN; i < end; i++) {
      double vx = first.dx[i];
      double vy = first.dy[i];
      double px = ax - first.x[i];
      double py = ay - first.y[i];
      double qx = bx - first.x[i];
      double qy = by - first.y[i];
      if ((vx * py - vy * px) * (vx * qy - vy * qx) < 0) {
        double wx = bx - ax;
        double wy = by - ay;
        double begins = wy * px - wx * py;
        double ends = wx * (vy - py) - wy * (vx - px);
        if (begins * ends < 0) {
          return i;
        }
      }
    }
    return -1;
  }

  private void meet(int i, double ax, double ay, double bx, double by) {
    double vx = first.dx[i];
    double vy = first.dy[i];
    double before = vx * (ay - first.y[i]) - vy * (ax - first.x[i]);
    double after = vx * (by - first.y[i]) - vy * (bx - first.x[i]);
    double t = clamp(before / (before - after));
    meet(fromX + t * (toX - fromX), fromY + t * (toY - fromY));
  }

  private double nearestOfPairs(double limitM) {
    double bestM = Double.POSITIVE_INFINITY;
    double bestDeg = Double.NaN;
    double[] best = null;
    for (int pair = pairs.first(); pair >= 0; pair = pairs.next(bestM, metric.least())) {
      double[] ends = ends(pair);
      if (best != null && Arrays.equals(best, ends)) {
        continue;
      }
      double metres = feet.measureM(ends);
      if (metres < bestM) {
        bestM = metres;
        bestDeg = feet.azimuthDeg();
        feet.lonLat(lonLat);
        best = ends;
      }
    }
    if (best == null || !(bestM <= limitM)) {
      return Double.NaN;
    }
    distanceM = bestM;
    azimuthDeg = bestDeg;
    return distanceM;
  }

  /** The two places of a pair, that on the first geometry first. */
  private double[] ends(int pair) {
    int i = 4 * pairs.edge(pair);
    double[] other = pairs.other(pair);
    double[] ends = new double[4];
    if (pairs.isFootOnFirst(pair)) {
      feet.foot(
          other[0],
          other[1],
          first.source[i],
          first.source[i + 1],
          first.source[i + 2],
          first.source[i + 3],
          ends,
          0);
      ends[2] = other[0];
      ends[3] = other[1];
    } else {
      double x = first.source[i];
      double y = first.source[i + 1];
      feet.foot(x, y, other[0], other[1], other[2], other[3], ends, 2);
      ends[0] = x;
      ends[1] = y;
    }
    return ends;
  }

  /** Of the last search; NaN if nothing was found. */
  public double distanceM() {
    return distanceM;
  }

  /** From the first geometry to the other, clockwise from north, in (-180.1, 180.1). */
  public double azimuthDeg() {
    return azimuthDeg;
  }

  /** Longitude and latitude of the place on the first geometry and of that on the other. */
  public double[] ends() {
    return lonLat.clone();
  }
}
