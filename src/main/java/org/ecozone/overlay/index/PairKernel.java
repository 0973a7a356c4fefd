package org.ecozone.overlay.index;

import java.util.Arrays;
import org.ecozone.geo.packed.PackedGeometry;
import org.ecozone.geo.packed.PointInArea;
import org.locationtech.jts.geom.Location;

/**
 * Decides how a site lies to a zone without building geometry, where that can be told beyond doubt:
 * edges are cut against each other with exact signs, the sides of rings follow from one
 * point-in-area question each and from parity, and the area of the piece is the integral along its
 * boundary.
 *
 * <ul>
 *   <li>Boundaries that do not meet at all: every answer is exact.
 *   <li>Two edges that cross properly: beside the crossing there are places in both, in either
 *       alone and in none, so that the relation is PARTIAL.
 *   <li>Boundaries that only touch: PARTIAL if the piece is wider than rounding noise and plainly
 *       smaller than site and zone; else undecided.
 * </ul>
 *
 * <p>A piece not plainly wider than noise, an odd number of cuts, a boundary that does not close,
 * an area larger than a whole: undecided. What is undecided is left to {@link FastPair}.
 *
 * <p>To be used again; one thread at a time.
 */
final class PairKernel {
  /** What is known about a pair. */
  enum Answer {
    UNDECIDED,
    DISJOINT,
    INSIDE,
    COVERS,
    PARTIAL
  }

  /** A piece is plainly smaller than a whole if a millionth of the whole is missing. */
  private static final double PLAINLY_SMALLER = 1 - 1e-6;

  /** How many times wider than noise a piece must be: the sums are off by less than one. */
  private static final double PLAINLY_WIDE = 4;

  /** Of the area that noise explains: what an outline that does not close may leave open. */
  private static final double OPEN = 0.1;

  private static final ThreadLocal<PairKernel> OF_THREAD = ThreadLocal.withInitial(PairKernel::new);

  private final Window window = new Window();
  private final NearRuns siteRuns = new NearRuns();
  private final NearRuns zoneRuns = new NearRuns();
  private final EdgeCuts cuts = new EdgeCuts();
  private final EdgeCutter cutter = new EdgeCutter(cuts);
  private final OutlineWalk walk = new OutlineWalk(cuts);

  /** Of the larger coordinates of the two: a cut is as exact as the longer edge. */
  private double noise;

  private int siteEdges;
  private double area;
  private double perimeter;
  private double sitePerimeter;

  private PairKernel() {}

  static PairKernel ofThread() {
    return OF_THREAD.get();
  }

  /** The outline of the piece that was found PARTIAL last. */
  PieceOutline outline() {
    return new PieceOutline(
        Arrays.copyOf(walk.edges(), walk.size()), area, perimeter, sitePerimeter);
  }

  /** Mean width 2 area / perimeter of what the last two areas share, by the sums. */
  double meanWidth() {
    return perimeter > 0 ? 2 * area / perimeter : 0;
  }

  /** Two polygonal geometries. */
  Answer areas(PackedArea siteArea, PackedArea zoneArea) {
    PackedGeometry site = siteArea.geometry();
    PackedGeometry zone = zoneArea.geometry();
    if (!cut(site, zone)) {
      return Answer.DISJOINT;
    }
    if (cuts.unclear) {
      return Answer.UNDECIDED;
    }
    if (cuts.isEmpty()) {
      Answer answer = byPoints(site, zone);
      if (answer != Answer.PARTIAL) {
        return answer;
      }
    }
    if (!sum(siteArea, zoneArea)) {
      return Answer.UNDECIDED;
    }
    double siteWhole = siteArea.sums().area();
    double zoneWhole = zoneArea.sums().area();
    boolean contradicts = area > Math.min(siteWhole, zoneWhole) + noise * perimeter;
    if (contradicts || meanWidth() <= PLAINLY_WIDE * noise) {
      return Answer.UNDECIDED;
    }
    boolean exact = cuts.crossed || !cuts.tied;
    boolean smaller = area < siteWhole * PLAINLY_SMALLER && area < zoneWhole * PLAINLY_SMALLER;
    return exact || smaller ? Answer.PARTIAL : Answer.UNDECIDED;
  }

  /** False if the boxes do not meet. */
  private boolean cut(PackedGeometry site, PackedGeometry zone) {
    cuts.clear();
    if (!window.set(site, zone)) {
      return false;
    }
    siteRuns.collect(site, window);
    zoneRuns.collect(zone, window);
    if (siteRuns.size() > 0 && zoneRuns.size() > 0) {
      cutter.cut(site, siteRuns, zone, zoneRuns);
    }
    return true;
  }

