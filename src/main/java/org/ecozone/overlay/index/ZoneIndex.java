package org.ecozone.overlay.index;

import java.util.Set;
import org.ecozone.geo.packed.BoxTree;
import org.ecozone.geo.packed.PackedGeometry;
import org.ecozone.job.Progress;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The zones of one layer, ready to be overlaid. Zones are named by their number: the position in
 * {@code layer().zones()}.
 *
 * <p>In: geometries and boxes in the layer's CRS.
 *
 * <p>Threads: built once, then read by any number of threads.
 */
public interface ZoneIndex {
  ZoneLayer layer();

  /** Numbers of the zones whose envelope meets the box, ascending. */
  int[] candidates(Envelope box);

  /** A polygonal or linear zone as packed arrays. */
  PackedGeometry packed(int zone);

  /** A zone's geometry as it is overlaid: collections of one dimension are joined. */
  Geometry geometry(int zone);

  /** Area of a zone in units of the CRS squared, 0 if it has none. */
  double planarArea(int zone);

  /**
   * True only if a zone and a zone of another index in the same CRS certainly have no land in
   * common; false where that is not known.
   */
  default boolean areApart(int zone, ZoneIndex other, int otherZone) {
    return false;
  }

  /** How pairs were decided so far; zeros from an index that does not count. */
  default PairCounts pairCounts() {
    return PairCounts.NONE;
  }

  /** All zones that meet or touch the geometry, ascending, and those whose overlay failed. */
  ZonePieces pieces(SiteShape site, Progress progress);

  /** The same for one zone; both lists empty if the two are disjoint. */
  ZonePieces pieces(SiteShape site, int zone);

  /** The distinct values of {@code zoneClass} of the layer. */
  Set<String> classes();

  /**
   * Visits the zones of one class in ascending order of a lower bound of their distance.
   *
   * @param boundM lower bound in metres of the distance to anything inside a box; monotone under
   *     inclusion
   * @param maxM zones with a larger bound are left out
   */
  void nearestFirst(String zoneClass, BoxTree.BoxBound boundM, double maxM, NearestVisitor visitor);

  /** Looks at one zone of a search for the nearest. */
  @FunctionalInterface
  interface NearestVisitor {
    /** Returns the distance in metres above which no further zone is of interest. */
    double visit(int zone);
  }
}
