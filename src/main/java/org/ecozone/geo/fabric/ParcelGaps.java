package org.ecozone.geo.fabric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Measures;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Land between parcels that belongs to none of them: holes that several surround, whatever their
 * size, and slivers narrower than a metre.
 *
 * <p>Found by closing: the union is grown by half a metre and shrunk again, what is new lay between
 * edges closer than a metre. What only one parcel borders on is its own shape, and no gap.
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
        Envelope near = new Envelope(parcels.get(i).getEnvelopeInternal());
        near.expandBy(WIDTH_M);
        for (Object other : tree.query(near)) {
          root[find(root, (int) other)] = find(root, i);
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
      List<Geometry> lands = group.stream().map(parcels::get).toList();
      Geometry union = OverlayNGRobust.union(lands);
      List<Geometry> holes = holes(union);
      for (Geometry hole : holes) {
        add(hole, 0);
      }
      Geometry grown = union.buffer(WIDTH_M / 2, 4, BufferParameters.CAP_ROUND);
      Geometry closed = grown.buffer(-WIDTH_M / 2, 4, BufferParameters.CAP_ROUND);
      Geometry between = OverlayNGRobust.overlay(closed, union, OverlayNG.DIFFERENCE);
      for (int i = 0; i < between.getNumGeometries(); i++) {
        Geometry piece = between.getGeometryN(i);
        if (piece instanceof Polygon && !piece.isEmpty() && !isInOne(piece, holes)) {
          add(piece, LEAST_LENGTH_M);
        }
      }
    } catch (IllegalArgumentException | org.locationtech.jts.geom.TopologyException e) {
      unchecked += group.size(); // JTS gave up on this group
    }
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

  private static boolean isInOne(Geometry piece, List<Geometry> holes) {
    Geometry inside = piece.getInteriorPoint();
    return holes.stream()
        .anyMatch(
            hole ->
                hole.getEnvelopeInternal().covers(inside.getEnvelopeInternal())
                    && hole.covers(inside));
  }

  private void add(Geometry gap, double leastLengthM) {
    double areaM2 = Measures.planarArea(gap);
    double perimeterM = Measures.planarLength(gap);
    if (areaM2 < LEAST_AREA_M2 || perimeterM / 2 < leastLengthM) {
      return;
    }
    List<Integer> around = around(gap);
    if (around.size() > 1) {
      Coordinate at = gap.getInteriorPoint().getCoordinate();
      gaps.add(new Gap(around, areaM2, Measures.meanWidthM(areaM2, perimeterM), at.x, at.y));
    }
  }

  private List<Integer> around(Geometry gap) {
    Envelope near = new Envelope(gap.getEnvelopeInternal());
    near.expandBy(TOUCH_M);
    List<Integer> around = new ArrayList<>();
    for (Object other : tree.query(near)) {
      if (IndexedFacetDistance.isWithinDistance(parcels.get((int) other), gap, TOUCH_M)) {
        around.add((int) other);
      }
    }
    around.sort(null);
    return around;
  }
}
