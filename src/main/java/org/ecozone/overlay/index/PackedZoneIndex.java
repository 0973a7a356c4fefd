package org.ecozone.overlay.index;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.ecozone.geo.packed.BoxTree;
import org.ecozone.geo.packed.IntList;
import org.ecozone.geo.packed.PackedGeometry;
import org.ecozone.job.Progress;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/**
 * Zones as packed arrays in a packed R-tree. Pairs are decided by {@link PairKernel}; what it
 * cannot tell beyond doubt goes to {@link FastPair} and is counted.
 *
 * <p>Building costs one pass over the vertices and a sort of the boxes; a query costs what it
 * finds; a pair costs the edges that lie near both. The trees of single classes are built when
 * somebody searches one.
 */
public final class PackedZoneIndex implements ZoneIndex {
  private static final int CANCEL_EVERY = 1024;

  private final ZoneLayer layer;
  private final IndexedZone[] zones;

  /** Of the zones, one step nearer for searches; null for points and for collections. */
  private final PackedGeometry[] packed;

  private final double[] boxes;
  private final BoxTree tree;
  private final Set<String> classes;
  private final Map<String, BoxTree> classTrees = new ConcurrentHashMap<>();
  private final PairCounter counter = new PairCounter();

  public PackedZoneIndex(ZoneLayer layer) {
    this(layer, Progress.NONE);
  }

  /**
   * The same.
   *
   * @param progress asked for cancelling only
   */
  public PackedZoneIndex(ZoneLayer layer, Progress progress) {
    this.layer = layer;
    this.zones = new IndexedZone[layer.zones().size()];
    this.packed = new PackedGeometry[zones.length];
    this.boxes = new double[4 * zones.length];
    Set<String> known = new TreeSet<>();
    String last = null;
    for (int i = 0; i < zones.length; i++) {
      if (i % CANCEL_EVERY == 0) {
        progress.checkCancelled();
      }
      zones[i] = new IndexedZone(i, layer.zones().get(i).geometry());
      zones[i].box(boxes, 4 * i);
      packed[i] = zones[i].packed() == null ? null : zones[i].packed().geometry();
      String zoneClass = layer.zones().get(i).zoneClass();
      if (!zoneClass.equals(last)) {
        known.add(zoneClass);
        last = zoneClass;
      }
    }
    this.classes = Collections.unmodifiableSet(known);
    this.tree = BoxTree.of(boxes);
    progress.checkCancelled();
  }

  @Override
  public ZoneLayer layer() {
    return layer;
  }

  @Override
  public Set<String> classes() {
    return classes;
  }

  @Override
  public int[] candidates(Envelope box) {
    IntList found = new IntList();
    if (!box.isNull()) {
      tree.query(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), found);
    }
    found.sort();
    return found.toArray();
  }

  @Override
  public PackedGeometry packed(int zone) {
    return packed[zone];
  }

  @Override
  public Geometry geometry(int zone) {
    return zones[zone].geometry();
  }

  @Override
  public double planarArea(int zone) {
    return zones[zone].planarArea();
  }

  @Override
  public boolean areApart(int zone, ZoneIndex other, int otherZone) {
    if (!(other instanceof PackedZoneIndex packed)) {
      return false;
    }
    IndexedZone one = zones[zone];
    IndexedZone two = packed.zones[otherZone];
    return one.geometry() instanceof Polygonal
        && two.geometry() instanceof Polygonal
        && PairKernel.ofThread().areApart(one.packed(), two.packed());
  }

  @Override
  public PairCounts pairCounts() {
    return counter.sum();
  }

  @Override
  public ZonePieces pieces(SiteShape site, Progress progress) {
    int[] numbers = candidates(site.envelope());
    if (numbers.length == 0) {
      return ZonePieces.NONE;
    }
    PairOverlays pairs = new PairOverlays(site);
    for (int i = 0; i < numbers.length; i++) {
      if (i % CANCEL_EVERY == 0) {
        progress.checkCancelled();
      }
      pairs.add(zones[numbers[i]]);
    }
    counter.add(pairs.counts());
    return pairs.found();
  }

  @Override
  public ZonePieces pieces(SiteShape site, int zone) {
    PairOverlays pairs = new PairOverlays(site);
    pairs.add(zones[zone]);
    counter.add(pairs.counts());
    return pairs.found();
  }

  @Override
  public void nearestFirst(
      String zoneClass, BoxTree.BoxBound boundM, double maxM, NearestVisitor visitor) {
    if (classes.contains(zoneClass)) {
      classTree(zoneClass).nearestFirst(boundM, maxM, visitor::visit);
    }
  }

  private BoxTree classTree(String zoneClass) {
    if (classes.size() == 1) {
      return tree;
    }
    BoxTree known = classTrees.get(zoneClass);
    return known == null ? buildClassTrees(zoneClass) : known;
  }

  /** All at once: a layer may have a hundred classes, and each would look at every zone. */
  private synchronized BoxTree buildClassTrees(String zoneClass) {
    if (classTrees.isEmpty()) {
      Map<String, IntList> numbers = new HashMap<>();
      for (int i = 0; i < zones.length; i++) {
        numbers.computeIfAbsent(layer.zones().get(i).zoneClass(), key -> new IntList()).add(i);
      }
      Map<String, BoxTree> trees = new HashMap<>();
      numbers.forEach((key, members) -> trees.put(key, BoxTree.of(boxes, members.toArray())));
      classTrees.putAll(trees);
    }
    return classTrees.get(zoneClass);
  }

  /** Threads: any number. */
  private static final class PairCounter {
    private final LongAdder byKernel = new LongAdder();
    private final LongAdder byPredicates = new LongAdder();
    private final LongAdder byOverlay = new LongAdder();
    private final LongAdder failed = new LongAdder();

    void add(PairCounts counts) {
      byKernel.add(counts.byKernel());
      byPredicates.add(counts.byPredicates());
      byOverlay.add(counts.byOverlay());
      failed.add(counts.failed());
    }

    PairCounts sum() {
      return new PairCounts(byKernel.sum(), byPredicates.sum(), byOverlay.sum(), failed.sum());
    }
  }
}