  /** The boundaries do not meet: each ring lies on one side of the other geometry. */
  private Answer byPoints(PackedGeometry site, PackedGeometry zone) {
    int siteInside = walk.countInside(site, siteRuns, zone, window, -1);
    int zoneInside = walk.countInside(zone, zoneRuns, site, window, 1);
    if (siteInside == 0 && zoneInside == 0) {
      return Answer.DISJOINT;
    }
    if (zoneInside == 0 && siteInside == site.pathCount()) {
      return Answer.INSIDE;
    }
    return siteInside == 0 && zoneInside == zone.pathCount() ? Answer.COVERS : Answer.PARTIAL;
  }

  /**
   * True only if two areas certainly have no land in common: what the walk finds inside both closes
   * to nothing, every edge of it being run through as often backwards. Boundaries that cross, and
   * whatever is not decided, count as land in common.
   */
  boolean areApart(PackedArea one, PackedArea other) {
    if (!cut(one.geometry(), other.geometry())) {
      return true;
    }
    if (cuts.unclear || cuts.crossed) {
      return false;
    }
    if (cuts.isEmpty()) {
      return byPoints(one.geometry(), other.geometry()) == Answer.DISJOINT;
    }
    return walk(one, other) && walk.cancels();
  }

  /** False if the sides do not add up. */
  private boolean sum(PackedArea site, PackedArea zone) {
    noise = Math.max(noise(site.geometry()), noise(zone.geometry()));
    return walk(site, zone) && add();
  }

  private boolean walk(PackedArea site, PackedArea zone) {
    cuts.site.sort();
    cuts.zone.sort();
    walk.clear();
    walk.walk(site, siteRuns, zone.geometry(), window, -1, cuts.site);
    siteEdges = walk.size();
    walk.walk(zone, zoneRuns, site.geometry(), window, 1, cuts.zone);
    return !walk.isBroken();
  }

  private static double noise(PackedGeometry geometry) {
    return Width.noise(geometry.minX(), geometry.minY(), geometry.maxX(), geometry.maxY());
  }

  /**
   * Relative to a corner of the window: products are then no larger than the window, and their
   * rounding errors stay below noise times the perimeter.
   */
  private boolean add() {
    double[] edges = walk.edges();
    double twice = 0;
    double length = 0;
    double openX = 0;
    double openY = 0;
    for (int i = 0; i < walk.size(); i += 4) {
      if (i == siteEdges) {
        sitePerimeter = length;
      }
      double ax = edges[i] - window.minX;
      double ay = edges[i + 1] - window.minY;
      double bx = edges[i + 2] - window.minX;
      double by = edges[i + 3] - window.minY;
      double dx = bx - ax;
      double dy = by - ay;
      twice += ax * dy - ay * dx;
      length += Math.sqrt(dx * dx + dy * dy);
      openX += dx;
      openY += dy;
    }
    if (siteEdges == walk.size()) {
      sitePerimeter = length;
    }
    area = twice / 2;
    perimeter = length;
    double open = (Math.abs(openX) + Math.abs(openY)) * window.size();
    return open <= OPEN * noise * perimeter && area >= -noise * perimeter;
  }

  /** Where one of the two is linear: decided only if they do not meet but inside. */
  Answer withLine(PackedGeometry site, PackedGeometry zone) {
    if (!cut(site, zone)) {
      return Answer.DISJOINT;
    }
    if (cuts.crossed || cuts.tied) {
      return Answer.UNDECIDED;
    }
    int inside = 0;
    PackedGeometry line = site.isAreal() ? zone : site;
    if (site.isAreal()) {
      inside = walk.countInside(zone, zoneRuns, site, window, 1);
    } else if (zone.isAreal()) {
      inside = walk.countInside(site, siteRuns, zone, window, -1);
    }
    if (inside == 0) {
      return Answer.DISJOINT;
    }
    if (inside < line.pathCount()) {
      return Answer.UNDECIDED;
    }
    return line == site ? Answer.INSIDE : Answer.COVERS;
  }

  /** A point and an area. UNDECIDED on the boundary, INSIDE or DISJOINT else. */
  static Answer point(double x, double y, PackedGeometry area) {
    return switch (PointInArea.locate(area, x, y)) {
      case Location.INTERIOR -> Answer.INSIDE;
      case Location.EXTERIOR -> Answer.DISJOINT;
      default -> Answer.UNDECIDED;
    };
  }
}
