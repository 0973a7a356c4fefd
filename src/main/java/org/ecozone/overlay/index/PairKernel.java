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
 *       alone and in none, so that the relation is PARTIAL. What is in both, and in either alone,
 *       must be wider than rounding noise: below it the predicates of the slow way, which round
 *       nodes, may see edges along each other.
 *   <li>Boundaries that touch, share vertices or run along each other, and do not cross: all points
 *       where they meet are vertices, so that every stretch of either boundary is known to lie
 *       inside, outside or along the other. The interiors meet if some stretch lies inside or along
 *       with both areas on one side; the site is covered if none of it lies outside, none of the
 *       zone's boundary lies inside, and nowhere the two lie on opposite sides of an edge.
 * </ul>
 *
 * <p>Anything not plainly wider than noise, an odd number of cuts, a boundary that does not close:
 * undecided, and left to {@link FastPair}.
 *
 * <p>To be used again; one thread at a time.
 */
final class PairKernel {
  /** What is known about a pair. */
  enum Answer {
    UNDECIDED,
    DISJOINT,
    ADJACENT,
    INSIDE,
    COVERS,
    PARTIAL
  }

  /** Relative error of areas, beside noise times perimeter. */
  private static final double AREA_ERROR = 1e-9;

  /** How many times wider than noise a piece must be: the sums are off by less than one. */
  private static final double PLAINLY_WIDE = 16;

  /**
   * How many times longer than noise its outline must be: smaller tips an overlay may snap away.
   */
  private static final double PLAINLY_LONG = 1e4;

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
  private boolean siteInside;
  private boolean siteOutside;
  private boolean zoneInside;
  private boolean zoneOutside;
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

  /** Runs of the site of the last pair that lie near the zone. */
  NearRuns siteRuns() {
    return siteRuns;
  }

  /** Runs of the zone of the last pair that lie near the site. */
  NearRuns zoneRuns() {
    return zoneRuns;
  }

  /** Two polygonal geometries. */
  Answer areas(PackedArea siteArea, PackedArea zoneArea) {
    PackedGeometry site = siteArea.geometry();
    PackedGeometry zone = zoneArea.geometry();
    if (!cut(siteArea, zoneArea)) {
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
    Answer answer = cuts.crossed || !cuts.tied ? Answer.PARTIAL : byStretches(site, zone);
    return fits(answer, siteArea.sums(), zoneArea.sums()) ? answer : Answer.UNDECIDED;
  }

  private boolean fits(Answer answer, RingSums site, RingSums zone) {
    double ofZone = perimeter - sitePerimeter;
    return switch (answer) {
      case ADJACENT -> isEqual(area, 0);
      case INSIDE -> isEqual(area, site.area());
      case COVERS -> isEqual(area, zone.area());
      default ->
          isWide(area, perimeter)
              && isWide(site.area() - area, site.perimeter() - sitePerimeter + ofZone)
              && isWide(zone.area() - area, zone.perimeter() - ofZone + sitePerimeter);
    };
  }

  private boolean isWide(double part, double outline) {
    return 2 * part > PLAINLY_WIDE * noise * outline && outline > PLAINLY_LONG * noise;
  }

  private boolean isEqual(double one, double other) {
    return Math.abs(one - other) <= AREA_ERROR * other + noise * perimeter;
  }

  /** The boundaries meet in vertices and along edges only. */
  private Answer byStretches(PackedGeometry site, PackedGeometry zone) {
    boolean siteOut = siteOutside || siteRuns.size() < runs(site);
    boolean zoneOut = zoneOutside || zoneRuns.size() < runs(zone);
    if (!siteInside && !zoneInside && !cuts.sameSide) {
      return Answer.ADJACENT;
    }
    if (!siteOut && !zoneInside && !cuts.oppositeSides) {
      return Answer.INSIDE;
    }
    return !zoneOut && !siteInside && !cuts.oppositeSides ? Answer.COVERS : Answer.PARTIAL;
  }

  private static int runs(PackedGeometry geometry) {
    int sum = 0;
    for (int path = 0; path < geometry.pathCount(); path++) {
      sum += geometry.runCount(path);
    }
    return sum;
  }

  /** False if the boxes do not meet. */
  private boolean cut(PackedArea site, PackedArea zone) {
    cuts.clear();
    if (!window.set(site.geometry(), zone.geometry())) {
      return false;
    }
    siteRuns.collect(site.geometry(), window);
    zoneRuns.collect(zone.geometry(), window);
    if (siteRuns.size() > 0 && zoneRuns.size() > 0) {
      cutter.cut(site, siteRuns, zone, zoneRuns);
    }
    return true;
  }

  /** The boundaries do not meet: each ring lies on one side of the other geometry. */
  private Answer byPoints(PackedGeometry site, PackedGeometry zone) {
    int siteRings = walk.countInside(site, siteRuns, zone, window, -1);
    int zoneRings = walk.countInside(zone, zoneRuns, site, window, 1);
    if (siteRings == 0 && zoneRings == 0) {
      return Answer.DISJOINT;
    }
    if (zoneRings == 0 && siteRings == site.pathCount()) {
      return Answer.INSIDE;
    }
    return siteRings == 0 && zoneRings == zone.pathCount() ? Answer.COVERS : Answer.PARTIAL;
  }

  /**
   * True only if two areas certainly have no land in common. Boundaries that cross, and whatever is
   * not decided, count as land in common.
   */
  boolean areApart(PackedArea one, PackedArea other) {
    if (!cut(one, other)) {
      return true;
    }
    if (cuts.unclear || cuts.crossed) {
      return false;
    }
    return cuts.isEmpty()
        ? byPoints(one.geometry(), other.geometry()) == Answer.DISJOINT
        : walk(one, other) && byStretches(one.geometry(), other.geometry()) == Answer.ADJACENT;
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
    siteInside = walk.someInside();
    siteOutside = walk.someOutside();
    walk.walk(zone, zoneRuns, site.geometry(), window, 1, cuts.zone);
    zoneInside = walk.someInside();
    zoneOutside = walk.someOutside();
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

  /**
   * Where one of the two is linear: decided if no edge meets another, or if a line crosses an edge
   * of an area.
   */
  Answer withLine(PackedArea siteOf, PackedArea zoneOf) {
    PackedGeometry site = siteOf.geometry();
    PackedGeometry zone = zoneOf.geometry();
    if (!cut(siteOf, zoneOf)) {
      return Answer.DISJOINT;
    }
    if (cuts.crossed) {
      return site.isAreal() || zone.isAreal() ? Answer.PARTIAL : Answer.UNDECIDED;
    }
    if (cuts.tied) {
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
