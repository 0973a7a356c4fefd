package org.ecozone.carto;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.ecozone.carto.lod.Levels;
import org.ecozone.carto.lod.MapPaths;
import org.ecozone.carto.lod.PathStore;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.packed.BoxTree;
import org.ecozone.geo.packed.IntList;
import org.ecozone.job.Progress;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The features of one layer, ready to be painted and searched, in the map's CRS.
 *
 * <p>A feature is a number from 0 in the order of the file. Its geometry is a run of paths: rings
 * (areas, by the even-odd rule), lines, or points. Coordinates are those of the layer itself where
 * it is in the map's CRS (the arrays are shared, not copied).
 *
 * <p>Threads: immutable; share freely.
 */
public final class FeatureSet {
  /**
   * What a set is made of.
   *
   * @param value attribute name to value (String, Long, Double, Boolean), null if unknown; called
   *     by any thread
   */
  public record Feature(long fid, Geometry geometry, Function<String, Object> value) {}

  private final Crs crs;
  private final PathStore paths;
  private final long[] fids;
  private final List<Function<String, Object>> values;
  private final BoxTree tree;
  private final int unplaced;
  private final Map<Integer, double[]> innerPoints = new ConcurrentHashMap<>();
  private Map<Long, Integer> byFid;
  private final AtomicBoolean levelsBegun = new AtomicBoolean();
  private volatile Levels levels;

  FeatureSet(
      Crs crs, PathStore paths, long[] fids, List<Function<String, Object>> values, int unplaced) {
    this.crs = crs;
    this.paths = paths;
    this.fids = fids;
    this.values = values;
    this.unplaced = unplaced;
    this.tree = BoxTree.of(paths.featureBoxes());
  }

  /** The zones of a layer, with their canonical attributes. */
  public static FeatureSet of(ZoneLayer layer, Crs mapCrs, Progress progress) throws CrsException {
    return of(layer, mapCrs, zone -> zone::attribute, progress);
  }

  /**
   * The zones of a layer.
   *
   * @param values what is answered for the attributes of a zone; by any thread
   */
  public static FeatureSet of(
      ZoneLayer layer,
      Crs mapCrs,
      Function<Zone, Function<String, Object>> values,
      Progress progress)
      throws CrsException {
    List<Feature> features =
        layer.zones().stream()
            .map(zone -> new Feature(zone.fid(), zone.geometry(), values.apply(zone)))
            .toList();
    return of(features, layer.crs(), mapCrs, progress);
  }

  /**
   * Any features, in the order of painting.
   *
   * <p>Where the CRSs differ every vertex is transformed (a second for some millions, on all
   * cores), and edges that are straight in their own CRS get points where they bend on the map.
   *
   * @throws CrsException DATUM_SHIFT_NEEDED if the features cannot be shown in the map's CRS
   * @throws org.ecozone.job.CancelledException if cancelled
   */
  public static FeatureSet of(List<Feature> features, Crs from, Crs mapCrs, Progress progress)
      throws CrsException {
    return FeatureReading.read(features, from, mapCrs, progress);
  }

  /** The map's CRS. */
  public Crs crs() {
    return crs;
  }

  public int size() {
    return fids.length;
  }

  /** Features that have no place in the map's CRS: they are in the set and are never painted. */
  public int unplaced() {
    return unplaced;
  }

  /** Feature id in the source file. */
  public long fid(int feature) {
    return fids[feature];
  }

  /** Attribute name to value. */
  public Function<String, Object> value(int feature) {
    return values.get(feature);
  }

  /** The first feature of an id, -1 if there is none. */
  public int find(long fid) {
    synchronized (values) {
      if (byFid == null) {
        byFid = new HashMap<>();
        for (int i = 0; i < fids.length; i++) {
          byFid.putIfAbsent(fids[i], i);
        }
      }
      return byFid.getOrDefault(fid, -1);
    }
  }

  /** Of all features; a null envelope if there are none. */
  public Envelope extent() {
    double[] box = paths.box();
    return box[0] <= box[2] ? new Envelope(box[0], box[2], box[1], box[3]) : new Envelope();
  }

  /** Of one feature; a null envelope if it has no place. */
  public Envelope extent(int feature) {
    double[] boxes = paths.featureBoxes();
    int at = 4 * feature;
    return boxes[at] <= boxes[at + 2]
        ? new Envelope(boxes[at], boxes[at + 2], boxes[at + 1], boxes[at + 3])
        : new Envelope();
  }

  /** Geometry of the features as it is in the map's CRS, every vertex. */
  public PathStore paths() {
    return paths;
  }

  /**
   * Geometry for a picture: the vertices that make a difference there.
   *
   * @param unitsPerPixel units of the CRS per device pixel
   */
  public MapPaths paths(double unitsPerPixel) {
    Levels known = levels;
    if (known == null) {
      return paths.thinned();
    }
    MapPaths level = known.at(unitsPerPixel);
    return level == null ? paths : level;
  }

  /** True once {@link #prepareLevels} is through. */
  public boolean hasLevels() {
    return levels != null;
  }

  /**
   * Works out levels of detail, in about a second for three million vertices; at once if another
   * thread is at it. Pictures are painted before, too; they take longer.
   *
   * @throws org.ecozone.job.CancelledException if cancelled
   */
  public void prepareLevels(Progress progress) {
    if (levels == null && levelsBegun.compareAndSet(false, true)) {
      try {
        levels = Levels.of(paths, progress);
      } finally {
        levelsBegun.set(false);
      }
    }
  }

  /** A place inside an area or on a line, x and y; the feature is not empty. */
  public double[] innerPoint(int feature) {
    return innerPoints.computeIfAbsent(feature, f -> InnerPoint.of(paths, f, extent(f)));
  }

  /** Adds the features whose boxes meet a box, in no particular order. */
  public void query(Envelope box, IntList found) {
    tree.query(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), found);
  }

  /** Adds the features that a point lies in, or nearer than a tolerance to; exact. */
  public void at(double x, double y, double tolerance, IntList found) {
    IntList near = new IntList();
    tree.query(x - tolerance, y - tolerance, x + tolerance, y + tolerance, near);
    for (int i = 0; i < near.size(); i++) {
      if (FeatureSearch.isAt(paths, near.get(i), x, y, tolerance)) {
        found.add(near.get(i));
      }
    }
  }

  /** Adds the features that have a point in common with a rectangle; exact. */
  public void meeting(Envelope rectangle, IntList found) {
    IntList near = new IntList();
    query(rectangle, near);
    for (int i = 0; i < near.size(); i++) {
      if (FeatureSearch.meets(paths, near.get(i), rectangle)) {
        found.add(near.get(i));
      }
    }
  }
}
