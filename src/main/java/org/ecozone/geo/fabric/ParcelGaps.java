package org.ecozone.geo.fabric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ecozone.geo.Measures;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.noding.SegmentExtractingNoder;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.CascadedPolygonUnion;
import org.locationtech.jts.operation.union.UnionStrategy;

/**
 * Land between parcels that belongs to none of them: holes that several surround, whatever their
 * size, and slivers narrower than a metre.
 *
 * <p>Found by closing: the union is grown by half a metre and shrunk again, what is new lay between
 * edges closer than a metre. What only one parcel borders on is its own shape, and no gap. Only
 * parcels that come close to each other other than by shared edges need that ({@link FabricEdges}).
 */
public final class ParcelGaps {
  /** Slivers narrower than this count. */
  public static final double WIDTH_M = 1;

  private static final double TOUCH_M = 0.002;
  private static final double LEAST_AREA_M2 = 0.05;

  /** Closing rounds every inner corner; such corners are shorter than this. */
  private static final double LEAST_LENGTH_M = 3;

  /** Growing a union costs seconds from here on. */
  private static final int MOST_POINTS = 2_000_000;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final List<Geometry> parcels;
  private final Runnable tick;
  private final STRtree tree = new STRtree();
  private final List<Gap> gaps = new ArrayList<>();
  private int unchecked;

  /**
   * Land of nobody.
   *
   * @param parcels indexes of those that border on it, ascending
   * @param meanWidthM twice its area over its perimeter
   * @param x a point in it
   * @param y likewise
   */
  public record Gap(List<Integer> parcels, double areaM2, double meanWidthM, double x, double y) {
    public Gap {
      parcels = List.copyOf(parcels);
    }

    public boolean isSliver() {
      return meanWidthM < WIDTH_M;
    }
  }

  /**
   * What was found.
   *
   * @param unchecked parcels that lie in groups too large to be looked at, or that failed
   */
  public record Found(List<Gap> gaps, int unchecked) {
    public Found {
      gaps = List.copyOf(gaps);
    }
  }

  private ParcelGaps(List<Geometry> parcels, Runnable tick) {
    this.parcels = parcels;
    this.tick = tick;
  }

  /**
   * All gaps, from west to east.
   *
   * @param parcels valid; what is null or no area is passed over
   * @param tick called now and then; may throw to stop
   */
  public static Found find(List<Geometry> parcels, Runnable tick) {
    ParcelGaps search = new ParcelGaps(parcels, tick);
    search.run();
    search.gaps.sort(Comparator.comparingDouble(Gap::x).thenComparingDouble(Gap::y));
    return new Found(search.gaps, search.unchecked);
  }

  private void run() {
    for (int i = 0; i < parcels.size(); i++) {
      if (parcels.get(i) instanceof Polygonal) {
        tree.insert(parcels.get(i).getEnvelopeInternal(), i);
      }
    }
    tree.build();
    for (List<Integer> group : groups()) {
      tick.run();
      int points = group.stream().mapToInt(i -> parcels.get(i).getNumPoints()).sum();
      if (group.size() > 1 && points <= MOST_POINTS) {
        group(group);
      } else if (group.size() > 1) {
        unchecked += group.size();
      }
    }
  }

