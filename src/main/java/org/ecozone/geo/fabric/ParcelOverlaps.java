package org.ecozone.geo.fabric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ecozone.geo.Measures;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Pairs of polygons that share land. Land narrower than a millimetre (2 area / perimeter) comes
 * from rounding and is not land.
 */
public final class ParcelOverlaps {
  /** Twice the same land if they share as much as this of both. */
  public static final double SAME_SHARE = 0.999;

  private static final double NARROWEST_M = 0.001;

  private ParcelOverlaps() {}

  /**
   * Two that share land.
   *
   * @param first index of the one, smaller than the other's
   * @param areaM2 shared
   * @param meanWidthM of the shared land
   * @param share of the larger one that is shared, 0 to 1
   * @param x a point in the shared land
   * @param y likewise
   */
  public record Overlap(
      int first, int second, double areaM2, double meanWidthM, double share, double x, double y) {
    public boolean isSame() {
      return share > SAME_SHARE;
    }
  }

  /**
   * What was found.
   *
   * @param failed pairs whose shared land cannot be computed
   */
  public record Found(List<Overlap> overlaps, List<int[]> failed) {
    public Found {
      overlaps = List.copyOf(overlaps);
      failed = List.copyOf(failed);
    }
  }

  /**
   * All pairs, by index.
   *
   * @param parcels valid; what is null or no area is passed over
   * @param tick called now and then; may throw to stop
   */
  public static Found find(List<Geometry> parcels, Runnable tick) {
    STRtree tree = new STRtree();
    for (int i = 0; i < parcels.size(); i++) {
      if (parcels.get(i) instanceof Polygonal) {
        tree.insert(parcels.get(i).getEnvelopeInternal(), i);
      }
    }
    List<Overlap> overlaps = new ArrayList<>();
    List<int[]> failed = new ArrayList<>();
    for (int i = 0; i < parcels.size(); i++) {
      tick.run();
      if (parcels.get(i) instanceof Polygonal) {
        for (Object other : tree.query(parcels.get(i).getEnvelopeInternal())) {
          if ((int) other > i) {
            pair(parcels, i, (int) other, overlaps, failed);
          }
        }
      }
    }
    overlaps.sort(Comparator.comparingInt(Overlap::first).thenComparingInt(Overlap::second));
    return new Found(overlaps, failed);
  }

  private static void pair(
      List<Geometry> parcels, int i, int k, List<Overlap> overlaps, List<int[]> failed) {
    Geometry first = parcels.get(i);
    Geometry second = parcels.get(k);
    Envelope shared = first.getEnvelopeInternal().intersection(second.getEnvelopeInternal());
    if (shared.getWidth() < NARROWEST_M || shared.getHeight() < NARROWEST_M) {
      return;
    }
    try {
      Geometry land =
          isSame(first, second)
              ? first
              : OverlayNGRobust.overlay(first, second, OverlayNG.INTERSECTION);
      double areaM2 = Measures.planarArea(land);
      double widthM = Measures.meanWidthM(areaM2, boundaryM(land));
      if (areaM2 > 0 && widthM >= NARROWEST_M) {
        double largerM2 = Math.max(Measures.planarArea(first), Measures.planarArea(second));
        Coordinate at = land.getInteriorPoint().getCoordinate();
        overlaps.add(new Overlap(i, k, areaM2, widthM, areaM2 / largerM2, at.x, at.y));
      }
    } catch (RuntimeException e) {
      // JTS gives up on some pairs; that is an answer of its own
      failed.add(new int[] {i, k});
    }
  }

  private static boolean isSame(Geometry first, Geometry second) {
    return first.getNumPoints() == second.getNumPoints()
        && first.getEnvelopeInternal().equals(second.getEnvelopeInternal())
        && first.equalsNorm(second);
  }

  /** Of the areas only: points and lines where two touch have no width. */
  private static double boundaryM(Geometry land) {
    double sumM = 0;
    for (int i = 0; i < land.getNumGeometries(); i++) {
      Geometry part = land.getGeometryN(i);
      sumM += part instanceof Polygonal ? Measures.planarLength(part) : 0;
    }
    return sumM;
  }
}
