package org.ecozone.overlay.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.ecozone.job.Progress;
import org.ecozone.overlay.index.ZonePieces.Failed;
import org.ecozone.overlay.index.ZonePieces.Piece;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.AbstractNode;
import org.locationtech.jts.index.strtree.Boundable;
import org.locationtech.jts.index.strtree.ItemBoundable;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Zones in STR-packed R-trees, one per class, with geometry prepared on first use. Building is O(n
 * log n); a query costs what it finds.
 */
public final class StrTreeZoneIndex implements ZoneIndex {
  private static final int CANCEL_EVERY = 64;

  private final ZoneLayer layer;
  private final IndexedZone[] zones;
  private final Map<String, STRtree> trees = new LinkedHashMap<>();

  public StrTreeZoneIndex(ZoneLayer layer) {
    this(layer, Progress.NONE);
  }

  /**
   * The same.
   *
   * @param progress asked for cancelling only
   */
  public StrTreeZoneIndex(ZoneLayer layer, Progress progress) {
    this.layer = layer;
    this.zones = new IndexedZone[layer.zones().size()];
    for (int i = 0; i < zones.length; i++) {
      if (i % CANCEL_EVERY == 0) {
        progress.checkCancelled();
      }
      Zone zone = layer.zones().get(i);
      zones[i] = new IndexedZone(i, zone.geometry());
      trees
          .computeIfAbsent(zone.zoneClass(), key -> new CancellableTree(progress))
          .insert(zone.geometry().getEnvelopeInternal(), i);
    }
    trees.values().forEach(STRtree::build);
  }

  @Override
  public ZoneLayer layer() {
    return layer;
  }

  @Override
  public Set<String> classes() {
    return Collections.unmodifiableSet(trees.keySet());
  }

  @Override
  public List<Integer> candidates(Envelope box) {
    List<Integer> found = new ArrayList<>();
    for (STRtree tree : trees.values()) {
      tree.query(box, item -> found.add((Integer) item));
    }
    Collections.sort(found);
    return found;
  }

  @Override
  public ZonePieces pieces(SiteShape site, Progress progress) {
    List<Piece> pieces = new ArrayList<>();
    List<Failed> failed = new ArrayList<>();
    int done = 0;
    for (int number : candidates(site.envelope())) {
      if (done++ % CANCEL_EVERY == 0) {
        progress.checkCancelled();
      }
      add(site, number, pieces, failed);
    }
    return pieces.isEmpty() && failed.isEmpty() ? ZonePieces.NONE : new ZonePieces(pieces, failed);
  }

  @Override
  public ZonePieces pieces(SiteShape site, int zone) {
    List<Piece> pieces = new ArrayList<>();
    List<Failed> failed = new ArrayList<>();
    add(site, zone, pieces, failed);
    return new ZonePieces(pieces, failed);
  }

  private void add(SiteShape site, int number, List<Piece> pieces, List<Failed> failed) {
    try {
      Piece piece = FastPair.overlay(zones[number], site);
      if (piece != null) {
        pieces.add(piece);
      }
    } catch (OverlayFailure e) {
      failed.add(new Failed(number, e.getMessage()));
    }
  }

  @Override
  public void nearestFirst(
      String zoneClass, ToDoubleFunction<Envelope> boundM, double maxM, NearestVisitor visitor) {
    STRtree tree = trees.get(zoneClass);
    if (tree == null) {
      return;
    }
    PriorityQueue<Reached> queue = new PriorityQueue<>(Reached.ORDER);
    queue.add(Reached.of(tree.getRoot(), boundM));
    double limitM = maxM;
    while (!queue.isEmpty() && queue.peek().boundM <= limitM) {
      Boundable next = queue.poll().what;
      if (next instanceof ItemBoundable item) {
        limitM = Math.min(limitM, visitor.visit((Integer) item.getItem()));
        continue;
      }
      for (Object child : ((AbstractNode) next).getChildBoundables()) {
        Reached reached = Reached.of((Boundable) child, boundM);
        if (reached.boundM <= limitM) {
          queue.add(reached);
        }
      }
    }
  }

  /** Asks for every slice whether to go on: a tree of a million zones is seconds of sorting. */
  private static final class CancellableTree extends STRtree {
    private static final long serialVersionUID = 1L;
    private final transient Progress progress;

    CancellableTree(Progress progress) {
      this.progress = progress;
    }

    @Override
    @SuppressWarnings("rawtypes") // as JTS declares it
    protected List createParentBoundablesFromVerticalSlice(List children, int level) {
      progress.checkCancelled();
      return super.createParentBoundablesFromVerticalSlice(children, level);
    }
  }

  private record Reached(Boundable what, double boundM, int zone) {
    /**
     * Nodes before items of the same bound, items by number: ties are visited in ascending order.
     */
    static final Comparator<Reached> ORDER =
        Comparator.comparingDouble(Reached::boundM).thenComparingInt(Reached::zone);

    static Reached of(Boundable what, ToDoubleFunction<Envelope> boundM) {
      int zone = what instanceof ItemBoundable item ? (Integer) item.getItem() : -1;
      return new Reached(what, boundM.applyAsDouble((Envelope) what.getBounds()), zone);
    }
  }
}