  /** Parcels whose boxes are closer than a gap is wide, in groups. */
  private List<List<Integer>> groups() {
    int[] root = new int[parcels.size()];
    for (int i = 0; i < root.length; i++) {
      root[i] = i;
    }
    for (int i = 0; i < root.length; i++) {
      if (parcels.get(i) instanceof Polygonal) {
        for (int other : near(parcels.get(i).getEnvelopeInternal(), WIDTH_M)) {
          root[find(root, other)] = find(root, i);
        }
      }
    }
    Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < root.length; i++) {
      if (parcels.get(i) instanceof Polygonal) {
        groups.computeIfAbsent(find(root, i), key -> new ArrayList<>()).add(i);
      }
    }
    return new ArrayList<>(groups.values());
  }

  private static int find(int[] root, int i) {
    int at = i;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }

  private void group(List<Integer> group) {
    try {
      Set<Integer> close = close(group);
      Geometry union = union(group, close);
      List<Geometry> holes = holes(union);
      for (Geometry hole : holes) {
        tick.run();
        Geometry open = withoutIslands(hole);
        for (int i = 0; i < open.getNumGeometries(); i++) {
          add(open.getGeometryN(i), 0, parcel -> true);
        }
      }
      slivers(group, close, union, new HoleIndex(holes));
    } catch (IllegalArgumentException | org.locationtech.jts.geom.TopologyException e) {
      unchecked += group.size(); // JTS gave up on this group
    }
  }

  /** Those of a group that come close to each other other than by shared edges; often none do. */
  private Set<Integer> close(List<Integer> group) {
    FabricEdges edges = new FabricEdges(group.stream().map(parcels::get).toList(), WIDTH_M);
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < group.size(); i++) {
      places.put(group.get(i), i);
    }
    Set<Integer> close = new HashSet<>();
    for (int i : group) {
      tick.run();
      for (int k : near(parcels.get(i).getEnvelopeInternal(), WIDTH_M)) {
        boolean known = k <= i || close.contains(i) && close.contains(k);
        if (!known && edges.isContact(places.get(i), places.get(k))) {
          close.add(i);
          close.add(k);
        }
      }
    }
    return close;
  }

  private List<Integer> near(Envelope box, double distanceM) {
    Envelope near = new Envelope(box);
    near.expandBy(distanceM);
    List<Integer> found = new ArrayList<>();
    for (Object other : tree.query(near)) {
      found.add((Integer) other);
    }
    found.sort(null);
    return found;
  }

  /** Those that are a coverage by leaving shared edges out, which is fast; then the others. */
  private Geometry union(List<Integer> group, Set<Integer> close) {
    List<Geometry> parts = new ArrayList<>();
    List<Polygon> coverage = new ArrayList<>();
    for (int i : group) {
      if (close.contains(i)) {
        parts.add(parcels.get(i));
        continue;
      }
      for (int k = 0; k < parcels.get(i).getNumGeometries(); k++) {
        coverage.add((Polygon) parcels.get(i).getGeometryN(k));
      }
    }
    if (!coverage.isEmpty()) {
      // not JTS's CoverageUnion: where corners meet it loses the hole between them
      Geometry all = FACTORY.createMultiPolygon(coverage.toArray(new Polygon[0]));
      Geometry clean =
          OverlayNG.overlay(all, null, OverlayNG.UNION, null, new SegmentExtractingNoder());
      if (parts.isEmpty()) {
        return clean;
      }
      for (int i = 0; i < clean.getNumGeometries(); i++) {
        parts.add(clean.getGeometryN(i));
      }
    }
    return union(parts);
  }

  /** As OverlayNGRobust has it, but it can be stopped on the way. */
  private Geometry union(List<Geometry> parts) {
    UnionStrategy strategy =
        new UnionStrategy() {
          @Override
          public Geometry union(Geometry one, Geometry other) {
            tick.run();
            return OverlayNGRobust.overlay(one, other, OverlayNG.UNION);
          }

          @Override
          public boolean isFloatingPrecision() {
            return true;
          }
        };
    return CascadedPolygonUnion.union(parts, strategy);
  }

  /** Between parcels that come close to each other, with all that lies beside them. */
  private void slivers(List<Integer> group, Set<Integer> close, Geometry all, HoleIndex holes) {
    if (close.isEmpty()) {
      return;
    }
    Set<Integer> looked = new TreeSet<>();
    for (int i : close) {
      looked.addAll(near(parcels.get(i).getEnvelopeInternal(), WIDTH_M));
    }
    boolean few = looked.size() < group.size() / 2;
    if (!few) {
      looked.addAll(group);
    }
    tick.run();
    Geometry union = few ? union(looked.stream().map(parcels::get).toList()) : all;
    Geometry grown = union.buffer(WIDTH_M / 2, 4, BufferParameters.CAP_ROUND);
    tick.run();
    Geometry closed = grown.buffer(-WIDTH_M / 2, 4, BufferParameters.CAP_ROUND);
    tick.run();
    Geometry between = OverlayNGRobust.overlay(closed, union, OverlayNG.DIFFERENCE);
    for (int i = 0; i < between.getNumGeometries(); i++) {
      tick.run();
      if (between.getGeometryN(i) instanceof Polygon piece && !piece.isEmpty()) {
        Geometry open = withoutOthers(piece, looked);
        for (int k = 0; k < open.getNumGeometries(); k++) {
          if (open.getGeometryN(k) instanceof Polygon gap && !holes.holds(gap)) {
            add(gap, LEAST_LENGTH_M, close::contains);
          }
        }
      }
    }
  }

  /** Parcels may lie in the hole of others. */
  private Geometry withoutIslands(Geometry hole) {
    Geometry open = hole;
    for (int i : near(hole.getEnvelopeInternal(), 0)) {
      Geometry parcel = parcels.get(i);
      boolean maybeInside =
          hole.getEnvelopeInternal().covers(parcel.getEnvelopeInternal())
              || parcel.getNumGeometries() > 1;
      if (maybeInside) {
        open = OverlayNGRobust.overlay(open, parcel, OverlayNG.DIFFERENCE);
      }
    }
    return open;
  }

  /** What is left of a piece where parcels lie that were not looked at. */
  private Geometry withoutOthers(Geometry piece, Set<Integer> known) {
    Geometry open = piece;
    for (int other : near(piece.getEnvelopeInternal(), 0)) {
      if (!known.contains(other) && !open.isEmpty()) {
        open = OverlayNGRobust.overlay(open, parcels.get(other), OverlayNG.DIFFERENCE);
      }
    }
    return open;
  }

  private static List<Geometry> holes(Geometry union) {
    List<Geometry> holes = new ArrayList<>();
    for (int i = 0; i < union.getNumGeometries(); i++) {
      if (union.getGeometryN(i) instanceof Polygon polygon) {
        for (int k = 0; k < polygon.getNumInteriorRing(); k++) {
          holes.add(FACTORY.createPolygon(polygon.getInteriorRingN(k)));
        }
      }
    }
    return holes;
  }

  /** Holes of the union, to be asked often. */
  private static final class HoleIndex {
    private final STRtree tree = new STRtree();

    HoleIndex(List<Geometry> holes) {
      holes.forEach(hole -> tree.insert(hole.getEnvelopeInternal(), hole));
      tree.build();
    }

    boolean holds(Geometry piece) {
      if (piece.isEmpty()) {
        return true;
      }
      Geometry inside = piece.getInteriorPoint();
      for (Object hole : tree.query(inside.getEnvelopeInternal())) {
        if (((Geometry) hole).covers(inside)) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * @param close one of those that border on it must be so
   */
  private void add(Geometry gap, double leastLengthM, Predicate<Integer> close) {
    double areaM2 = Measures.planarArea(gap);
    double perimeterM = Measures.planarLength(gap);
    if (areaM2 < LEAST_AREA_M2 || perimeterM / 2 < leastLengthM) {
      return;
    }
    List<Integer> around = around(gap);
    if (around.size() > 1 && around.stream().anyMatch(close)) {
      Coordinate at = gap.getInteriorPoint().getCoordinate();
      gaps.add(new Gap(around, areaM2, Measures.meanWidthM(areaM2, perimeterM), at.x, at.y));
    }
  }

  private List<Integer> around(Geometry gap) {
    List<Integer> around = new ArrayList<>();
    for (int other : near(gap.getEnvelopeInternal(), TOUCH_M)) {
      if (IndexedFacetDistance.isWithinDistance(parcels.get(other), gap, TOUCH_M)) {
        around.add(other);
      }
    }
    return around;
  }
}
